/** The web address of a held document, said by a person: its outlet is known by it, and the text is read again with it. */
import { NotFound } from '../model/errors.ts';
import { checkedOptions } from './add-document.ts';
import { heldText } from './held-text.ts';
import type { AddedDocument, Desk } from './ports.ts';

type AddressingDesk = Pick<Desk, 'ledger' | 'readText' | 'now' | 'user'>;

/**
 * Adds an address that a document came from, beside those that are known, and reads it again. Throws InvalidInput for what is no web
 * address, NotFound where the document is not held, Conflict for one that was redacted.
 */
export async function addressDocument(desk: AddressingDesk, id: string, url: string): Promise<AddedDocument> {
  checkedOptions({ url });
  const document = await desk.ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  // The first address that is known is the one that the text is read with.
  const text = heldText({ ...document, sources: [...document.sources, url] }, await desk.ledger.reading(id));
  const reading = await desk.readText(text);
  const { claims } = await desk.ledger.appendReading(reading, { by: desk.user, at: desk.now() }, [url]);
  const { title, lang } = document;
  return {
    id,
    title,
    lang,
    published: (reading.published ?? document.published)?.edtf ?? null,
    created: false,
    claims,
    ties: await desk.ledger.tiesFrom(id),
    problems: reading.problems,
  };
}
