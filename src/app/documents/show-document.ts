/** One document: in the reading room, and as it came. */

import { NotFound } from '../../model/errors.ts';
import { knownWhen } from '../as-of.ts';
import { knownId } from '../known-id.ts';
import type { Desk, KnownFilter, OriginalFile } from '../ports.ts';
import { gradesKnown } from '../sources/quoted-documents.ts';
import type { DocumentView } from './document-types.ts';
import { documentView } from './document-view.ts';
import { redactedDocument } from './stored-text.ts';

const extensions: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
  'application/pdf': 'pdf',
};

function missing(id: string, then?: string): NotFound {
  return new NotFound(`No document ${id.slice(0, 60)} ${then ? `was held on ${then}` : 'is held'}`, {
    hint: 'The list of documents shows what is held.',
  });
}

/** A document with its text, what was read in it, and its claims with their judgements, as known when asked. */
export async function showDocument(
  desk: Pick<Desk, 'ledger' | 'gazetteer'>,
  written: string,
  when: KnownFilter = {},
): Promise<DocumentView> {
  const { ledger } = desk;
  const id = await knownId(ledger, written);
  const knownAt = knownWhen(when);
  const document = await ledger.document(id, knownAt);
  if (document === null) throw missing(id, when.knownAt);
  const [reading, claims] = [await ledger.reading(id, knownAt), await ledger.claims(id, knownAt)];
  const named = (await ledger.outlets.named([id], knownAt)).get(id) ?? [];
  const known = { named, grades: await gradesKnown(ledger, knownAt) };
  const redaction = document.redactedAt === undefined ? null : ((await ledger.redactions.list([id])).at(-1) ?? null);
  return documentView(desk.gazetteer, document, reading, claims, known, redaction);
}

/** The bytes of a document as they came, under a name made of its id alone. */
export async function originalOf(desk: Pick<Desk, 'ledger'>, written: string): Promise<OriginalFile> {
  const id = await knownId(desk.ledger, written);
  const document = await desk.ledger.document(id);
  if (document?.redactedAt !== undefined) throw redactedDocument(document);
  const bytes = document === null ? null : await desk.ledger.original(id);
  if (document === null || bytes === null) throw missing(id);
  const { mediaType, encoding } = document;
  return { bytes, mediaType, encoding, name: `${document.id}.${extensions[mediaType] ?? 'bin'}` };
}
