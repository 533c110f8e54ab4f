// The questions as a list of buttons.
import type { Question } from './questions.js';

interface QuestionListProps {
  readonly questions: readonly Question[];
  /** The question in the tab in front. */
  readonly chosen: Question | undefined;
  readonly choose: (question: Question) => void;
}

export function QuestionList({ questions, chosen, choose }: QuestionListProps) {
  return (
    <ol>
      {questions.map((question) => (
        <li key={question.name}>
          <button
            type="button"
            aria-current={question === chosen ? 'true' : undefined}
            onClick={() => choose(question)}
          >
            <span className="console-question-title">{question.title}</span>
            <span className="console-question-description">{question.description}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
