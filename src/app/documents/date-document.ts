/** The publication date of a held document, said by a person: the text is read again with it, and nothing is taken away. */

import type { AddedDocument } from './add-document.ts';
import { checkedOptions } from './add-document.ts';
import { asItCame, documentNamed, type ReadingPorts, readAgain } from './read-again.ts';
import { toTextInput } from './stored-text.ts';

/**
 * Reads a document again as published on a day (EDTF). Throws InvalidInput for what is no date, NotFound where the document is not
 * held, Conflict for one that was redacted.
 */
export async function dateDocument(ports: ReadingPorts, id: string, published: string): Promise<AddedDocument> {
  checkedOptions({ published });
  const document = await documentNamed(ports, id);
  return readAgain(ports, document, { ...toTextInput(document, null), published });
}

/**
 * Takes back what was said of a document's date: it is read again with what came with it, or what its text says. Throws NotFound where the
 * document is not held, Conflict for one that was redacted.
 */
export async function withdrawDate(ports: ReadingPorts, id: string): Promise<AddedDocument> {
  const document = await asItCame(ports, await documentNamed(ports, id));
  return readAgain(ports, document, toTextInput(document, null));
}
