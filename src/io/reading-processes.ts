/**
 * The processes that read, for the server and for every command: what comes from outside is taken apart there and nowhere else, within
 * limits, so that no document stops or ends whoever answers. Briefs are printed there too.
 */
import { availableParallelism } from 'node:os';
import type { PrintBrief } from '../app/brief/brief-file.ts';
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import type { Resource } from '../model/document.ts';
import { InvalidInput, Unavailable } from '../model/errors.ts';
import type { KnownOf, Reading, ResourceRead, TextInput } from '../model/reading.ts';
import { Died, type ProcessPool, startProcessPool } from './process-pool.ts';
import type { LineRead, NumberedLine } from './read-line.ts';
import type { OwnPlaces, ReadingWork } from './reading-process.ts';

/** Processes where no number is asked for: one a processor, four at most. */
export const usualJobs = Math.min(4, availableParallelism());

/** What reading one document may take. */
export const readingLimits = { seconds: 120, megabytes: 1280 };

/** How often a document is tried whose process dies of something else. */
const tries = 2;

export interface ReadingProcesses {
  /** Throws InvalidInput for what takes too long or too much memory, Unavailable where its process was ended from outside. */
  read(input: TextInput): Promise<Reading>;
  /** The same for bytes, which are decoded first. */
  readResource(resource: Resource, known?: KnownOf): Promise<ResourceRead>;
  /** Lines of texts to lines of readings; `strict` leaves out what is only possible. */
  readLines(lines: readonly NumberedLine[], strict: boolean): Promise<readonly LineRead[]>;
  /** Sets a brief on the pages of a PDF. */
  print: PrintBrief;
  /** Lays other places and names over the gazetteer that ships, for what is read from then on. */
  use(additions: GazetteerAdditions): void;
  /** Why processes do not start at all; null where they do. */
  broken(): Error | null;
  /** Process ids, for tests. */
  pids(): readonly number[];
  /** Ends them, whatever they are at. */
  close(): Promise<void>;
}

/** So many processes, each started when it is first needed. */
export function readingProcesses(
  size: number,
  { additions, limits = readingLimits }: { additions?: GazetteerAdditions; limits?: typeof readingLimits } = {},
): ReadingProcesses {
  const pool: ProcessPool<ReadingWork> = startProcessPool({
    size,
    scripts: ['./reading-process.js', '../reading-process.js', './reading-process.ts'].map(
      (path) => new URL(path, import.meta.url),
    ),
    ...limits,
  });
  let places: OwnPlaces = { turn: additions === undefined ? 0 : 1, additions };
  const told = async <T>(name: string, reading: Promise<T>): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      throw error instanceof Unavailable && error.cause instanceof Died ? refusal(name, error.cause, limits) : error;
    }
  };
  return {
    read: (input) => told(input.title ?? input.id, pool.run('readText', [input, places], tries)),
    readResource: (resource, known = {}) =>
      told(resource.from, pool.run('readResource', [resource, known, places], tries)),
    readLines: (lines, strict) =>
      told(`Line ${lines[0]?.number ?? 0}`, pool.run('readLines', [lines, strict, places], tries)),
    print: (brief) => told(brief.title, pool.run('printBrief', [brief], tries)),
    use(next) {
      places = { turn: places.turn + 1, additions: next };
    },
    broken: () => pool.broken(),
    pids: () => pool.pids(),
    close: () => pool.close(),
  };
}

function refusal(name: string, died: Died, { seconds, megabytes }: typeof readingLimits): Error {
  const hint = 'Save its text alone, or split it into single articles.';
  switch (died.tooMuch) {
    case 'time':
      return new InvalidInput(`${name} takes more than ${seconds} seconds to read.`, { hint, cause: died });
    case 'memory':
      return new InvalidInput(`${name} takes more than ${megabytes} MB of memory to read.`, { hint, cause: died });
    case null:
      return new Unavailable(`The process that read ${name} ${died.message}.`, {
        hint: 'Add it again; other documents are not touched.',
        cause: died,
      });
  }
}
