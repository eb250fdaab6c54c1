/** Takes a document in: bytes to text, text to a reading, both to the ledger in one transaction. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { DecodedText, Description, Resource, StoredDocument } from '../../model/document.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import { storableTexts } from '../../model/storable.ts';
import { headlineIn } from '../../read/page-headings.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { problemDetails } from '../problem.ts';
import { type AddedDocument, addedDocument } from './added-document.ts';
import { checkedDescription, newOf } from './describe-document.ts';
import { ownTitle } from './own-title.ts';

/** Text that came without a file: pasted, or sent as JSON. */
export interface PastedText {
  readonly text: string;
}

/** What is said of a document from outside. */
export interface AddOptions {
  /** EDTF; wins over what the document says of itself. */
  readonly published?: string;
  /** The address it came from; kept as its source. */
  readonly url?: string;
  readonly title?: string;
  /** The newspaper, agency or body that published it. */
  readonly outlet?: string;
  /** Who wrote it; several are parted by "; ". */
  readonly author?: string;
  /** `example` for the texts that ship; default `user`. */
  readonly origin?: 'user' | 'example';
}

/** What became of one file of an upload. */
export const fileReport = z
  .discriminatedUnion('ok', [
    z.object({ name: z.string(), ok: z.literal(true), document: addedDocument }),
    z.object({ name: z.string(), ok: z.literal(false), problem: problemDetails }),
  ])
  .meta({ id: 'FileReport' });
export type FileReport = Infer<typeof fileReport>;

const longestTitle = 300;

/** What the options say of the document as a person would; an empty title says nothing. */
function saidOf({ published, title, outlet, author }: AddOptions): Description {
  return checkedDescription({ published, title: title?.trim() || undefined, outlet, author });
}

/** The options, where they can be used; throws InvalidInput. */
export function checkedOptions(options: AddOptions): AddOptions {
  const { url } = options;
  saidOf(options);
  if (url !== undefined && !/^https?:\/\/[^\s]+$/i.test(url)) {
    throw new InvalidInput(`"${url.slice(0, 80)}" is not a web address`, {
      hint: 'It begins with http:// or https://.',
    });
  }
  return options;
}

/** Pasted text as a resource: its bytes are its UTF-8, so that the same words are the same document. */
export function toResource(source: Resource | PastedText, options: AddOptions): Resource {
  if ('bytes' in source) return source;
  return {
    bytes: utf8ToBytes(source.text),
    from: options.url ?? 'pasted text',
    mediaType: 'text/plain',
    charset: 'utf-8',
  };
}

function titleOf(text: string, from: string, given: readonly (string | null | undefined)[]): string {
  const title = given
    .map((each) => each?.replace(/\s+/g, ' ').trim())
    .find((each) => each !== undefined && each !== '');
  return [...(title ?? ownTitle(text) ?? from)].slice(0, longestTitle).join('');
}

/** The first that says something. */
function first(...said: readonly (string | null | undefined)[]): string | null {
  return said.map((each) => each?.replace(/\s+/g, ' ').trim()).find((each) => each) ?? null;
}

/** A page's title without the label of a reprint. */
const titled = (title: string | null): string | null => (title === null ? null : (headlineIn(title) ?? title));

interface Arrived {
  readonly id: string;
  readonly resource: Resource;
  readonly decoded: DecodedText;
  readonly reading: Reading;
  readonly options: AddOptions;
}

function storedDocument({ id, resource, decoded, reading, options }: Arrived): Omit<StoredDocument, 'recordedAt'> {
  const { published } = reading;
  return {
    id,
    text: decoded.text,
    lang: reading.lang,
    title: titleOf(decoded.text, resource.from, [options.title, titled(decoded.title), reading.masthead?.title]),
    outlet: first(options.outlet, decoded.outlet, reading.masthead?.publication),
    author: first(options.author, decoded.author, reading.masthead?.author),
    // Where the page was met tells whose name it is.
    siteName: decoded.url === null && options.url === undefined ? null : decoded.outlet,
    mediaType: decoded.mediaType,
    encoding: decoded.encoding,
    published: published === null ? null : { ...published, bounds: edtfBounds(published.edtf) },
    // A page that was saved says itself where it stands.
    sources: options.url
      ? [options.url]
      : [...new Set([resource.from, ...(decoded.url === null ? [] : [decoded.url])])],
    problems: decoded.problems,
    origin: options.origin ?? 'user',
  };
}

/**
 * Adds a file or a pasted text. The same bytes again make no second document; a publication date given this time, where
 * there was none, is taken by a new reading. Throws InvalidInput for what cannot be read as text.
 */
export async function addDocument(
  ports: Ports,
  source: Resource | PastedText,
  options: AddOptions = {},
): Promise<AddedDocument> {
  const asked = storableTexts(checkedOptions(options));
  const { published, url, title } = asked;
  const resource = storableTexts(toResource(source, options));
  const id = ports.documentId(resource.bytes);
  const { decoded, reading } = await ports.readResource(resource, {
    id,
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
  });
  const document = storedDocument({ id, resource, decoded, reading, options: asked });
  const stamp = { by: ports.user, at: ports.now() };
  const receipt = await ports.ledger.appendDocument({ document, original: resource.bytes, reading }, stamp);
  await ports.ledger.whenIndexed();
  const held = receipt.created ? null : await describeHeld(ports, id, saidOf(asked));
  return {
    id,
    title: held?.title ?? document.title,
    lang: document.lang,
    published: (held ?? document).published?.edtf ?? null,
    created: receipt.created,
    claims: receipt.claims,
    ties: await ports.ledger.tiesFrom(id),
    problems: [...decoded.problems, ...reading.problems],
  };
}

/** What is said on adding a document that is held already is said of the one that is held. */
async function describeHeld(ports: Ports, id: string, said: Description): Promise<StoredDocument | null> {
  const document = await ports.ledger.document(id);
  if (document === null) return null;
  const describe = newOf(document, said);
  if (Object.keys(describe).length === 0) return document;
  await ports.ledger.judge({ act: 'describe', target: id, describe }, { by: ports.user, at: ports.now() });
  return ports.ledger.document(id);
}
