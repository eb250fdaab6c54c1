/**
 * One document a line in, one reading a line out: the codec of `amur read --ndjson`. Pure: lines come and go as strings.
 */
import { InvalidInput, isAmurError } from '../model/errors.ts';
import type { Reading, ReadingError, TextInput } from '../model/reading.ts';

/** The id as the line gave it, so that it can be given back unchanged: a string, a number, or none. */
export type LineId = string | number | null;

/** A line that is a document, or what is wrong with it. */
export type ParsedLine =
  | { readonly id: LineId; readonly input: TextInput }
  | { readonly id: LineId; readonly error: InvalidInput };

const optionalFields = ['lang', 'published', 'url', 'title'] as const;

/** Reads one line; `number` counts from 1 and names the line in messages. Blank lines give null. */
export function parseLine(line: string, number: number): ParsedLine | null {
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { id: null, error: wrong(number, 'is not JSON', cause) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: wrong(number, 'is not a JSON object') };
  }
  const record = value as Readonly<Record<string, unknown>>;
  const id = record.id;
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: wrong(number, 'has no "id"') };
  if (typeof record.text !== 'string') return { id, error: wrong(number, 'has no "text"') };
  const optional: Partial<Record<(typeof optionalFields)[number], string>> = {};
  for (const field of optionalFields) {
    const given = record[field];
    if (given === undefined || given === null || given === '') continue;
    if (typeof given !== 'string') return { id, error: wrong(number, `has a "${field}" that is not a string`) };
    optional[field] = given;
  }
  const { near } = record;
  if (near !== undefined && typeof near !== 'boolean')
    return { id, error: wrong(number, 'has a "near" that is not true or false') };
  return { id, input: { id: String(id), text: record.text, ...optional, ...(near === undefined ? {} : { near }) } };
}

function wrong(number: number, what: string, cause?: unknown): InvalidInput {
  return new InvalidInput(`Line ${number} ${what}.`, {
    hint: 'Write one JSON object a line: {"id": "…", "text": "…"}, with "lang", "published", "url", "title" where known.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** A reading as a line, with the id as it came; without a line break. */
export function writeReading(reading: Reading, id: LineId): string {
  return JSON.stringify({ ...reading, id: id ?? reading.id });
}

/** A failure as a line. An error that is none of Amur's own is reported as `internal`, with its message. */
export function writeError(error: unknown, id: LineId): string {
  const line: { readonly id: LineId; readonly error: ReadingError['error'] } = { id, error: describe(error) };
  return JSON.stringify(line);
}

function describe(error: unknown): ReadingError['error'] {
  if (!isAmurError(error)) return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
  return { code: error.code, message: error.hint === undefined ? error.message : `${error.message} ${error.hint}` };
}
