// Below the answer: taking it away as a file, and looking at how it would be found.
import { parseJSONC, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { exportFormats, fetchExport, fetchPlan, type ExportFormat } from './ask-gateway.js';
import { PlanPanel, type Planned } from './plan-panel.js';
import { requestInFront, type RequestInFront } from './request-in-front.js';
import { saveFile } from './save-file.js';

const fetching = (path: string, request: RequestInit) => fetch(path, request);

export function AnswerBar() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const operationName = useGraphiQL((state) => state.operationName);
  const [isWhole, setWhole] = useState(true);
  const [planned, setPlanned] = useState<Planned>();
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState('');

  const act = (saying: string, action: (request: RequestInFront) => Promise<string>) => {
    setMessage(saying);
    setFailure('');
    const work = async () => {
      const editors = {
        query: queryEditor?.getValue() ?? '',
        variables: variableEditor?.getValue() ?? '',
        headers: headerEditor?.getValue() ?? '',
        operationName,
      };
      const request = requestInFront(editors, parseJSONC);
      setMessage(await action(request));
    };
    work().catch((error: unknown) => {
      setMessage('');
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  const take = (format: ExportFormat) =>
    act(`Fetching ${format.name}…`, async (request) => {
      const file = await fetchExport(request, format, isWhole, fetching);
      const name = `${request.operationName ?? 'answer'}.${format.ending}`;
      saveFile(file, name);
      return `Saved ${name}.`;
    });
  const look = () =>
    act('Planning…', async (request) => {
      setPlanned(undefined);
      setPlanned({ plan: await fetchPlan(request, fetching), operation: request.operationName });
      return '';
    });

  return (
    <div className="console-answer">
      {planned !== undefined && <PlanPanel planned={planned} close={() => setPlanned(undefined)} />}
      <div className="console-answer-bar">
        <div role="group" aria-labelledby="console-download">
          <span id="console-download">Download:</span>
          {exportFormats.map((format) => (
            <button
              key={format.ending}
              type="button"
              aria-label={`Download ${format.name}`}
              onClick={() => take(format)}
            >
              {format.name}
            </button>
          ))}
          <label>
            <input type="checkbox" checked={isWhole} onChange={({ target }) => setWhole(target.checked)} />
            All rows
          </label>
        </div>
        <button type="button" onClick={look}>
          Plan
        </button>
      </div>
      <p role="status">{message}</p>
      <p role="alert">{failure}</p>
    </div>
  );
}
