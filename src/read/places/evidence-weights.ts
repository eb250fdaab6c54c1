/**
 * Evidence added up: each kind of evidence has a weight, and the sum of a name's is the logarithm of the odds that it is
 * a place. Kinds are numbers while a text is read, and names in the data.
 */

import type { Span } from '../../model/code-points.ts';

/** Of every language: the same name elsewhere in the text. */
const echoNames = ['sure-elsewhere', 'unsure-elsewhere'] as const;
/** Their numbers, and that of no echo. */
const echo = { none: -1, sure: 0, unsure: 1 } as const;

/** The kinds of evidence of one language. */
export interface EvidenceKinds<Kind extends string> {
  /** The number of each kind. Of a kind that counts otherwise for a unit than for a town it is the town's; the unit's is the next. */
  readonly number: Readonly<Record<Kind, number>>;
  /** The names by number, as the data have them. */
  readonly names: readonly string[];
}

/** Numbers the kinds of a language: `plain` ones, and `split` ones with a weight for towns and one for units. */
export function evidenceKinds<Plain extends string, Split extends string>(
  plain: readonly Plain[],
  split: readonly Split[],
): EvidenceKinds<Plain | Split> {
  const names: string[] = [...echoNames];
  const number = {} as Record<Plain | Split, number>;
  for (const kind of plain) number[kind] = names.push(kind) - 1;
  for (const kind of split) number[kind] = names.push(`${kind}-town`, `${kind}-unit`) - 2;
  return { number, names };
}

/** The weights of a file by the number of the kind; a kind without one counts for nothing. */
export function weightsOf(
  { names }: Pick<EvidenceKinds<string>, 'names'>,
  file: { readonly weights: Readonly<Record<string, number>> },
): Float64Array {
  return Float64Array.from(names, (name) => file.weights[name] ?? 0);
}

/** The evidence of all names of a text, one after another: kinds as bytes, so that many names take little room. */
export class EvidenceList {
  private bytes = new Uint8Array(1024);
  length = 0;

  push(kind: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length++] = kind;
  }

  /** The sum of the weights of the evidence between two positions. */
  sum(from: number, to: number, weights: Float64Array): number {
    const { bytes } = this;
    let total = 0;
    for (let i = from; i < to; i++) total += weights[bytes[i]!]!;
    return total;
  }

  has(kind: number, from: number, to: number): boolean {
    const { bytes } = this;
    for (let i = from; i < to; i++) if (bytes[i] === kind) return true;
    return false;
  }

  /** The kinds between two positions. */
  slice(from: number, to: number): readonly number[] {
    return Array.from(this.bytes.subarray(from, to));
  }
}

/** The chance, 0 to 1, that a name with this sum is a place. */
export const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** A name with the evidence for it, before it is judged. */
export interface WithEvidence {
  /** What makes two names of one text the same. */
  readonly key: string;
  /** Where its evidence begins and ends in the list of the text. */
  readonly from: number;
  readonly to: number;
}

/** The names of a text with their evidence. */
export interface Evidenced<Name extends WithEvidence> {
  readonly names: readonly Name[];
  readonly evidence: EvidenceList;
}

/**
 * The evidence that each name has from the same name elsewhere in the text, a kind or -1: a town told as one once is one
 * everywhere, and a name that is never sure is doubted.
 */
export function echoesOf(names: readonly { readonly key: string }[], sums: Float64Array): Int8Array {
  const groups = new Map<string, number>();
  const groupOf = new Int32Array(names.length);
  const best: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < names.length; i++) {
    const { key } = names[i]!;
    let group = groups.get(key);
    if (group === undefined) {
      group = groups.size;
      groups.set(key, group);
      best.push(-99);
      count.push(0);
    }
    groupOf[i] = group;
    if (sums[i]! > best[group]!) best[group] = sums[i]!;
    count[group]!++;
  }
  const echoes = new Int8Array(names.length).fill(echo.none);
  for (let i = 0; i < names.length; i++) {
    const group = groupOf[i]!;
    if (count[group]! < 2) continue;
    const other = best[group]!;
    if (other > sums[i]! + 1.5 && other > 1.5) echoes[i] = echo.sure;
    else if (other < -1) echoes[i] = echo.unsure;
  }
  return echoes;
}

/** The sums of the evidence of a text's names, echoes and neighbours included. */
export function sumsInContext(
  { names, evidence }: Evidenced<WithEvidence & Span>,
  weights: Float64Array,
  text: string,
  joiner: RegExp,
): Float64Array {
  const sums = new Float64Array(names.length);
  for (let i = 0; i < names.length; i++) sums[i] = evidence.sum(names[i]!.from, names[i]!.to, weights);
  const echoes = echoesOf(names, sums);
  for (let i = 0; i < names.length; i++) if (echoes[i]! !== echo.none) sums[i]! += weights[echoes[i]!]!;
  return withNeighbours(names, sums, text, joiner);
}

/** From here on a name is sure enough to speak for the one it is joined to. */
const sureNeighbour = 1.1;
/** What it adds: a name in doubt becomes a place, one that is told to be a person's or a word does not. Set by hand. */
const neighbourWorth = 2;
/** The longest words that join two names. */
const longestJoiner = 5;

/** "Orsha and Velikiye Luki": a name joined to one that is surely a place is likelier a place. */
function withNeighbours(names: readonly Span[], sums: Float64Array, text: string, joiner: RegExp): Float64Array {
  const out = sums.slice();
  for (let i = 0; i < names.length; i++) {
    const { end } = names[i]!;
    for (let j = i + 1; j < names.length && names[j]!.start - end <= longestJoiner; j++) {
      const { start } = names[j]!;
      if (start <= end || sums[i]! < sureNeighbour === sums[j]! < sureNeighbour || !joiner.test(text.slice(end, start)))
        continue;
      if (sums[i]! < sureNeighbour) out[i]! = Math.max(out[i]!, sums[i]! + neighbourWorth);
      else out[j]! = Math.max(out[j]!, sums[j]! + neighbourWorth);
    }
  }
  return out;
}
