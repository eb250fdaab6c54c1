/** Options that several commands share, and the checks on their values. */
import { type Command, InvalidArgumentError } from 'commander';
import { isEdtf } from '../model/edtf.ts';
import { InvalidInput } from '../model/errors.ts';

/** The data folder; `AMUR_DATA` or the user's own by default. */
export function withStore(command: Command): Command {
  return command.option('--data <folder>', 'the data folder (default: AMUR_DATA, or the user’s own)');
}

/** As known when. */
export function withKnownAt(command: Command): Command {
  return command.option(
    '--known-at <time>',
    'as it was known then (YYYY-MM-DD or an ISO instant; default: now)',
    instant,
  );
}

/** An ISO day that exists. */
export function day(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isEdtf(value)) {
    throw new InvalidArgumentError(`"${value}" is no day; write YYYY-MM-DD, e.g. 2019-06-17.`);
  }
  return value;
}

/** An ISO day or instant. */
export function instant(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError(`"${value}" is no time; write YYYY-MM-DD or 2026-03-01T12:00:00Z.`);
  }
  return new Date(value).toISOString();
}

/** An EDTF date. */
export function edtfDate(value: string): string {
  if (!isEdtf(value)) throw new InvalidArgumentError(`"${value}" is no EDTF date; write 2019-06-17, 2019-06 or 2019.`);
  return value;
}

/** A whole number within bounds. */
export function wholeNumber(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < from || number > to) {
      throw new InvalidArgumentError(`"${value}" is no whole number from ${from} to ${to}.`);
    }
    return number;
  };
}

/** The address at which the page is served, for links into it. */
export function pageAddress(written: string): string {
  if (/^https?:\/\/[^\s<>"]+$/i.test(written)) return written;
  throw new InvalidInput(`"${written.slice(0, 60)}" is no address of a page`, {
    hint: 'Write it with http:// or https://.',
  });
}
