/** Lines of documents to lines of readings: what `amur read --ndjson` does, in its own process or in others. */
import { parseLine, writeError, writeReading } from '../formats/ndjson.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Reading, TextInput } from '../model/reading.ts';

export interface LineRead {
  /** Without a line break. */
  readonly line: string;
  readonly failed: boolean;
}

/** A line with its place in the stream. */
export interface NumberedLine {
  readonly line: string;
  readonly number: number;
}

/** Reads lines; of a blank one nothing comes. */
export async function readLines(
  lines: readonly NumberedLine[],
  read: (input: TextInput) => Promise<Reading>,
): Promise<readonly LineRead[]> {
  const results: LineRead[] = [];
  for (const { line, number } of lines) {
    const result = await readLine(line, number, read);
    if (result !== null) results.push(result);
  }
  return results;
}

/** Reads a line; what is wrong with it becomes its line. Null for a blank line. */
async function readLine(
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
