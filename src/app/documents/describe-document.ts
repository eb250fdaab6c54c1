/**
 * Where a held document appeared, who wrote it, what it is called, when it was published, as a person says: a judgement on it, to be
 * taken back as any other. With another date the text is read again, since it tells of "last month" by its date.
 */

import { z } from 'zod';
import type { Description, StoredDocument } from '../../model/document.ts';
import { isEdtf } from '../../model/edtf.ts';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import { storableText } from '../../model/storable.ts';
import type { Infer } from '../infer.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { type AddedDocument, addedDocument } from './added-document.ts';
import { documentNamed, type ReadingPorts, readAgain } from './read-again.ts';
import { redactedDocument, toTextInput } from './stored-text.ts';

/** What a person said of a document, and what was read of it again. */
export const describedDocument = z
  .object({
    judgement,
    read: addedDocument
      .nullable()
      .meta({ description: 'What was read of its text again; null where its date is as it was.' }),
  })
  .meta({ id: 'DescribedDocument' });
export type DescribedDocument = Infer<typeof describedDocument>;

/** What is said, as it was typed; an empty outlet or author says that none is known. */
export type WrittenDescription = { readonly [Field in keyof Description]?: string | null | undefined };

const longest = 300;
const longestReason = 2000;

/** A description in the form in which it is kept; throws InvalidInput for what cannot be. */
export function checkedDescription({ outlet, author, title, published }: WrittenDescription): Description {
  const [givenOutlet, givenAuthor, givenTitle] = [
    words('The outlet', outlet),
    words('The author', author),
    words('The title', title),
  ];
  if (givenTitle === null)
    throw new InvalidInput('A document needs a title', { hint: 'Leave it out to keep the one it has.' });
  const date = published?.trim();
  if (date !== undefined && !isEdtf(date)) {
    throw new InvalidInput(`The publication date "${date.slice(0, 40)}" is not a date that Amur can bound`, {
      hint: 'Write it as EDTF: 2023-06-16, 2023-06, 2023 or 2023-06~.',
    });
  }
  return {
    ...(givenOutlet === undefined ? {} : { outlet: givenOutlet }),
    ...(givenAuthor === undefined ? {} : { author: givenAuthor }),
    ...(givenTitle === undefined ? {} : { title: givenTitle }),
    ...(date === undefined ? {} : { published: date.replace(/T.*$/, '') }),
  };
}

function words(what: string, written: string | null | undefined): string | null | undefined {
  if (written === undefined) return undefined;
  const clean = storableText(written ?? '')
    .text.replace(/\s+/g, ' ')
    .trim();
  if ([...clean].length > longest)
    throw new InvalidInput(`${what} has at most ${longest} characters, not ${[...clean].length}`);
  return clean === '' ? null : clean;
}

/** What of a description the document does not say already. */
export function newOf(
  { outlet, author, title, published }: Pick<StoredDocument, 'outlet' | 'author' | 'title' | 'published'>,
  said: Description,
): Description {
  const held: Readonly<Record<string, unknown>> = { outlet, author, title, published: published?.edtf };
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => held[field] !== value));
}

/**
 * Records what a person says of a document. Throws InvalidInput for what cannot be said, NotFound where it is not held, Conflict for one that
 * was redacted, or that says all of it already.
 */
export async function describeDocument(
  ports: ReadingPorts,
  id: string,
  written: WrittenDescription,
  why?: string | null,
): Promise<DescribedDocument> {
  const reason = why?.trim() || null;
  if (reason !== null && reason.length > longestReason)
    throw new InvalidInput(`A reason has at most ${longestReason} characters, not ${reason.length}`);
  const document = await documentNamed(ports, id);
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  const describe = newOf(document, checkedDescription(written));
  if (Object.keys(describe).length === 0) {
    throw new Conflict(`The document ${document.id} says so already`, {
      hint: 'Give an outlet, an author, a title or a date that differs.',
    });
  }
  const stamp = { by: ports.user, at: ports.now() };
  const judgement = await ports.ledger.judge({ act: 'describe', target: document.id, describe, reason }, stamp);
  return { judgement, read: describe.published === undefined ? null : await readAsDescribed(ports, document.id) };
}

/** Reads a document again with the date that is in force: a person's, else the one it came with. */
export async function readAsDescribed(ports: ReadingPorts, id: string): Promise<AddedDocument> {
  const document = await documentNamed(ports, id);
  const published = (await ports.ledger.headings([id])).get(id)?.published ?? null;
  const dated = { ...document, published };
  return readAgain(ports, dated, toTextInput(dated));
}
