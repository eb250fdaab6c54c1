/** The web address of a held document, said by a person: its outlet is known by it, and the text is read again with it. */
import { checkedOptions } from './add-document.ts';
import { heldText } from './held-text.ts';
import type { AddedDocument } from './ports.ts';
import { heldDocument, type ReadingDesk, readHeld } from './read-held.ts';

/**
 * Adds an address that a document came from, beside those that are known, and reads it again. Throws InvalidInput for what is no web
 * address, NotFound where the document is not held, Conflict for one that was redacted.
 */
export async function addressDocument(desk: ReadingDesk, id: string, url: string): Promise<AddedDocument> {
  checkedOptions({ url });
  const document = await heldDocument(desk, id);
  // The first address that is known is the one that the text is read with.
  const text = heldText({ ...document, sources: [...document.sources, url] }, await desk.ledger.reading(id));
  return readHeld(desk, document, text, [url]);
}
