/** Claims that a person takes out of a text: what the reader did not read, other words for one, one taken apart into several. */

import { z } from 'zod';
import { type Anchorer, anchorer } from '../../model/anchoring.ts';
import { byHand } from '../../model/by-hand.ts';
import { codebookVersion } from '../../model/codebook.ts';
import type { StoredDocument } from '../../model/document.ts';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { EvidenceValues } from '../../model/evidence.ts';
import { contentId } from '../../model/ids.ts';
import { type Citation, type Claim, type Reading, unscored } from '../../model/reading.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import { redactedDocument } from '../documents/stored-text.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { judgement } from '../model-schemas/evidence.ts';
import type { Ports } from '../ports.ts';
import { checkPublication, type EvidenceEdit, valuesWith } from './evidence-edit.ts';
import { type EvidenceView, evidenceView } from './evidence-view.ts';
import { type GivenQuote, placeOfQuote } from './place-of-quote.ts';
import { showEvidence } from './show-evidence.ts';

/** A claim as a person gives it: the words of the text, and what they say. */
export interface GivenClaim extends EvidenceEdit, GivenQuote {
  /** Who says it, where the text says whose word it is. */
  readonly speaker?: string | null;
}

/** Why, and which claim's place they take: that one is rejected. */
export interface AddHow {
  readonly reason?: string | null;
  readonly instead?: string;
}

/** What was added, and the judgements made with it. */
export const claimsAdded = z
  .object({
    claims: z.array(evidenceView),
    judgements: z.array(judgement).meta({ description: 'Undone from the last to the first they take the act back.' }),
  })
  .meta({ id: 'ClaimsAdded' });
export type ClaimsAdded = Infer<typeof claimsAdded>;

export type AddPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>;

const mostClaims = 20;
const longestReason = 2000;
const longestSpeaker = 200;

/**
 * Adds claims to a document; each is accepted by whoever adds it. Throws InvalidInput where a quote is not the text at its place
 * or a value is none, Conflict where the same claim is held already, NotFound for a document or claim that is not held.
 */
export async function addClaims(
  ports: AddPorts,
  written: string,
  given: readonly GivenClaim[],
  how: AddHow = {},
): Promise<ClaimsAdded> {
  if (given.length === 0 || given.length > mostClaims) {
    throw new InvalidInput(`One act adds 1 to ${mostClaims} claims, not ${given.length}`);
  }
  const document = await documentToAddTo(ports, await knownId(ports.ledger, written));
  const instead = how.instead === undefined ? null : await replaced(ports, document.id, how.instead);
  const anchors = anchorer(document.text);
  const claims = given.map((each, i) => {
    const name = given.length === 1 ? 'The claim' : `Claim ${i + 1}`;
    return toClaim(ports, document, each, { instead, name, anchors });
  });
  await refuseKnown(ports, claims, instead);
  const reading = {
    ...(await readingOfClaims(ports, document, byHand, claims)),
    citations: (instead?.citations ?? []) as readonly Citation[],
  };
  const reason = how.reason?.trim() || null;
  if (reason !== null && reason.length > longestReason) {
    throw new InvalidInput(`A reason has at most ${longestReason} characters, not ${reason.length}`);
  }
  const added = await ports.ledger.byHand.add(
    reading,
    { by: ports.user, at: ports.now() },
    {
      reason,
      instead: instead && { claim: instead.id, reason: replacedReason(claims, reason) },
    },
  );
  const views: EvidenceView[] = [];
  for (const id of added.claims) views.push(await showEvidence(ports, id));
  return { claims: views, judgements: added.judgements };
}

/** A reading that holds some claims and nothing else. */
export async function readingOfClaims(
  { ledger }: Pick<Ports, 'ledger'>,
  { id, lang }: Pick<StoredDocument, 'id' | 'lang'>,
  reader: string,
  claims: readonly Claim[],
): Promise<Reading> {
  return {
    id,
    lang: lang as Reading['lang'],
    reader,
    gazetteer: (await ledger.reading(id))?.gazetteer ?? '',
    codebook: codebookVersion,
    published: null,
    masthead: null,
    mentions: [],
    citations: [],
    claims,
    nonclaims: [],
    quotes: [],
    forecasts: [],
    problems: [],
  };
}

