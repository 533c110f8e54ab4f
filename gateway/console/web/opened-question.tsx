// Opens a chosen question in a tab of its own, or shows the tab where it is open already.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import type { Choice } from './console.js';
import type { Question } from './questions.js';

interface OpenedQuestionProps {
  readonly choice: Choice | undefined;
  readonly tabOf: (question: Question) => { query: string; variables: string };
  readonly show: (document: string) => void;
}

export function OpenedQuestion({ choice, tabOf, show }: OpenedQuestionProps) {
  const actions = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? '');
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const opened = useRef<Choice>(undefined);

  useEffect(() => {
    // A question chosen before the editors are there is opened once they are.
    if (choice === undefined || choice === opened.current || !queryEditor || !variableEditor) return;
    opened.current = choice;
    const tab = tabOf(choice.question);
    const open = tabs.findIndex(({ query }) => query === tab.query);
    if (open !== -1) {
      actions.changeTab(open);
      return;
    }
    actions.addTab();
    queryEditor.setValue(tab.query);
    variableEditor.setValue(tab.variables);
    actions.updateActiveTabValues(tab);
  }, [choice, tabs, queryEditor, variableEditor, tabOf, actions]);

  useEffect(() => show(shown), [show, shown]);

  return null;
}
