/** Options that several commands share, and the checks on their values. */
import { type Command, InvalidArgumentError } from 'commander';
import type { TieFilter } from '../app/ties/tie-query.ts';
import { isEdtf } from '../model/edtf.ts';
import { InvalidInput } from '../model/errors.ts';

/** The data folder; `AMUR_DATA` or the user's own by default. */
export function withStore(command: Command): Command {
  return command.option('--data <folder>', 'the data folder (default: AMUR_DATA, or the user’s own)');
}

/** Which ties, on which day, and, unless the command has days of knowledge of its own, as known when. */
export function withTieFilter(command: Command, days: 'both' | 'valid' = 'both'): Command {
  const filtered = command
    .option('--pair <A~B>', 'only ties that join these two regions, by name or code, e.g. CN-GD~RU-SA')
    .option('--region <name>', 'only ties of this region or country, by name or code, e.g. Sakha or RU-SA')
    .option('--type <types>', 'only these types, separated by commas, e.g. twinning,visit')
    .option('--case <id>', 'only ties that rest on coded facts of this case, e.g. china-russia')
    .option(
      '--last-news <time>',
      'only ties of which the last news came in this time (EDTF), e.g. ../2021 for those not heard of since',
      edtfDate,
    )
    .option('--reviewed', 'leave out ties that rest on unreviewed claims alone')
    .option('--valid-at <day>', 'as it was on this day (YYYY-MM-DD; default: today)', day);
  if (days === 'valid') return filtered;
  return withKnownAt(
    filtered.option(
      '--within <time>',
      'only ties that stood or happened in this time (EDTF), e.g. 2019/2024-06',
      edtfDate,
    ),
  );
}

/** As known when. */
export function withKnownAt(command: Command): Command {
  return command.option(
    '--known-at <time>',
    'as it was known then (YYYY-MM-DD or an ISO instant; default: now)',
    instant,
  );
}

export interface TieFilterOptions {
  readonly pair?: string;
  readonly region?: string;
  readonly type?: string;
  readonly case?: string;
  readonly reviewed?: boolean;
  readonly within?: string;
  readonly lastNews?: string;
  readonly validAt?: string;
  readonly knownAt?: string;
}

export function tieFilter(options: TieFilterOptions): TieFilter {
  return {
    ...(options.pair === undefined ? {} : { pair: options.pair }),
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.type === undefined ? {} : { type: options.type.split(',').map((t) => t.trim()) }),
    ...(options.case === undefined ? {} : { case: options.case }),
    ...(options.within === undefined ? {} : { within: options.within }),
    ...(options.lastNews === undefined ? {} : { lastNews: options.lastNews }),
    ...(options.reviewed ? { reviewed: true } : {}),
    ...(options.validAt === undefined ? {} : { validAt: options.validAt }),
    ...(options.knownAt === undefined ? {} : { knownAt: options.knownAt }),
  };
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
