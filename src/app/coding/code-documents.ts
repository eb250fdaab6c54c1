/** Blind coding: texts drawn without what anybody read or coded in them, and what the coders send back. */

import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type Anchorer, anchorer } from '../../model/anchoring.ts';
import { codebookVersion } from '../../model/codebook.ts';
import type { CodedClaim } from '../../model/coding.ts';
import type { StoredDocument } from '../../model/document.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import { documentId, hashBytes } from '../../model/ids.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { redactedDocument } from '../documents/stored-text.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { placeOfQuote } from '../review/place-of-quote.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { type CodingRecord, codingRecord } from './coding-record.ts';

/** A text to be coded blind, in the form in which the coding comes back. */
export const blindText = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.string(),
  published: z.string().exactOptional(),
  text: z.string(),
  ties: z.null().meta({ description: 'To be filled in; an empty list says that the text has no tie.' }),
});
export type BlindText = Infer<typeof blindText>;

/** What became of a coding that was sent. */
export const addedCoding = z.object({
  id: z.string(),
  document: z.string(),
  claims: z.int(),
  created: z.boolean().meta({ description: 'False where the same was there already.' }),
});
export type AddedCoding = Infer<typeof addedCoding>;

/** So many documents are asked for at once. */
const together = 50;

/**
 * The texts to code: those named, or a sample of all, which is the same for the same seed. What comes is the form in which codings
 * go back, with null for the ties: an empty list would be an answer.
 */
export async function drawTexts(
  ports: Pick<Ports, 'ledger'>,
  {
    documents,
    sample,
    seed = '',
  }: { readonly documents?: readonly string[]; readonly sample?: number; readonly seed?: string },
): Promise<readonly BlindText[]> {
  if (documents === undefined) return drawn(ports, sample ?? 20, seed);
  const held = await Promise.all(documents.map((id) => documentNamed(ports, id)));
  const redacted = held.find(({ redactedAt }) => redactedAt !== undefined);
  if (redacted) throw redactedDocument(redacted);
  return held.map(toBlindText);
}

/**
 * A sample of all documents. An id is a hash of the text, so that those which follow one point in their order are drawn by lot; the seed
 * gives the point, and behind the last id the first follows. Nothing is left to code in a text that was redacted: the next one is drawn.
 */
async function drawn({ ledger }: Pick<Ports, 'ledger'>, sample: number, seed: string): Promise<readonly BlindText[]> {
  if (!Number.isInteger(sample) || sample < 1)
    throw new InvalidInput(`A sample holds at least one document, not ${sample}`);
  const point = `doc_${hashBytes(utf8ToBytes(seed)).slice(0, 32)}`;
  const texts: BlindText[] = [];
  for (const [from, until] of [[point, '~'] as const, ['', point] as const]) {
    for (let next = from; texts.length < sample; ) {
      const page = await ledger.documentIds('doc_', Math.min(together, sample - texts.length), next);
      const ids = page.filter((id) => id < until);
      const held = await Promise.all(ids.map((id) => ledger.document(id)));
      texts.push(
        ...held.flatMap((each) => (each === null || each.redactedAt !== undefined ? [] : [toBlindText(each)])),
      );
      if (ids.length === 0 || ids.length < page.length) break;
      // No id is longer: this is the first that can follow.
      next = `${ids.at(-1)!}0`;
    }
  }
  return texts;
}

const toBlindText = ({ id, lang, title, text, published }: StoredDocument): BlindText => ({
  id,
  lang,
  title,
  ...(published ? { published: published.edtf } : {}),
  text,
  ties: null,
});

async function documentNamed(ports: Pick<Ports, 'ledger'>, id: string): Promise<StoredDocument> {
  const document = await ports.ledger.document(id);
  if (document !== null) return document;
  throw new NotFound(`No document ${id.slice(0, 60)} is held`, { hint: 'A coding names a document by its whole id.' });
}

/** Takes one coder's coding of one document; the same again is one, another one takes the place of the first. */
export async function addCoding(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>,
  given: unknown,
  coder: string = ports.user,
): Promise<AddedCoding> {
  if (isUncoded(given)) {
    throw new InvalidInput('This text is not coded yet ("ties" is null)', {
      hint: 'Fill in its ties; where there are none, write an empty list.',
    });
  }
  const parsed = codingRecord.safeParse(given);
  if (!parsed.success) throw new InvalidInput(whatIsWrong(parsed.error.issues[0]), { hint: formHint });
  if (coder === '' || reserved.has(coder)) throw new InvalidInput(`"${coder}" cannot be the name of a coder`);
  const { id: named, text, ties } = parsed.data;
  const meant = named.startsWith('doc_') || text === undefined ? named : documentId(utf8ToBytes(text));
  const document = await documentNamed(ports, meant);
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  const anchors = anchorer(document.text);
  const claims = ties.map((claim, i) => codedClaim(ports.gazetteer, anchors, claim, i));
  const coding = { document: document.id, coder, codebook: codebookVersion, claims };
  const { id, created } = await ports.ledger.appendCoding(coding, { by: ports.user, at: ports.now() }, 'now');
  return { id, document: document.id, claims: claims.length, created };
}

const formHint = 'docs/formats/coding.md shows a line: {"id", "ties": [{"parties", "type", "stage", "evidence", …}]}.';

/** Whether a text came back as it was handed out: nobody has coded it. */
export function isUncoded(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'ties' in given && given.ties === null;
}

/** Where a coding is wrong, and how, in words. */
function whatIsWrong(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined || issue.path.length === 0) return 'It is no coding: a JSON object with "id" and "ties"';
  const [list, at, ...rest] = issue.path.map(String);
  const where = list === 'ties' && at !== undefined ? `tie ${Number(at) + 1}` : 'the coding';
  const field = list === 'ties' && at !== undefined ? rest.join('.') : list;
  return `In ${where}, ${field ? `"${field}": ` : ''}${issue.message}`;
}

/** Names that mean no person: the reader's newest reading, what reviewers accepted. */
export const reserved: ReadonlySet<string> = new Set(['reader', 'reviewed']);

function codedClaim(
  gazetteer: Gazetteer,
  anchors: Anchorer,
  claim: CodingRecord['ties'][number],
  i: number,
): CodedClaim {
  const wrong = (what: string): InvalidInput => new InvalidInput(`In tie ${i + 1}, ${what}`);
  const strange = claim.parties.find((party) => placeOfUnit(gazetteer, unitOf(party)) === null);
  if (strange !== undefined) throw wrong(`"${strange.slice(0, 60)}" is no region, town or country that is known`);
  if (new Set(claim.parties.map(countryOf)).size < 2) throw wrong('the parties are of one country');
  const date = claim.date ?? null;
  const { evidence: quote, start } = claim;
  const span = start === undefined ? {} : { start, end: start + [...quote].length };
  return {
    ...placeOfQuote(anchors, { quote, ...span }, `Tie ${i + 1}`),
    type: claim.type,
    parties: claim.parties,
    stage: claim.stage,
    date,
    bounds: date === null ? null : edtfBounds(date),
    fields: claim.fields,
    modality: claim.modality,
    body: claim.body ?? null,
  };
}
