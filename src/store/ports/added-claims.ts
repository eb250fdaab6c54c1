/** The port for claims that people take out of texts, and for those that assistants propose. */
import type { Judgement } from '../../model/evidence.ts';
import type { Reading } from '../../model/reading.ts';
import type { Stamp } from './stamp.ts';

/** What was added, and what it was decided by. */
export interface AddedClaims {
  /** In the order in which they were given. */
  readonly claims: readonly string[];
  /** One edit for each claim, which a later reading does not change; then the rejection of the claim they replace. */
  readonly judgements: readonly Judgement[];
}

export interface AddedClaimsPort {
  /**
   * Adds the claims of a reading made by a person (`model/by-hand.ts`) to a document that is held, each with the judgement that it is
   * so; rejects `instead`, whose place they take, with a reason. One transaction. A claim whose quote is not the text at
   * its span is refused (InvalidInput). Taking the judgement back takes the claim back.
   */
  add(
    reading: Reading,
    stamp: Stamp,
    how: {
      readonly reason: string | null;
      readonly instead: { readonly claim: string; readonly reason: string } | null;
    },
  ): Promise<AddedClaims>;
  /**
   * Adds the claims of a reading by an assistant (`model/by-assistant.ts`) to a document that is held, without a judgement: they wait, and no
   * later reading takes their place. One transaction; refused whole where a quote is not the text at its span.
   */
  propose(reading: Reading, stamp: Stamp): Promise<void>;
}
