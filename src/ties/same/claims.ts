/**
 * Which claims make the same statement: a text that says a thing twice, a copy or a quotation of a text, a translation. Two texts
 * that report one event in their own words make two statements; that both bear one tie is the tie's to show.
 */

import { namesAlike, personName } from '../../gazetteer/names/person-name.ts';
import type { Modality } from '../../model/codebook.ts';
import type { Bounds, Edtf } from '../../model/edtf.ts';
import type { PartyRef } from '../../model/place.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { mayCoincide } from '../stages/vague-dates.ts';
import { candidateOf, type SameCandidate, type SameReason } from './candidate.ts';
import { type QuoteRuns, quoteRuns, wordingShared } from './wording.ts';

/** A claim as it is compared. */
export interface Statement {
  readonly id: string;
  readonly document: string;
  readonly lang: string;
  readonly key: string;
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
  readonly modality: Modality;
  readonly quote: string;
  readonly speaker: string | null;
}

/** How two documents stand to each other; null where they share no wording. */
export type DocumentsRelated = (a: string, b: string) => 'copy' | 'quotes' | null;

/** Candidates of one claim that are kept, the best ones: of ten copies some lead to the rest. */
const mostOfOne = 3;
/** A run that stands in more quotes than this is a turn of speech. */
const commonest = 40;

interface Ready extends Statement {
  readonly words: QuoteRuns;
}

/** The candidates among claims on the same founding keys; pairs of which neither is new are left out. */
export function sameClaims(
  claims: readonly Statement[],
  isNew: (claim: Statement) => boolean,
  related: DocumentsRelated,
): readonly SameCandidate[] {
  const groups = new Map<string, Ready[]>();
  for (const claim of claims) {
    const key = `${claim.type} ${claim.key} ${claim.stage} ${claim.parties.join('~')}`;
    const ready = { ...claim, words: quoteRuns(claim.quote) };
    const group = groups.get(key);
    if (group) group.push(ready);
    else groups.set(key, [ready]);
  }
  const found = new Map<string, SameCandidate>();
  for (const group of groups.values()) {
    for (const [a, b] of pairsWorth(group)) {
      if (!isNew(a) && !isNew(b)) continue;
      const candidate = sameStatements(a, b, related(a.document, b.document));
      if (candidate) found.set(candidate.id, candidate);
    }
  }
  return bestOfEach([...found.values()]);
}

