/** The web address of a held document, said by a person: its outlet is known by it, and the text is read again with it. */
import { NotFound } from '../../model/errors.ts';
import { dateInAddress } from '../../read/published.ts';
import { checkedOptions } from './add-document.ts';
import type { AddedDocument } from './added-document.ts';
import { asItCame, documentNamed, type ReadingPorts, readAgain } from './read-again.ts';
import { toTextInput } from './stored-text.ts';

/**
 * Adds an address that a document came from, beside those that are known, and reads it again. Throws InvalidInput for what is no web
 * address, NotFound where the document is not held, Conflict for one that was redacted.
 */
export async function addressDocument(ports: ReadingPorts, id: string, url: string): Promise<AddedDocument> {
  checkedOptions({ url });
  const document = await documentNamed(ports, id);
  // The first address that is known is the one that the text is read with.
  const text = toTextInput({ ...document, sources: [...document.sources, url] });
  return readAgain(ports, document, text, { from: [url] });
}

/**
 * Takes an address back that a document did not come from, and reads it again without it; where the date that it was read with
 * stands in the address, with the one that it came in with. Throws
 * NotFound where the document is not held or is not known to come from there, Conflict for one that was redacted.
 */
export async function withdrawAddress(ports: ReadingPorts, id: string, url: string): Promise<AddedDocument> {
  checkedOptions({ url });
  const document = await documentNamed(ports, id);
  if (!document.sources.includes(url)) throw new NotFound(`No address ${url.slice(0, 200)} of ${id} is held`);
  const left = { ...document, sources: document.sources.filter((source) => source !== url) };
  const text = toTextInput(left);
  if (text.published !== dateInAddress(url)) return readAgain(ports, document, text, { notFrom: [url] });
  const undated = await asItCame(ports, left);
  return readAgain(ports, undated, toTextInput(undated), { notFrom: [url] });
}
