/** A process that reads what comes from outside, and prints briefs. It opens no ledger, so that it may be ended at any moment. */
import type { Brief } from '../app/brief/document.ts';
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import type { Resource } from '../model/document.ts';
import { type KnownOf, type Reading, type ResourceRead, strictOnly, type TextInput } from '../model/reading.ts';
import { openReader, type Reader } from './open-reader.ts';
import { serveWork } from './process-pool.ts';
import { type LineRead, type NumberedLine, readLines } from './read-line.ts';

/** Places and names of a ledger's own, and which of all that were laid over the gazetteer in turn they are. */
export interface OwnPlaces {
  readonly turn: number;
  readonly additions: GazetteerAdditions | undefined;
}

/** What can be asked of such a process; each time by the places of that moment. */
export interface ReadingWork {
  readResource(resource: Resource, known: KnownOf, places: OwnPlaces): Promise<ResourceRead>;
  readText(input: TextInput, places: OwnPlaces): Promise<Reading>;
  readLines(lines: readonly NumberedLine[], strict: boolean, places: OwnPlaces): Promise<readonly LineRead[]>;
  printBrief(brief: Brief): Promise<Uint8Array>;
}

const opened: Promise<Reader> = openReader();
let laid = 0;

async function readerWith({ turn, additions }: OwnPlaces): Promise<Reader> {
  const reader = await opened;
  if (turn !== laid && additions !== undefined) reader.use(additions);
  laid = turn;
  return reader;
}

serveWork<ReadingWork>({
  readResource: async (resource, known, places) => (await readerWith(places)).readResource(resource, known),
  readText: async (input, places) => (await readerWith(places)).read(input),
  readLines: async (lines, strict, places) => {
    const { read } = await readerWith(places);
    return readLines(lines, strict ? async (input) => strictOnly(await read(input)) : read);
  },
  printBrief: async (brief) => (await import('./pdf/print-brief.ts')).printBrief(brief),
});
