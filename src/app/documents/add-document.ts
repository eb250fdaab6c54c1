/** Takes a document in: bytes to text, text to a reading, both to the ledger in one transaction. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { DecodedText, Resource, StoredDocument } from '../../model/document.ts';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import { documentId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import { storableText } from '../../model/storable.ts';
import type { Infer } from '../infer.ts';
import { edtf } from '../model-schemas/edtf.ts';
import { problem } from '../model-schemas/problem.ts';
import type { Ports } from '../ports.ts';
import { problemDetails } from '../problem.ts';
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
  /** `example` for the texts that ship; default `user`. */
  readonly origin?: 'user' | 'example';
}

/** What adding one document did. */
export const addedDocument = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    published: edtf.nullable(),
    created: z.boolean().meta({ description: 'False where the same bytes were held already.' }),
    claims: z.object({ appended: z.int(), held: z.int(), unanchored: z.int() }),
    ties: z.array(z.string()).meta({ description: 'Ids of the ties it bears on.' }),
    problems: z.array(problem),
  })
  .meta({ id: 'AddedDocument' });
export type AddedDocument = Infer<typeof addedDocument>;

/** What became of one file of an upload. */
export const fileReport = z
  .discriminatedUnion('ok', [
    z.object({ name: z.string(), ok: z.literal(true), document: addedDocument }),
    z.object({ name: z.string(), ok: z.literal(false), problem: problemDetails }),
  ])
  .meta({ id: 'FileReport' });
export type FileReport = Infer<typeof fileReport>;

const longestTitle = 300;

/** An object whose texts can be stored: what no store holds is replaced one for one, in names and addresses as in the text itself. */
function storableTexts<T extends object>(texts: T): T {
  const entries = Object.entries(texts).map(([name, value]) => [
    name,
    typeof value === 'string' ? storableText(value).text : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** The options, where they can be used; throws InvalidInput. */
export function checkedOptions(options: AddOptions): AddOptions {
  const { published, url } = options;
  if (published !== undefined && !isEdtf(published)) {
    throw new InvalidInput(`The publication date "${published.slice(0, 40)}" is not a date that Amur can bound`, {
      hint: 'Write it as EDTF: 2023-06-16, 2023-06, 2023 or 2023-06~.',
    });
  }
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
    title: titleOf(decoded.text, resource.from, [options.title, decoded.title, reading.masthead?.title]),
    mediaType: decoded.mediaType,
    encoding: decoded.encoding,
    published: published === null ? null : { ...published, bounds: edtfBounds(published.edtf) },
    sources: [options.url ?? resource.from],
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
  const decoded = storableTexts(await ports.decode(resource));
  const { text, problems } = decoded;
  const id = documentId(resource.bytes);
  const knownDate = published ?? decoded.published ?? undefined;
  const knownUrl = url ?? decoded.url ?? undefined;
  const knownTitle = title ?? decoded.title ?? undefined;
  const reading = await ports.readText({
    id,
    text,
    ...(decoded.lang === null ? {} : { lang: decoded.lang }),
    ...(knownDate === undefined ? {} : { published: knownDate }),
    ...(knownUrl === undefined ? {} : { url: knownUrl }),
    ...(knownTitle === undefined ? {} : { title: knownTitle }),
  });
  const document = storedDocument({ id, resource, decoded, reading, options: asked });
  const stamp = { by: ports.user, at: ports.now() };
  const receipt = await ports.ledger.appendDocument({ document, original: resource.bytes, reading }, stamp);
  return {
    id,
    title: document.title,
    lang: document.lang,
    published: document.published?.edtf ?? null,
    created: receipt.created,
    claims: receipt.claims,
    ties: await ports.ledger.tiesFrom(id),
    problems: [...problems, ...reading.problems],
  };
}
