/** The text of a document, a part at a time. */
import { documentMeant } from '../app/documents/explain-document.ts';
import { redactedDocument } from '../app/documents/stored-text.ts';
import type { Ports } from '../app/ports.ts';
import { codePointMap } from '../model/code-points.ts';
import type { StoredDocument } from '../model/document.ts';
import { InvalidInput, NotFound } from '../model/errors.ts';
import { mostTokens } from './answers.ts';
import { withinTokens } from './tokens.ts';

/** Tokens of what stands beside the text of a part. */
const besideText = 1000;

/** A part of a document's text. */
export interface DocumentPart {
  readonly document: StoredDocument;
  /** Code points of the whole text. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document that is held and has its words. Throws NotFound, or Conflict where they were taken out. */
export async function documentHeld(ports: Pick<Ports, 'ledger'>, written: string): Promise<StoredDocument> {
  const id = await documentMeant(ports, written);
  const document = await ports.ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id} is held`);
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  return document;
}

/**
 * The text from a code point on, as much as an answer holds beside so many tokens, to the end of a paragraph where one ends in its last third. Throws InvalidInput for a place
 * beyond its end.
 */
export async function documentPart(
  ports: Pick<Ports, 'ledger'>,
  id: string,
  { from = 0, beside = besideText }: { readonly from?: number | undefined; readonly beside?: number } = {},
): Promise<DocumentPart> {
  const document = await documentHeld(ports, id);
  const map = codePointMap(document.text);
  if (from !== 0 && !(from > 0 && from < map.length)) {
    throw new InvalidInput(`The text of ${document.id} has the places 0 to ${map.length}, not ${from}`, {
      hint: 'Ask from 0, or from the "next" of the part before.',
    });
  }
  const rest = document.text.slice(map.toUtf16(from));
  const whole = withinTokens(rest, mostTokens - beside);
  const paragraph = whole.lastIndexOf('\n') + 1;
  const text = whole.length < rest.length && paragraph > whole.length * (2 / 3) ? whole.slice(0, paragraph) : whole;
  return { document, length: map.length, start: from, end: map.toCodePoint(map.toUtf16(from) + text.length), text };
}
