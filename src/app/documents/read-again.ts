/** A stored document read again with something that a person says of it; nothing is taken away. */

import type { StoredDocument } from '../../model/document.ts';
import { NotFound } from '../../model/errors.ts';
import type { TextInput } from '../../model/reading.ts';
import type { SaidOfSources } from '../../store/ports/ledger.ts';
import type { Ports } from '../ports.ts';
import type { AddedDocument } from './added-document.ts';

/** What it takes to read a stored document. */
export type ReadingPorts = Pick<Ports, 'ledger' | 'readText' | 'now' | 'user'>;

/** A document that is held; throws NotFound where it is not. */
export async function documentNamed({ ledger }: ReadingPorts, id: string): Promise<StoredDocument> {
  const document = await ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  return document;
}

/** The document with the publication date that it came in with, whatever was said of it since. */
export async function asItCame({ ledger }: ReadingPorts, document: StoredDocument): Promise<StoredDocument> {
  return { ...document, published: (await ledger.headings([document.id])).get(document.id)?.published ?? null };
}

/** Reads it as `input` and keeps the reading, with what is said of where it came from. */
export async function readAgain(
  ports: ReadingPorts,
  { id, title, lang, published }: StoredDocument,
  input: TextInput,
  said: SaidOfSources = {},
): Promise<AddedDocument> {
  const reading = await ports.readText(input);
  const { claims } = await ports.ledger.appendReading(reading, { by: ports.user, at: ports.now() }, said);
  await ports.ledger.whenIndexed();
  return {
    id,
    title,
    lang,
    published: (reading.published ?? published)?.edtf ?? null,
    created: false,
    claims,
    ties: await ports.ledger.tiesFrom(id),
    problems: reading.problems,
  };
}
