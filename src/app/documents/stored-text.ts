/** A stored document as the reader takes it: its text with what was known of it from outside. */
import type { StoredDocument } from '../../model/document.ts';
import { Conflict } from '../../model/errors.ts';
import type { TextInput } from '../../model/reading.ts';
import { ownTitle } from './own-title.ts';

/** The error for whoever would read the words of a document that has none any more. */
export function redactedDocument({ id, redactedAt }: StoredDocument): Conflict {
  return new Conflict(`The document ${id} was redacted on ${redactedAt}: its words are not held any more`, {
    hint: 'Its history says by whom and why.',
  });
}

/**
 * The input that gave the stored reading, as far as it is kept; a date that was only inferred is left to be found anew. Throws
 * Conflict for a document that was redacted.
 */
export function toTextInput(document: StoredDocument): TextInput {
  const { id, text, lang, title } = document;
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  const { published } = document;
  const url = document.sources.find((source) => /^https?:/.test(source));
  return {
    id,
    text,
    lang,
    // One that Amur took from the text, or from the name of the file, was not given to the reader.
    ...(title === ownTitle(text) || document.sources.includes(title) ? {} : { title }),
    ...(published && published.basis !== 'inferred' ? { published: published.edtf } : {}),
    ...(url === undefined ? {} : { url }),
  };
}
