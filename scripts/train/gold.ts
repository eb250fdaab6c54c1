/** The coded texts that the scorer learns from, with the ties that each requires and allows. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Span } from '../../src/model/code-points.ts';
import type { Stage } from '../../src/model/stages.ts';
import type { TieType } from '../../src/model/tie-types.ts';
import { type PairKey, pairKey, pairsAmong } from '../../src/read/claims/scorer/pair-key.ts';

export interface CodedTie {
  readonly pairs: ReadonlySet<PairKey>;
  readonly type: TieType;
  /** Every type that counts as right. */
  readonly types: ReadonlySet<TieType>;
  readonly required: boolean;
  readonly stage: Stage;
  /** Every stage, date and modality that counts as right. */
  readonly stages: ReadonlySet<Stage>;
  readonly dates: ReadonlySet<string | null>;
  readonly modalities: ReadonlySet<string>;
  /** Where its words stand, in UTF-16; null where they were not found. */
  readonly evidence: { readonly start: number; readonly end: number } | null;
}

export interface CodedText {
  readonly id: string;
  readonly set: string;
  readonly lang: string;
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly group: string | null;
  /** What a group of texts differs in; null outside such groups. */
  readonly kind: string | null;
  readonly ties: readonly CodedTie[];
}

/** Codes that changed and count as one, as in the scorer of the corpora. */
const same: Readonly<Record<string, string>> = {
  'NO-55': 'NO-54',
  'NO-56': 'NO-54',
  'KR-51': 'KR-42',
  'KR-52': 'KR-45',
};
/** A unit by the code that the coded texts are compared by. */
export const levelled = (unit: string): string => same[unit] ?? unit;

/** A pair by the codes that the coded texts are compared by. */
export function levelledPair(pair: PairKey): PairKey {
  const [a, b] = pair.split('~') as [string, string];
  return pairKey(levelled(a), levelled(b));
}

interface Line {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly group?: string | null;
  readonly kind?: string | null;
  readonly ties: readonly {
    readonly parties: readonly string[];
    readonly type: TieType;
    readonly stage: Stage;
    readonly date?: string | null;
    readonly modality?: string;
    readonly accept?: {
      readonly type?: readonly TieType[];
      readonly stage?: readonly Stage[];
      readonly date?: readonly (string | null)[];
      readonly modality?: readonly string[];
    };
    readonly optional?: boolean;
    readonly evidence?: string;
  }[];
}

/** True where a sentence tells the words of a quote: ten characters of it, or all of a shorter one. */
export const tells = (sentence: Span, quote: Span): boolean =>
  Math.min(sentence.end, quote.end) - Math.max(sentence.start, quote.start) >= Math.min(10, quote.end - quote.start);

/** A date without its marks of doubt, as the scorer of the corpora compares them. */
export const bareDate = (date: string | null): string | null => date?.replace(/[~?%]/gu, '') || null;

/** The coded texts of a file of JSON Lines. */
export function codedTexts(file: string): CodedText[] {
  const set = basename(file, '.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, lang, text, title, published, url, group, kind, ties } = JSON.parse(line) as Line;
      return {
        id,
        set,
        lang,
        text,
        title: title ?? null,
        published: published ?? null,
        url: url || null,
        group: group ?? null,
        kind: kind ?? null,
        ties: ties.map((tie) => {
          const start = tie.evidence ? text.indexOf(tie.evidence) : -1;
          return {
            pairs: new Set(pairsAmong([...new Set(tie.parties.map((p) => levelled(p.split('/')[0]!)))])),
            type: tie.type,
            types: new Set([tie.type, ...(tie.accept?.type ?? [])]),
            required: tie.optional !== true,
            stage: tie.stage,
            stages: new Set([tie.stage, ...(tie.accept?.stage ?? [])]),
            dates: new Set([tie.date ?? null, ...(tie.accept?.date ?? [])].map(bareDate)),
            modalities: new Set([tie.modality ?? 'fact', ...(tie.accept?.modality ?? [])]),
            evidence: start < 0 ? null : { start, end: start + tie.evidence!.length },
          };
        }),
      };
    });
}

/** So many folds. */
const folds = 5;

/** The number of the fold of each text, 0 to 4: texts that share a group, an address or a beginning stay together. */
export function foldsOf(texts: readonly CodedText[]): number[] {
  const parent = texts.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const seen = new Map<string, number>();
  for (const [i, { group, url, text }] of texts.entries())
    for (const key of [group && `group ${group}`, url && `url ${url}`, `text ${text.slice(0, 60)}`]) {
      if (!key) continue;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, i);
      else parent[root(i)] = root(known);
    }
  // By a number made of the id, so that a text's fold does not hang on which files are at hand.
  return texts.map((_, i) => {
    let number = 7;
    for (const c of texts[root(i)]!.id + texts[root(i)]!.set) number = (number * 31 + c.charCodeAt(0)) >>> 0;
    return (number >>> 8) % folds;
  });
}
