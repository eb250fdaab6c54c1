/** What kind of file it is, told from its beginning. */
import { ftmColumns, ftmLine } from './ftm-statements.ts';
import { icewsColumns } from './icews.ts';
import { twinColumns } from './twin-towns.ts';

/** The forms that can be taken in. */
export const importFormats = ['ledger', 'facts', 'case', 'observations', 'twin-towns', 'icews', 'ftm'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** A form with how its rows are parted. */
export interface GuessedFormat {
  readonly format: ImportFormat;
  readonly shape: 'table' | 'tabs' | 'semicolons' | 'lines' | 'whole';
}

/** Why a file is none of those; a known one that cannot be taken in is named. */
export interface NotAnImport {
  readonly format: null;
  readonly what: string;
  readonly todo: string;
}

const figureColumns = ['region', 'year', 'value', 'unit'] as const;
const factColumns = ['type', 'parties', 'stage', 'statement', 'sources'] as const;

function has(header: readonly string[], columns: readonly string[]): boolean {
  return columns.every((column) => header.includes(column));
}

/** The form of a file whose text begins so (some thousand characters, cut anywhere). */
export function guessFormat(beginning: string): GuessedFormat | NotAnImport {
  const text = beginning.replace(/^\uFEFF/, '').trimStart();
  const line = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  if (text.startsWith('{')) return guessJson(text, line);
  const delimiter = [',', '\t', ';'].map((sign) => [sign, line.split(sign).length] as const);
  const [sign] = delimiter.reduce((best, each) => (each[1] > best[1] ? each : best));
  const shape = sign === '\t' ? 'tabs' : sign === ';' ? 'semicolons' : 'table';
  const header = line.split(sign).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase());
  if (has(header, icewsColumns)) return { format: 'icews', shape };
  if (has(header, twinColumns)) return { format: 'twin-towns', shape };
  if (has(header, ftmColumns)) return { format: 'ftm', shape };
  if (has(header, factColumns)) return { format: 'facts', shape };
  if (has(header, figureColumns) && (header.includes('indicator') || header.includes('measure'))) {
    return { format: 'observations', shape };
  }
  if (has(header, ['statement', 'who', 'what'])) {
    return { format: null, what: 'it is a table of forecasts', todo: 'It is for "amur import forecasts FILE".' };
  }
  if (has(header, ['parties', 'pairs', 'certainty'])) return derived('ties');
  if (has(header, ['document', 'quote', 'start', 'end'])) return derived('claims');
  return {
    format: null,
    what:
      header.length > 1 ? `the columns are ${header.slice(0, 8).join(', ')}` : 'it is neither a table nor JSON lines',
    todo: 'docs/formats/imports.md lists the forms and their columns; --format names one.',
  };
}

/** JSON that other commands take. */
const ofOtherCommands = [
  {
    member: /^\{\s*"format"\s*:\s*"amur-scenario\//,
    what: 'it is a scenario',
    todo: '"amur scenario run FILE" computes it, "amur scenario save FILE" keeps it.',
  },
  {
    member: /"forecasts"\s*:\s*\[/,
    what: 'it is a list of forecasts in JSON',
    todo: 'Those that ship come in by "amur import forecasts --shipped"; your own are a table for "amur import forecasts FILE".',
  },
  {
    member: /"ties"\s*:\s*(?:\[|null)/,
    what: 'it holds texts with the ties that a coder found',
    todo: 'It is for "amur coding import FILE".',
  },
] as const;

function guessJson(text: string, line: string): GuessedFormat | NotAnImport {
  if (/^\{\s*"amur"\s*:\s*"ledger"/.test(text)) return { format: 'ledger', shape: 'lines' };
  if (ftmLine(line)) return { format: 'ftm', shape: 'lines' };
  if (/"(?:facts|coder)"\s*:/.test(text)) return { format: 'case', shape: 'whole' };
  if (/"series"\s*:/.test(text)) return { format: 'observations', shape: 'whole' };
  for (const { member, what, todo } of ofOtherCommands) if (member.test(text)) return { format: null, what, todo };
  if (/"sources"\s*:/.test(text)) return { format: 'case', shape: 'whole' };
  return {
    format: null,
    what: 'it is JSON of a form that is not known',
    todo: 'docs/formats/imports.md lists the forms; --format names one. Texts to be read are for "amur add".',
  };
}

function derived(what: 'ties' | 'claims'): NotAnImport {
  return {
    format: null,
    what:
      what === 'ties'
        ? 'it is a table of ties, which are made from evidence'
        : 'it is a table of claims, which stand in documents',
    todo: 'Import the whole ledger ("amur export ledger") or its coded facts ("amur export facts").',
  };
}
