/** A document's file as it came. */
import { knownId } from '../known-id.ts';
import type { Ports } from '../ports.ts';
import { documentMissing } from './show-document.ts';
import { redactedDocument } from './stored-text.ts';

/** A document's bytes as they came. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly encoding: string | null;
  /** A safe file name to save it under. */
  readonly name: string;
}

const extensions: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
  'application/pdf': 'pdf',
};

/** The bytes of a document as they came, under a name made of its id alone. */
export async function originalOf(ports: Pick<Ports, 'ledger'>, written: string): Promise<OriginalFile> {
  const id = await knownId(ports.ledger, written);
  const document = await ports.ledger.document(id);
  if (document?.redactedAt !== undefined) throw redactedDocument(document);
  const bytes = document === null ? null : await ports.ledger.original(id);
  if (document === null || bytes === null) throw documentMissing(id);
  const { mediaType, encoding } = document;
  return { bytes, mediaType, encoding, name: `${document.id}.${extensions[mediaType] ?? 'bin'}` };
}
