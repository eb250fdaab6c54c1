/** One line of documents to one line of readings: what `amur read --ndjson` does, in the main thread or a worker. */
import { parseLine, writeError, writeReading } from '../exchange/ndjson.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Reading, TextInput } from '../model/reading.ts';

export interface LineRead {
  /** Without a line break. */
  readonly line: string;
  readonly failed: boolean;
}

/** Reads a line; what is wrong with it becomes its line. Null for a blank line. */
export async function readLine(
  line: string,
  number: number,
  read: (input: TextInput) => Promise<Reading>,
): Promise<LineRead | null> {
  const parsed = parseLine(line, number);
  if (parsed === null) return null;
  if ('error' in parsed) return { line: writeError(parsed.error, parsed.id), failed: true };
  try {
    return { line: writeReading(await read(parsed.input), parsed.id), failed: false };
  } catch (error) {
    return { line: writeError(isTooLong(error) ? tooLong() : error, parsed.id), failed: true };
  }
}

/** A text of millions of names and nothing else has a reading that no string can hold. */
const isTooLong = (error: unknown): boolean => error instanceof RangeError && error.message === 'Invalid string length';

const tooLong = (): InvalidInput =>
  new InvalidInput('The reading of the text is too long for one line.', {
    hint: 'Split the text into parts and read them one by one.',
  });
