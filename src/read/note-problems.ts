/** The last stage: says what is missing that a reader of the reading would want to know. */
import type { Problem } from '../model/problem.ts';
import type { Draft, Stage } from './draft.ts';

/** Notes a publication date that the text does not state. */
export const noteProblems: Stage = (draft: Draft): Draft => {
  const { published } = draft;
  if (published !== null && published.basis !== 'inferred') return draft;
  if (draft.problems.some((problem) => problem.code === 'no-publication-date')) return draft;
  const problem: Problem = {
    code: 'no-publication-date',
    message:
      published === null
        ? 'The text states no publication date: what it says of "last week" or of a day without a year may stay undated. Give it with --published.'
        : `The text states no publication date; ${published.edtf} is inferred from the dates in it. Give it with --published where it is known.`,
  };
  return { ...draft, problems: [...draft.problems, problem] };
};
