/** A held document as the reader takes it: its text with what was known of it from outside. */
import type { StoredDocument } from '../model/document.ts';
import type { Reading, TextInput } from '../model/reading.ts';

/** The input that gave the held reading, as far as it is kept; a date that was only inferred is left to be found anew. */
export function heldText(document: StoredDocument, held: Reading | null): TextInput {
  const { id, text, lang, title } = document;
  const published = held?.published ?? document.published;
  const url = document.sources.find((source) => /^https?:/.test(source));
  return {
    id,
    text,
    lang,
    title,
    ...(published && published.basis !== 'inferred' ? { published: published.edtf } : {}),
    ...(url === undefined ? {} : { url }),
  };
}
