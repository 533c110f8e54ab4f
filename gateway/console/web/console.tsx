// The page: a list of questions, and beside it the place where the chosen one can be asked, changed and understood.
import { lazy, Suspense, useEffect, useState } from 'react';
import { fetchGlimpse, type Glimpse } from './examples.js';
import { fetchQuestions, firstQuestion, type Question } from './questions.js';
import { QuestionList } from './question-list.js';

/** The editor is most of the page's weight, and the page is of use before it is there. */
const Workbench = lazy(() => import('./workbench.js').then(({ Workbench }) => ({ default: Workbench })));

/** A question the user chose; a new object each time, so that choosing one twice opens it twice. */
export interface Choice {
  readonly question: Question;
}

export function Console() {
  const [questions, setQuestions] = useState<readonly Question[]>();
  const [{ examples, isSample }, setGlimpse] = useState<Glimpse>({ examples: {}, isSample: false });
  const [failure, setFailure] = useState<string>();
  const [choice, setChoice] = useState<Choice>();
  const [shown, setShown] = useState<string>();

  useEffect(() => {
    fetchQuestions().then(setQuestions, (error: unknown) => {
      setQuestions([]);
      setFailure(error instanceof Error ? error.message : String(error));
    });
    void fetchGlimpse((path, request) => fetch(path, request)).then(setGlimpse);
  }, []);

  return (
    <div className="console">
      <header className="console-header">
        <a className="console-skip" href="#workbench">
          Skip to the query editor
        </a>
        <h1>Workforce Graph</h1>
        <p>Who is seconded where, with what skills</p>
        <p className="console-notices" role="status">
          {isSample && 'Sample data: people, firms and placements here are invented. '}
          Access control is not enforced yet: anybody who can reach this page can read and change all data.
        </p>
      </header>
      <nav className="console-questions" aria-label="Questions">
        <h2>Questions</h2>
        <p className="console-addresses">
          <a href="./questions">Their addresses, for programs and spreadsheets</a>
        </p>
        {failure !== undefined && <p role="alert">{failure}</p>}
        {questions === undefined && <p>Loading the questions…</p>}
        {questions?.length === 0 && failure === undefined && <p>This graph comes without questions.</p>}
        {questions !== undefined && questions.length > 0 && (
          <QuestionList
            questions={questions}
            chosen={questions.find(({ document }) => document === shown)}
            choose={(question) => setChoice({ question })}
          />
        )}
      </nav>
      <main id="workbench" className="console-workbench" tabIndex={-1}>
        <Suspense fallback={<p className="console-loading">Loading the query editor…</p>}>
          {questions !== undefined && (
            <Workbench first={firstQuestion(questions)} choice={choice} examples={examples} show={setShown} />
          )}
        </Suspense>
      </main>
    </div>
  );
}
