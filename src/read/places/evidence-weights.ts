/**
 * Evidence added up: each kind of evidence has a weight, and the sum of a name's is the logarithm of the odds that it is
 * a place. Kinds are numbers while a text is read, and names in the data.
 */

import { contextKinds, contextNames, contextOf, type NameInText, type Surroundings } from './context-evidence.ts';

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
  const names: string[] = [...contextNames];
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
export interface WithEvidence extends NameInText {
  /** Where its evidence begins and ends in the list of the text. */
  readonly from: number;
  readonly to: number;
}

/** The names of a text with their evidence. */
export interface Evidenced<Name extends WithEvidence> {
  readonly names: readonly Name[];
  readonly evidence: EvidenceList;
}

/** So often what the other names say is asked anew: a name that they made sure speaks for the next. */
export const contextRounds = 2;

/** The sums of the evidence of a text's names, with what they say of each other. */
export function sumsInContext(
  { names, evidence }: Evidenced<WithEvidence>,
  weights: Float64Array,
  surroundings: Surroundings,
): Float64Array {
  const alone = Float64Array.from(names, ({ from, to }) => evidence.sum(from, to, weights));
  let sums = alone;
  for (let round = 0; round < contextRounds; round++) {
    const context = contextOf(names, sums, surroundings);
    sums = alone.map((sum, i) => contextKinds(context[i]!).reduce((total, kind) => total + weights[kind]!, sum));
  }
  return sums;
}
