/** One file, or what stands at a web address, into the ledger. */

import type { AddOptions } from '../app/documents/add-document.ts';
import { addDocument } from '../app/documents/add-document.ts';
import type { AddedDocument } from '../app/documents/added-document.ts';
import type { Ports } from '../app/ports.ts';
import type { Resource, StoredDocument } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import { resourceAt } from './file-or-address.ts';

/** What became of it; `held` where the same bytes came from this very place before, and there was nothing to do. */
export type AddedFile = { readonly document: AddedDocument } | { readonly held: string };

/** Adds it; throws one of the four errors, among them for a document that was redacted. */
export async function addFile(ports: Ports, place: string, about: AddOptions): Promise<AddedFile> {
  const resource = await resourceAt(ports, place);
  const held = await documentFrom(ports, resource, about);
  if (held !== null && held.redactedAt === undefined) return { held: held.id };
  return { document: await addDocument(ports, resource, about) };
}

/** The document, where it came from this very place before and nothing more is said of it; from another place it gets a source. */
export async function documentFrom(
  ports: Ports,
  { bytes, from }: Resource,
  about: AddOptions,
): Promise<StoredDocument | null> {
  if (Object.keys(about).length > 0) return null;
  const held = await ports.ledger.document(documentId(bytes));
  return held?.sources.includes(from) ? held : null;
}