/** Pairs that share a text, a run of words, or, in two languages, a day; by what they share, so that not all are looked at. */
function* pairsWorth(group: readonly Ready[]): Generator<readonly [Ready, Ready]> {
  const buckets = new Map<string, Ready[]>();
  const put = (key: string, claim: Ready): void => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(claim);
    else buckets.set(key, [claim]);
  };
  for (const claim of group) {
    put(`d ${claim.document}`, claim);
    const day = claim.bounds?.[0];
    if (day && day === claim.bounds?.[1]) put(`t ${day}`, claim);
    for (const run of claim.words.runs) put(`r ${run}`, claim);
  }
  const seen = new Set<string>();
  for (const [key, bucket] of buckets) {
    if (key.startsWith('r') && bucket.length > commonest) continue;
    const some = bucket.slice(-2 * commonest);
    for (const [i, a] of some.entries()) {
      for (const b of some.slice(i + 1)) {
        if (key.startsWith('t') && (a.lang === b.lang || a.document === b.document)) continue;
        const pair = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (a.id === b.id || seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}

function bestOfEach(candidates: readonly SameCandidate[]): readonly SameCandidate[] {
  const kept = new Map<string, number>();
  return [...candidates]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .filter(({ refs }) => {
      if (refs.some((ref) => (kept.get(ref) ?? 0) >= mostOfOne)) return false;
      for (const ref of refs) kept.set(ref, (kept.get(ref) ?? 0) + 1);
      return true;
    });
}

/** The candidate that two claims of one type, tie, stage and parties make. */
export function sameStatements(
  a: Statement & { readonly words?: QuoteRuns },
  b: Statement & { readonly words?: QuoteRuns },
  related: 'copy' | 'quotes' | null,
): SameCandidate | null {
  if (a.type !== b.type || a.stage !== b.stage || !saidAlike(a.modality, b.modality)) return null;
  if (a.bounds !== null && b.bounds !== null && !mayCoincide(a.bounds, b.bounds)) return null;
  const [x, y] = [a.words ?? quoteRuns(a.quote), b.words ?? quoteRuns(b.quote)];
  const wording = wordingShared(x, y);
  const shared: SameReason = {
    code: 'wording',
    text: `${Math.round(wording * 100)} % of the shorter quote stands in the other`,
    weight: 0,
  };
  const first = ((): SameReason | null => {
    if (a.document === b.document) return { code: 'one-text', text: 'one text says it twice', weight: 0.6 };
    if (related !== null && wording >= 0.5) return { ...shared, weight: related === 'copy' ? 0.9 : 0.85 };
    if (wording >= 0.6 && Math.min(x.runs.size, y.runs.size) >= 5) return { ...shared, weight: 0.78 };
    const day = a.bounds?.[0];
    if (a.lang !== b.lang && day && day === a.bounds?.[1] && a.date === b.date)
      return {
        code: 'two-languages',
        text: `said in two languages (${a.lang}, ${b.lang}) of the same day`,
        weight: 0.5,
      };
    return null;
  })();
  if (first === null) return null;
  const reasons: [SameReason, ...SameReason[]] = [first];
  if (related === 'copy') reasons.push({ code: 'copies', text: 'the documents are copies', weight: 0.5 });
  if (related === 'quotes') reasons.push({ code: 'quotes', text: 'one document quotes the other', weight: 0.4 });
  if (first.code === 'one-text' && wording >= 0.5) reasons.push({ ...shared, weight: 0.5 });
  const given = figures(besidesDate(x, a), besidesDate(y, b), first.code === 'two-languages');
  reasons.push(...dates(a, b), ...speakers(a, b), ...given);
  return candidateOf('claim', [a.id, b.id], reasons);
}

/** What is stated and what is attributed can be one statement; a forecast is another one. */
function saidAlike(a: Modality, b: Modality): boolean {
  const plain = (modality: Modality): boolean => modality === 'fact' || modality === 'attributed';
  return a === b || (plain(a) && plain(b));
}

function dates(a: Statement, b: Statement): readonly SameReason[] {
  if (a.date === null && b.date === null) return [{ code: 'no-date', text: 'neither has a date', weight: 0.1 }];
  if (a.date === b.date)
    return [{ code: 'same-date', text: `the same stage and date: ${a.stage}, ${a.date}`, weight: 0.5 }];
  if (a.date === null || b.date === null) return [{ code: 'one-date', text: 'only one has a date', weight: 0.02 }];
  return [{ code: 'dates', text: `the dates may be the same: ${a.date}, ${b.date}`, weight: 0.1 }];
}

function speakers(a: Statement, b: Statement): readonly SameReason[] {
  if (a.speaker === null || b.speaker === null) return [];
  const alike = namesAlike(personName(a.speaker), personName(b.speaker));
  if (alike !== null && alike.score >= 0.7)
    return [{ code: 'speaker', text: `the same speaker: ${a.speaker}, ${b.speaker}`, weight: 0.4 }];
  return [{ code: 'two-speakers', text: `two speakers: ${a.speaker}, ${b.speaker}`, weight: -0.3 }];
}

/** The figures of a quote that are no part of the claim's date. */
function besidesDate({ figures }: QuoteRuns, { date }: Statement): readonly string[] {
  const ofDate = new Set((date?.match(/\d+/g) ?? []).map(Number));
  return figures.filter((figure) => !ofDate.has(Number(figure)));
}

function figures(a: readonly string[], b: readonly string[], translated: boolean): readonly SameReason[] {
  const own = new Set(b);
  const both = a.filter((figure) => own.has(figure));
  if (both.length > 0)
    return translated ? [{ code: 'figures', text: `both give ${both.slice(0, 3).join(', ')}`, weight: 0.35 }] : [];
  if (a.length > 0 && b.length > 0)
    return [{ code: 'other-figures', text: `${a[0]} in one, ${b[0]} in the other`, weight: -0.25 }];
  return [];
}
