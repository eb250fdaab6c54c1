/** The last stage: says what is missing that a reader of the reading would want to know. */
import type { Problem } from '../../model/problem.ts';
import type { Draft, Stage } from '../draft.ts';
import { contradictoryDates } from './contradictory-dates.ts';
import { unresolvedParties } from './unresolved-parties.ts';

/** Notes a publication date that the text does not state, parties that could not be told apart, dates that contradict. */
export const noteProblems: Stage = (draft: Draft): Draft => {
  const found = [...publicationDate(draft), ...unresolvedParties(draft), ...contradictoryDates(draft)];
  return found.length === 0 ? draft : { ...draft, problems: [...draft.problems, ...found] };
};

function publicationDate({ published, problems }: Draft): readonly Problem[] {
  if (published !== null && published.basis !== 'inferred') return [];
  if (problems.some((problem) => problem.code === 'no-publication-date')) return [];
  return [
    {
      code: 'no-publication-date',
      message:
        published === null
          ? 'The text states no publication date: what it says of "last week" or of a day without a year may stay undated. Give it with --published.'
          : `The text states no publication date; ${published.edtf} is inferred from the dates in it. Give it with --published where it is known.`,
    },
  ];
}
