/** Reads held documents again by the reader of today: appends readings, takes nothing away, goes on where it stopped. */

import { codebookVersion } from '../../model/codebook.ts';
import { isAmurError, NotFound } from '../../model/errors.ts';
import { languages } from '../../model/languages.ts';
import { lexiconVersion } from '../../read/claims/lexicon/lexicon.ts';
import { readerVersion } from '../../read/reader-version.ts';
import type { ReaderVersions } from '../../store/ports/ledger.ts';
import type { Ports } from '../ports.ts';
import type { AddedDocument } from './added-document.ts';
import { toTextInput } from './stored-text.ts';

/** What reading one document again did. */
export type Reread = { readonly id: string; readonly title: string } & (
  | ({ readonly ok: true } & Pick<AddedDocument, 'lang' | 'published' | 'claims' | 'ties'>)
  | { readonly ok: false; readonly error: Error }
);

type RereadPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'readText' | 'now' | 'user'>;

/** Documents asked for at a time. */
const page = 100;

/** By what a text would be read now. */
export function versionsNow({ gazetteer }: Pick<Ports, 'gazetteer'>): ReaderVersions {
  return {
    reader: readerVersion,
    gazetteer: gazetteer.version,
    codebook: codebookVersion,
    lexicons: Object.fromEntries(languages.map((lang) => [lang, lexiconVersion(lang)])),
  };
}

/** How many documents were read by other versions than today's. */
export async function countDue(ports: Pick<Ports, 'ledger' | 'gazetteer'>): Promise<number> {
  return ports.ledger.countDue(versionsNow(ports));
}

/** A document that was read again. */
export type DocumentReread = Omit<Extract<Reread, { ok: true }>, 'ok'>;

/**
 * Reads every document that was read by other versions, one after the other, and tells of each. What has been read when the run
 * is cut off is recorded, and the next run leaves it out. One that cannot be read does not stop the others.
 */
export async function* rereadAll(ports: RereadPorts): AsyncGenerator<Reread> {
  for await (const ids of idsDue(ports, versionsNow(ports)))
    for (const id of ids) yield await rereadOutcome(id, rereadDocument(ports, id));
}

/** Ids of the documents that were read by other versions, page by page. */
export async function* idsDue(
  ports: Pick<Ports, 'ledger'>,
  versions: ReaderVersions,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const due = await ports.ledger.documentsDue(versions, after, page);
    if (due.length > 0) yield due;
    if (due.length < page) return;
    after = due.at(-1)!;
  }
}

/** What came of reading a document again; its failure as a value. */
export async function rereadOutcome(id: string, reading: Promise<DocumentReread>): Promise<Reread> {
  try {
    return { ok: true, ...(await reading) };
  } catch (error) {
    if (!isAmurError(error)) throw error;
    return { id, title: '', ok: false, error };
  }
}

/** Reads one document again, whatever version read it before. Throws NotFound where it is not held. */
export async function rereadDocument(ports: RereadPorts, id: string): Promise<DocumentReread> {
  const document = await ports.ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  const reading = await ports.readText(toTextInput(document));
  const { claims } = await ports.ledger.appendReading(reading, { by: ports.user, at: ports.now() });
  await ports.ledger.whenIndexed();
  const published = (reading.published ?? document.published)?.edtf ?? null;
  const { title, lang } = document;
  return { id, title, lang, published, claims, ties: await ports.ledger.tiesFrom(id) };
}