function replacedReason(claims: readonly Claim[], reason: string | null): string {
  const into = claims.map(({ id }) => id).join(', ');
  const what = claims.length === 1 ? `replaced by ${into}` : `taken apart into ${into}`;
  return reason === null ? what : `${what}: ${reason}`.slice(0, longestReason);
}

/** The document, where it is held and has its words. */
export async function documentToAddTo(ports: Pick<Ports, 'ledger'>, id: string): Promise<StoredDocument> {
  const document = await ports.ledger.document(id);
  if (document === null) {
    throw new NotFound(`No document ${id.slice(0, 60)} is held`, { hint: 'The list of documents shows what is held.' });
  }
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  return document;
}

async function replaced(ports: Pick<Ports, 'ledger'>, document: string, written: string): Promise<StoredEvidence> {
  const id = await knownId(ports.ledger, written);
  const claim = await ports.ledger.evidence(id);
  if (claim === null) throw new NotFound(`No claim ${id.slice(0, 60)} is held`);
  if (claim.document === document) return claim;
  throw new InvalidInput(`${id.slice(0, 60)} is no claim of ${document}: only one of the same text can be replaced`);
}

/** What a claim is where nobody says otherwise. */
const plain: EvidenceValues = {
  type: 'cooperation',
  parties: [],
  stage: 'active',
  date: null,
  bounds: null,
  fields: [],
  modality: 'fact',
  body: null,
};

/** The claim that somebody gives, checked: its quote, its values, and whether its text can know of them. */
export function toClaim(
  ports: AddPorts,
  { id: document, published }: StoredDocument,
  given: GivenClaim,
  {
    instead,
    name,
    anchors,
  }: { readonly instead: StoredEvidence | null; readonly name: string; readonly anchors: Anchorer },
): Claim {
  const evidence = placeOfQuote(anchors, given, name);
  const missing = (['type', 'parties', 'stage'] as const).find((field) => given[field] === undefined);
  if (instead === null && missing !== undefined) throw new InvalidInput(`${name} says no ${missing}`);
  const values = valuesWith(ports.gazetteer, instead ?? plain, {
    ...given,
    // What is left out is checked too, as it may come from a claim of one country alone.
    parties: given.parties ?? instead?.parties ?? [],
  });
  checkPublication(values, published === null ? undefined : { date: published.edtf, bounds: published.bounds });
  const speaker = given.speaker === undefined ? (instead?.speaker ?? null) : given.speaker?.trim() || null;
  if (speaker !== null && speaker.length > longestSpeaker) {
    throw new InvalidInput(`${name} names a speaker in more than ${longestSpeaker} characters`);
  }
  const { body, ...rest } = values;
  return {
    id: contentId('clm', document, evidence.start, evidence.end, values.type, values.parties),
    ...rest,
    basis: values.date === null ? null : instead?.date === values.date ? instead.basis : 'stated',
    speaker,
    likelihood: instead?.likelihood ?? null,
    evidence,
    citations: (instead?.citations ?? []).map((_, i) => i),
    where: (instead?.where ?? 'body') as Claim['where'],
    rule: byHand,
    ...unscored,
    ...(body === null ? {} : { body }),
  };
}

/** Refuses what is there as it is: it is judged, not added. */
async function refuseKnown(
  ports: Pick<Ports, 'ledger'>,
  claims: readonly Claim[],
  instead: StoredEvidence | null,
): Promise<void> {
  const ids = claims.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw new InvalidInput('Two of the claims are the same: the same words, type and parties');
  }
  for (const id of ids) {
    if (id === instead?.id) {
      throw new InvalidInput('A claim cannot take its own place: its words, type and parties are what it had', {
        hint: 'Put stage, date and the rest right by an edit.',
      });
    }
    if ((await ports.ledger.evidence(id)) === null) continue;
    throw new Conflict(`The same words with the same type and parties are held already, as ${id}`, {
      hint: 'Accept that claim, or put it right by an edit.',
    });
  }
}
