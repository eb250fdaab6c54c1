/** What a language model reads of the same statement, on the card of the rules' claim: with what differs, which a person decides. */
import { z } from 'zod';
import type { Why } from '../../model/why.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import type { Infer } from '../infer.ts';
import { why } from '../model-schemas/why.ts';
import { type EvidenceView, evidenceView } from './evidence-view.ts';

/** In what two readings of one statement may differ. */
export const readingDifferences = ['parties', 'stage', 'date', 'modality', 'name'] as const;
export type ReadingDifference = (typeof readingDifferences)[number];

export const alsoRead = z
  .object({
    claim: evidenceView.meta({ description: 'The model’s claim, with its own words; nobody has decided on it.' }),
    why: why.nullable().meta({ description: 'Its cues, and what speaks against its places or dates.' }),
    differs: z.array(z.enum(readingDifferences)).meta({
      description: 'In what it differs from the claim as that stands now. A decision on the claim says nothing of it.',
    }),
  })
  .meta({ id: 'AlsoRead' });
export type AlsoRead = Infer<typeof alsoRead>;

type Values = Pick<EvidenceView, 'parties' | 'stage' | 'date' | 'modality' | 'body' | 'apart'>;

/** In what they differ; a name that the one does not give is no difference, nor is a date that the other does not. */
export function differencesOf(own: Values, other: Values): readonly ReadingDifference[] {
  const parties = (of: Values): string =>
    of.parties
      .map(({ party }) => party)
      .sort()
      .join(' ');
  const [name, otherName] = [own.body ?? own.apart ?? null, other.body ?? other.apart ?? null];
  const differs: Readonly<Record<ReadingDifference, boolean>> = {
    parties: parties(own) !== parties(other),
    stage: own.stage !== other.stage,
    date: other.date !== null && own.date !== other.date,
    modality: own.modality !== other.modality,
    name: name !== null && otherName !== null && name !== otherName,
  };
  return readingDifferences.filter((each) => differs[each]);
}

/** The claims of a document that stand by themselves, and those of a language model on the cards of the others. */
export function folded(claims: readonly StoredEvidence[]): {
  readonly own: readonly StoredEvidence[];
  readonly under: (id: string) => readonly StoredEvidence[];
} {
  // As known at an earlier instant the claim of the rules may not have been there: the model's stands by itself then.
  const ids = new Set(claims.map(({ id }) => id));
  const isWithin = ({ foldedUnder }: StoredEvidence): boolean => foldedUnder.some((id) => ids.has(id));
  const within = claims.filter(isWithin);
  return {
    own: claims.filter((claim) => !isWithin(claim)),
    under: (id) => within.filter(({ foldedUnder }) => foldedUnder.includes(id)),
  };
}

/** The field of a card, where a model has the claim too. */
export function alsoReadOf(
  own: EvidenceView,
  others: readonly EvidenceView[],
  reasons: ReadonlyMap<string, Why>,
): { readonly alsoRead?: readonly AlsoRead[] } {
  if (others.length === 0) return {};
  return {
    alsoRead: others.map((claim) => ({
      claim,
      why: reasons.get(claim.id) ?? null,
      differs: differencesOf(own, claim),
    })),
  };
}
