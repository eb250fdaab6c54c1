/** The publication date of a held document, said by a person: the text is read again with it, and nothing is taken away. */
import { NotFound } from '../model/errors.ts';
import { checkedOptions } from './add-document.ts';
import { heldText } from './held-text.ts';
import type { AddedDocument, Desk } from './ports.ts';

type DatingDesk = Pick<Desk, 'ledger' | 'readText' | 'now' | 'user'>;

/**
 * Reads a document again as published on a day (EDTF). Throws InvalidInput for what is no date, NotFound where the document is not
 * held, Conflict for one that was redacted.
 */
export async function dateDocument(desk: DatingDesk, id: string, published: string): Promise<AddedDocument> {
  checkedOptions({ published });
  const document = await desk.ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  const reading = await desk.readText({ ...heldText(document, null), published });
  const { claims } = await desk.ledger.appendReading(reading, { by: desk.user, at: desk.now() });
  const { title, lang } = document;
  return {
    id,
    title,
    lang,
    published: reading.published?.edtf ?? null,
    created: false,
    claims,
    ties: await desk.ledger.tiesFrom(id),
    problems: reading.problems,
  };
}
