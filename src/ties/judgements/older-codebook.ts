/** What was decided under an older codebook, in words that mean something else by now. */
import type { Codebook } from '../../model/codebook.ts';

/** A codebook as the ledger came to know it. */
export interface StoredCodebook {
  readonly version: string;
  readonly record: Codebook;
  /** ISO 8601 instant, UTC. */
  readonly recordedAt: string;
}

/** A word of the vocabulary that does not mean what it did. */
export interface ChangedWord {
  readonly kind: 'type' | 'stage';
  readonly word: string;
  /** Null where there was no such word. */
  readonly before: string | null;
  /** Null where there is no such word any more. */
  readonly after: string | null;
}

/** A decision, fact or coding as far as its words are concerned. */
export interface CodedUnder {
  readonly id: string;
  readonly kind: 'claim' | 'fact' | 'coding';
  readonly type: string;
  readonly stage: string;
  /** When a person last said so. */
  readonly at: string;
}

/** Something to be looked at again, and why. */
export interface ToRecode extends CodedUnder {
  /** The version it was decided under. */
  readonly under: string;
  readonly changed: readonly ChangedWord[];
}

/** Words whose definitions differ between two codebooks, types before stages; an activity that came to last is another word. */
export function changedWords(before: Codebook, after: Codebook): readonly ChangedWord[] {
  const types = ({ tieTypes }: Codebook) =>
    new Map(tieTypes.map(({ id, definition, standing }) => [id, `${definition}${standing ? ' (lasts)' : ''}`]));
  const stages = ({ stages: all }: Codebook) => new Map(all.map(({ id, definition }) => [id, definition]));
  return [...differing('type', types(before), types(after)), ...differing('stage', stages(before), stages(after))];
}

function differing(
  kind: ChangedWord['kind'],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly ChangedWord[] {
  const words = [...new Set([...before.keys(), ...after.keys()])].sort();
  return words.flatMap((word) => {
    const [was, is] = [before.get(word) ?? null, after.get(word) ?? null];
    return was === is ? [] : [{ kind, word, before: was, after: is }];
  });
}

/**
 * What to look at again under the newest codebook: what was decided before it was known, in words that it changes. Codebooks in
 * the order they became known; what was decided before the first counts as under the first. A new decision settles it.
 */
export function toRecode(codebooks: readonly StoredCodebook[], coded: readonly CodedUnder[]): readonly ToRecode[] {
  const newest = codebooks.at(-1);
  if (newest === undefined) return [];
  const changes = new Map(codebooks.map((held) => [held.version, changedWords(held.record, newest.record)]));
  return coded.flatMap((piece) => {
    const under = codebooks.findLast(({ recordedAt }) => recordedAt <= piece.at) ?? codebooks[0]!;
    const changed = (changes.get(under.version) ?? []).filter(({ kind, word }) => word === piece[kind]);
    return changed.length === 0 ? [] : [{ ...piece, under: under.version, changed }];
  });
}
