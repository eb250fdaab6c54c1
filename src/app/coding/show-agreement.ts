/** How far two coders agree, where they do not, and how that was settled. */

import { z } from 'zod';
import { agreementOf, type CodedTwice, type Difference, type FoundByBoth } from '../../measure/agreement/agreement.ts';
import type { Kappa } from '../../measure/agreement/cohen-kappa.ts';
import type { CodedClaim, Coding } from '../../model/coding.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import { isPossible } from '../../model/evidence.ts';
import type { Claim } from '../../model/reading.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import { lastDecision } from '../../ties/judgements/review-state.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { codedClaim } from '../model-schemas/coding.ts';
import { judgement } from '../model-schemas/evidence.ts';
import type { Ports } from '../ports.ts';
import { reserved } from './code-documents.ts';

const kappa: z.ZodType<Kappa> = z
  .object({ n: z.int(), observed: z.number().nullable(), kappa: z.number().nullable() })
  .meta({ id: 'Kappa', description: 'Null where there is nothing to tell apart.' });

const foundByBoth: z.ZodType<FoundByBoth> = z
  .object({
    both: z.int(),
    onlyFirst: z.int(),
    onlySecond: z.int(),
    precision: z.number().nullable(),
    recall: z.number().nullable(),
    f1: z.number().nullable(),
  })
  .meta({ id: 'FoundByBoth' });

const differenceShape = {
  id: z.string(),
  document: z.string(),
  first: codedClaim.nullable(),
  second: codedClaim.nullable(),
  on: z.array(z.enum(['type', 'parties', 'stage', 'date', 'modality'])),
} satisfies ShapeOf<Difference>;

/** How far two coders agree, and where they do not, with how that was settled. */
export const agreementView = z
  .object({
    first: z.string(),
    second: z.string(),
    documents: z.int(),
    pairs: foundByBoth,
    claims: foundByBoth,
    type: kappa,
    stage: kappa,
    types: z.record(z.string(), kappa),
    stages: z.record(z.string(), kappa),
    differences: z.array(
      z
        .object({
          ...differenceShape,
          settled: judgement
            .nullable()
            .meta({ description: 'The judgement `settle` in force, with its id as target.' }),
        })
        .meta({ id: 'Difference' }),
    ),
  })
  .meta({ id: 'Agreement' });
export type AgreementView = Infer<typeof agreementView>;

/** Who has coded how many documents. */
export const coderRow = z.object({ coder: z.string(), documents: z.int() });
export type CoderRow = Infer<typeof coderRow>;

type Found = ReadonlyMap<string, readonly CodedClaim[]>;

/** Everybody who has coded, with how many documents. */
export async function listCoders(ports: Pick<Ports, 'ledger'>): Promise<readonly CoderRow[]> {
  const documents = new Map<string, number>();
  for (const { coder } of await ports.ledger.codings(null)) documents.set(coder, (documents.get(coder) ?? 0) + 1);
  return [...documents]
    .map(([coder, count]) => ({ coder, documents: count }))
    .sort((a, b) => (a.coder < b.coder ? -1 : 1));
}

/**
 * The agreement of two coders on the documents that both have coded. `reader` is the newest reading of each document, `reviewed`
 * what people have accepted in it (where every claim has been decided on); at least one of the two is a person.
 */
export async function showAgreement(
  ports: Pick<Ports, 'ledger'>,
  first: string,
  second: string,
): Promise<AgreementView> {
  if (first === second) throw new InvalidInput('Agreement is between two coders');
  if (reserved.has(first) && reserved.has(second)) throw new InvalidInput('At least one of the two coders is a person');
  const people = [first, second].filter((coder) => !reserved.has(coder));
  const coded = new Map<string, Found>();
  for (const coder of people) coded.set(coder, byDocument(await codingsOf(ports, coder)));
  const documents = [...coded.get(people[0]!)!.keys()]
    .filter((id) => people.every((coder) => coded.get(coder)!.has(id)))
    .sort();
  const [a, b] = await Promise.all([first, second].map((coder) => found(ports, coder, documents, coded)));
  const twice = documents.flatMap((document): readonly CodedTwice[] => {
    const [ofFirst, ofSecond] = [a!.get(document), b!.get(document)];
    return ofFirst && ofSecond ? [{ document, first: ofFirst, second: ofSecond }] : [];
  });
  const { differences, ...agreement } = agreementOf(twice);
  const settled = await ports.ledger.judgementsOn(differences.map(({ id }) => id));
  return {
    first,
    second,
    ...agreement,
    differences: differences.map((difference) => {
      const decision = lastDecision(settled.get(difference.id) ?? []);
      return { ...difference, settled: decision?.settle === undefined ? null : decision };
    }),
  };
}

async function codingsOf(ports: Pick<Ports, 'ledger'>, coder: string): Promise<readonly Coding[]> {
  const codings = await ports.ledger.codings(coder);
  if (codings.length > 0) return codings;
  throw new NotFound(`${coder.slice(0, 60)} has coded nothing`, { hint: 'amur coding names those who have.' });
}

function byDocument(codings: readonly Coding[]): Found {
  return new Map(codings.map(({ document, claims }) => [document, claims]));
}

/** What a coder found in some documents; one of which that cannot be told is missing. */
async function found(
  { ledger }: Pick<Ports, 'ledger'>,
  coder: string,
  documents: readonly string[],
  coded: ReadonlyMap<string, Found>,
): Promise<Found> {
  if (coder === 'reader') {
    const read = await ledger.claimsFound(documents);
    return new Map(
      [...read].map(([document, claims]) => [document, claims.filter(({ strict }) => strict).map(asCoded)]),
    );
  }
  if (coder === 'reviewed') {
    const held = await ledger.claimsOf(documents);
    return new Map(documents.flatMap((document) => reviewedIn(document, held.get(document) ?? [])));
  }
  return coded.get(coder)!;
}

const asCoded = ({ evidence, type, parties, stage, date, bounds, fields, modality, body }: Claim): CodedClaim => ({
  ...evidence,
  ...{ type, parties, stage, date, bounds, fields, modality, body: body ?? null },
});

/** What people have accepted in a document; nothing where any of its claims waits, but for those that are only possible. */
function reviewedIn(
  document: string,
  claims: readonly StoredEvidence[],
): readonly (readonly [string, readonly CodedClaim[]])[] {
  const waits = (claim: StoredEvidence): boolean => claim.review === 'unreviewed' || claim.review === 'unsure';
  if (claims.some((claim) => waits(claim) && !isPossible(claim))) return [];
  const accepted = claims.flatMap(
    ({ review, span, quote, type, parties, stage, date, bounds, fields, modality, body }) =>
      review !== 'accepted' || span === null || quote === null
        ? []
        : [{ ...span, quote, type, parties, stage, date, bounds, fields, modality, body }],
  );
  return [[document, accepted]];
}
