/**
 * Places that may be parties of a tie and could not be told apart: named in the sentence of a tie, each with several places
 * it may mean. The tie is claimed without them, or not at all, and the problem says so.
 */
import type { Problem } from '../../model/problem.ts';
import type { PlaceMention } from '../../model/reading.ts';
import { cuesOf } from '../claims/lexicon/lexicon.ts';
import { sentencesOf } from '../claims/scenes.ts';
import type { Draft } from '../draft.ts';

/** At most so many are told of: a list of unknown villages is one finding, not fifty. */
const most = 20;

export function unresolvedParties(draft: Draft): readonly Problem[] {
  const undecided = draft.places.filter(
    (p) =>
      (p.level === 'city' || p.level === 'region' || p.level === 'district') &&
      p.region === null &&
      p.in === undefined &&
      (p.candidates?.length ?? 0) > 1,
  );
  if (undecided.length === 0) return [];
  const out: Problem[] = [];
  const sentences = sentencesOf(draft);
  let at = 0;
  for (const place of undecided) {
    while (at < sentences.length && sentences[at]!.end <= place.start) at++;
    const sentence = sentences[at];
    if (!sentence || place.start < sentence.start || !namesTie(draft.text.slice(sentence.start, sentence.end), draft))
      continue;
    out.push(problemOf(place));
    if (out.length === most) break;
  }
  return out;
}

const namesTie = (sentence: string, { lang }: Draft): boolean =>
  cuesOf(sentence, lang).some((cue) => cue.kind === 'tie' && cue.strong);

function problemOf(place: PlaceMention): Problem {
  const may = place
    .candidates!.slice(0, 4)
    .map(({ name, region, country }) => `${name} (${region ?? country ?? 'no country'})`);
  return {
    code: 'unresolved-party',
    message: `“${place.text}” stands in a sentence that names a tie and may be ${may.join(', ')}. It is no party until somebody says which.`,
    start: place.start,
    end: place.end,
  };
}
