/** The publication date of a held document, said by a person: the text is read again with it, and nothing is taken away. */
import { checkedOptions } from './add-document.ts';
import { heldText } from './held-text.ts';
import type { AddedDocument } from './ports.ts';
import { heldDocument, type ReadingDesk, readHeld } from './read-held.ts';

/**
 * Reads a document again as published on a day (EDTF). Throws InvalidInput for what is no date, NotFound where the document is not
 * held, Conflict for one that was redacted.
 */
export async function dateDocument(desk: ReadingDesk, id: string, published: string): Promise<AddedDocument> {
  checkedOptions({ published });
  const document = await heldDocument(desk, id);
  return readHeld(desk, document, { ...heldText(document, null), published });
}
