/** Rows in the text form of COPY, sent as they are made. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BulkSession } from '../database.ts';

export type CopyValue = string | number | boolean | null | Uint8Array | readonly (string | number)[];

/** Characters that are gathered before they are sent. */
const together = 1 << 18;

/** Sends rows to a COPY … FROM STDIN; gives how many went in. */
export async function copyRows(
  session: BulkSession,
  statement: string,
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  const stream = session.copyIn(statement);
  await pipeline(Readable.from(copyText(rows)), stream);
  return stream.rowCount;
}

/** The text form of rows, in pieces. */
export function* copyText(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) piece += i === 0 ? field(row[i]!) : `\t${field(row[i]!)}`;
    piece += '\n';
    if (piece.length < together) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function field(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return escaped(arrayText(value));
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character]!) : text;
}

/** An array as PostgreSQL writes it. */
function arrayText(values: readonly (string | number)[]): string {
  const items = values.map((value) =>
    typeof value === 'number' ? String(value) : `"${value.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`,
  );
  return `{${items.join(',')}}`;
}
