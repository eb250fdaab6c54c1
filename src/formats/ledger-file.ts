/**
 * The file of a whole ledger: a first line that says what it is, a line for each record (ledger-lines.ts), and a last line with how many
 * there are of each kind and the hash of all of them, so that a file that was cut off or changed is known for one
 * (docs/formats/exports.md). `amur export ledger` writes it, `amur backup` compresses it, `amur restore` and `amur import` read it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { InvalidInput } from '../model/errors.ts';
import { type LedgerLine, type LedgerLineKind, ledgerLine, readLedgerLine } from './ledger-lines.ts';
import { type Line, readLines } from './lines.ts';

/** The form that is written; form 1, of an Amur before its first release, is read too. */
export const ledgerFormat = 2;

/** What the first line says of the file. */
export interface LedgerHead {
  readonly format: number;
  /** The version of the tables it was read from, of the program that wrote it, and when that was; missing in form 1. */
  readonly schema?: number;
  readonly program?: string;
  readonly at?: string;
}

/** What the last line says of the records. */
export interface LedgerEnd {
  readonly records: number;
  /** How many there are of each kind. */
  readonly kinds: Readonly<Partial<Record<LedgerLineKind, number>>>;
  /** SHA-256 of the lines of the records, each with its line feed: equal for equal records. */
  readonly sha256: string;
}

/** Adds records up to what the last line says of them. */
function counting() {
  const hash = sha256.create();
  const kinds: Partial<Record<LedgerLineKind, number>> = {};
  let records = 0;
  return {
    add(kind: LedgerLineKind, line: string): void {
      records++;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      hash.update(utf8ToBytes(line));
    },
    end: (): LedgerEnd => ({ records, kinds, sha256: bytesToHex(hash.digest()) }),
  };
}

/** The file in pieces; gives the end that stands in it. */
export async function* writeLedger(
  records: AsyncIterable<LedgerLine>,
  head: Omit<Required<LedgerHead>, 'format'>,
): AsyncGenerator<string, LedgerEnd> {
  yield `${JSON.stringify({ amur: 'ledger', format: ledgerFormat, ...head })}\n`;
  const counts = counting();
  for await (const record of records) {
    const line = ledgerLine(record);
    counts.add(record.kind, line);
    yield line;
  }
  const end = counts.end();
  yield `${JSON.stringify({ kind: 'end', ...end })}\n`;
  return end;
}

/** What the last line of a file with some records would say. */
export async function ledgerEnd(records: AsyncIterable<LedgerLine> | Iterable<LedgerLine>): Promise<LedgerEnd> {
  const counts = counting();
  for await (const record of records) counts.add(record.kind, ledgerLine(record));
  return counts.end();
}

/** A file that is whole. */
export interface WholeLedger {
  readonly head: LedgerHead;
  readonly end: LedgerEnd;
}

/**
 * Reads a file through. Throws InvalidInput, naming the line, where it is of another form, where a line is no record, and where it was cut
 * off or changed after it was written: then nothing of it is to be taken.
 */
export async function checkLedger(chunks: AsyncIterable<string>, name: string): Promise<WholeLedger> {
  const counts = counting();
  let head: LedgerHead | null = null;
  let said: Readonly<Record<string, unknown>> | null = null;
  for await (const { line, text } of readLines(chunks)) {
    if (head === null) {
      head = readHead(text, name);
      continue;
    }
    if (said !== null) throw changed(name, `line ${line} stands behind the last one`);
    const read = readLine(text);
    if ('end' in read) said = read.end;
    else if ('wrong' in read) throw changed(name, `line ${line}: ${read.wrong}`);
    else counts.add(read.record.kind, `${text}\n`);
  }
  if (head === null) throw changed(name, 'it is empty');
  const end = counts.end();
  if (said === null) throw changed(name, 'it has no last line: it was cut off');
  if (said.records !== end.records)
    throw changed(name, `the last line tells of ${said.records} records, and there are ${end.records}`);
  if (head.format > 1 && said.sha256 !== end.sha256)
    throw changed(name, 'its records are not those it was written with: their hash is another one');
  return { head, end };
}

/** A record with the line it stands on. */
export interface RecordOnLine {
  readonly at: Line;
  readonly record: LedgerLine;
}

/** The records of a file that was checked. */
export async function* recordsIn(chunks: AsyncIterable<string>): AsyncGenerator<RecordOnLine> {
  let first = true;
  for await (const at of readLines(chunks)) {
    const read = first ? null : readLine(at.text);
    first = false;
    if (read !== null && 'record' in read) yield { at, record: read.record };
  }
}

/** The same without their lines. */
export async function* ledgerRecords(chunks: AsyncIterable<string>): AsyncGenerator<LedgerLine> {
  for await (const { record } of recordsIn(chunks)) yield record;
}

function readHead(text: string, name: string): LedgerHead {
  const head = parsed(text);
  if (head?.amur !== 'ledger')
    throw new InvalidInput(`${name} is no ledger of Amur: its first line does not say so`, {
      hint: 'A backup that an Amur before the first release wrote (a tar) is restored by that Amur.',
    });
  if (head.format === 1 || head.format === ledgerFormat) return head as unknown as LedgerHead;
  throw new InvalidInput(
    `${name} is written in form ${String(head.format)}; this Amur reads forms 1 and ${ledgerFormat}`,
    { hint: 'Use the version of Amur that wrote it, or a newer one.' },
  );
}

/** A line below the first. */
function readLine(
  text: string,
): { readonly record: LedgerLine } | { readonly end: Readonly<Record<string, unknown>> } | { readonly wrong: string } {
  const line = parsed(text);
  if (line === null) return { wrong: 'it is no JSON object' };
  if (line.kind === 'end') return { end: line };
  const record = readLedgerLine(line);
  return 'wrong' in record ? record : { record };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The error for a file that is not what it was when it was written. */
function changed(name: string, what: string): InvalidInput {
  return new InvalidInput(`${name} is damaged: ${what}.`, {
    hint: 'Nothing of it was taken. Use another copy, or write the file again.',
  });
}
