/**
 * A language model's answer as claims of a document: each with its quote at its place in the text, its parties by Amur's own places, its
 * date by Amur's own reader of dates. What does not hold is refused, and kept with the reason.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type Anchorer, anchorer } from '../../model/anchoring.ts';
import type { Anchor, Span } from '../../model/code-points.ts';
import { certainlyBefore, edtfBounds } from '../../model/edtf.ts';
import { contentId } from '../../model/ids.ts';
import { countryOf, type PartyRef } from '../../model/place.ts';
import { byModel } from '../../model/reader-kinds.ts';
import type { Claim, Reading, RefusedClaim } from '../../model/reading.ts';
import type { WhyCue, WhyNote } from '../../model/why.ts';
import type { ModelAnswer, ModelClaim } from './answer.ts';
import { dateOfWords } from './date-of-words.ts';
import { type PartyOfPlace, partyOfPlace } from './party-of-place.ts';
import type { ClaimRefusal } from './refusals.ts';

/** What an answer is about: the text, or the part that was sent of it, and what Amur itself reads in the whole. */
export interface Answered {
  readonly document: string;
  readonly text: string;
  /** Where the part begins in the text, in code points. */
  readonly offset: number;
  readonly base: Pick<Reading, 'mentions' | 'published'>;
}

/** The claims that hold, and those that were refused. */
export interface ReadAnswer {
  readonly claims: readonly Claim[];
  readonly refused: readonly RefusedClaim[];
}

interface PlaceHere {
  readonly words: string;
  readonly at: readonly Anchor[];
  readonly found: PartyOfPlace | null;
}

/** Reads an answer. */
export function readAnswer(answer: ModelAnswer, answered: Answered, gazetteer: Gazetteer): ReadAnswer {
  const anchors = anchorer(answered.text);
  const { offset, base } = answered;
  const places = answer.places.map((place): PlaceHere => {
    const at = anchors.all(place.words);
    const inText = at.map((span) => moved(span, offset));
    return { words: place.words, at, found: partyOfPlace(place, inText, { mentions: base.mentions, gazetteer }) };
  });
  const claims = new Map<string, Claim>();
  const refused: RefusedClaim[] = [];
  for (const given of answer.claims) {
    const read = readClaim(given, places, anchors, answered);
    if (typeof read === 'string') refused.push(refusal(given, places, read));
    else if (!claims.has(read.id)) claims.set(read.id, read);
  }
  return { claims: [...claims.values()], refused };
}

function refusal(given: ModelClaim, places: readonly PlaceHere[], reason: ClaimRefusal): RefusedClaim {
  return {
    reason,
    type: given.type,
    parties: given.parties.map((i) => places[i]?.found?.party ?? places[i]?.words ?? `${i}`),
    quote: given.quote.slice(0, 500),
  };
}

const moved = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by });

function readClaim(
  given: ModelClaim,
  places: readonly PlaceHere[],
  anchors: Anchorer,
  answered: Answered,
): Claim | ClaimRefusal {
  const sides = [...new Set(given.parties)].map((i) => places[i]);
  if (sides.length < 2 || sides.includes(undefined)) return 'party-missing';
  const held = sides as readonly PlaceHere[];
  if (held.some(({ found }) => found === null)) return 'party-unknown';
  const found = held.map((side) => side.found!);
  const parties: readonly PartyRef[] = [...new Set(found.map(({ party }) => party))];
  if (new Set(parties.map(countryOf)).size < 2) return 'one-country';
  if (parties.every((party) => /^[A-Z]{2}$/.test(party))) return 'states-only';
  const anchored = anchors.find(
    given.quote,
    held.map(({ at }) => at),
  );
  if ('refused' in anchored) return anchored.refused;
  const evidence = moved(anchored.anchor, answered.offset);
  const { start, end } = evidence;
  const dated = dateOfWords(given, evidence, { anchors, offset: answered.offset, ...answered.base });
  const late = isAfterPublication(given, dated.date, answered);
  const date = late ? null : dated.date;
  const speaker = inText(anchors, given.speaker);
  const named = inText(anchors, given.named);
  const inside = (span: Span): boolean => start <= span.start + answered.offset && span.end + answered.offset <= end;
  const notes: readonly WhyNote[] = [
    ...(found.some(({ inDoubt }) => inDoubt) ? (['place-in-doubt'] as const) : []),
    ...(found.some(({ by }) => by === 'code') ? (['place-unchecked'] as const) : []),
    ...(late ? (['date-after-publication'] as const) : dated.note === null ? [] : [dated.note]),
    ...(anchored.how === 'folded' ? (['quote-otherwise'] as const) : []),
  ];
  const type = given.type;
  return {
    id: contentId('clm', answered.document, start, end, type, parties, byModel),
    type,
    parties,
    stage: given.stage,
    date,
    bounds: date === null ? null : edtfBounds(date),
    basis: date === null ? null : dated.basis,
    fields: [...new Set(given.fields)],
    speaker: given.modality === 'attributed' ? (speaker?.quote ?? null) : null,
    modality: given.modality,
    likelihood: null,
    evidence,
    citations: [],
    where: 'body',
    rule: `${byModel}/read`,
    score: null,
    // Nothing is known of how often the user's model is right: it weighs nothing until a person decides.
    strict: false,
    carried: held.filter(({ at }) => !at.some(inside)).map((side) => side.found!.party),
    ...(named === null ? {} : { body: named.quote }),
    why: {
      cues: [...partyCues(held, evidence, answered.offset), ...dateCue(dated.at, date, evidence, answered)],
      points: {},
      bar: 0,
      ...(notes.length === 0 ? {} : { notes }),
    },
  };
}

/** Nothing took place after its text was published. */
function isAfterPublication({ stage }: ModelClaim, date: string | null, { base }: Answered): boolean {
  if (date === null || base.published === null || stage === 'proposed' || stage === 'announced') return false;
  return certainlyBefore(edtfBounds(base.published.edtf), edtfBounds(date));
}

/** What the model copied, as the text has it; null where it is not there. */
function inText(anchors: Anchorer, words: string | null): Anchor | null {
  return words === null || words.trim() === '' ? null : (anchors.all(words)[0] ?? null);
}

/** The words of each party that are nearest to the quote. */
function partyCues(sides: readonly PlaceHere[], quote: Span, offset: number): readonly WhyCue[] {
  return sides.flatMap(({ at, found }) => {
    if (at.length === 0 || found === null) return [];
    const spans = at.map((anchor) => moved(anchor, offset));
    const away = ({ start, end }: Span): number => Math.max(0, quote.start - start, end - quote.end);
    const { start, end, quote: text } = spans.reduce((best, each) => (away(each) < away(best) ? each : best));
    const where = start >= quote.start && end <= quote.end ? 'clause' : start < quote.start ? 'before' : 'after';
    return [{ role: 'party', start, end, text, value: found.party, found: where } as const];
  });
}

function dateCue(at: Span | null, date: string | null, quote: Span, { text, offset }: Answered): readonly WhyCue[] {
  if (at === null || date === null) return [];
  const words = anchorer(text).between(at.start - offset, at.end - offset);
  const { start, end } = at;
  const where = start >= quote.start && end <= quote.end ? 'clause' : start < quote.start ? 'before' : 'after';
  return [{ role: 'date', start, end, text: words, value: date, found: where } as const];
}
