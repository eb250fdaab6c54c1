/** What kind of file is imported, told from its beginning: what Amur writes in JSON, or a table. */

/** JSON of Amur's own that can be imported. */
export type OwnFormat = 'ledger' | 'case' | 'figures';

/** What a file is: JSON of a form of Amur's own, or a table with the sign that parts its columns. */
export type ImportForm = { readonly is: OwnFormat } | { readonly is: 'table'; readonly delimiter: ',' | ';' | '\t' };

/** Why a file is none of those; what another command takes is named. */
export interface NotAnImport {
  readonly is: null;
  readonly what: string;
  readonly todo: string;
}

/** The form of a file whose text begins so (some thousand characters, cut anywhere). */
export function importForm(beginning: string): ImportForm | NotAnImport {
  const text = beginning.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return formOfJson(text);
  const line = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const [first, ...others] = ([',', '\t', ';'] as const).map((sign) => ({ sign, parts: line.split(sign) }));
  const { sign, parts } = others.reduce((best, each) => (each.parts.length > best.parts.length ? each : best), first!);
  if (parts.length < 2) {
    return {
      is: null,
      what: 'it is neither a table nor JSON',
      todo: 'Save a spreadsheet as CSV, with the names of its columns in the first line. Texts to be read are for "amur add".',
    };
  }
  const names = parts.map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase());
  const other = tablesOfOtherCommands.find(({ columns }) => columns.every((column) => names.includes(column)));
  return other === undefined ? { is: 'table', delimiter: sign } : { is: null, what: other.what, todo: other.todo };
}

const derived = 'Import the whole ledger ("amur export ledger") or its coded facts ("amur export facts").';

/** Tables that are not imported so. */
const tablesOfOtherCommands = [
  {
    columns: ['statement', 'who', 'what'],
    what: 'it is a table of forecasts',
    todo: 'Forecasts are entered one by one: "amur forecasts add".',
  },
  {
    columns: ['parties', 'pairs', 'certainty'],
    what: 'it is a table of ties, which are made from evidence',
    todo: derived,
  },
  {
    columns: ['document', 'quote', 'start', 'end'],
    what: 'it is a table of claims, which stand in documents',
    todo: derived,
  },
] as const;

/** JSON that other commands take. */
const ofOtherCommands = [
  {
    member: /"forecasts"\s*:\s*\[/,
    what: 'it is a list of forecasts in JSON',
    todo: 'Those that ship come in by "amur import --shipped"; your own are entered with "amur forecasts add".',
  },
  {
    member: /"ties"\s*:\s*(?:\[|null)/,
    what: 'it holds texts with the ties that a coder found',
    todo: 'It is for "amur coding import FILE".',
  },
] as const;

function formOfJson(text: string): ImportForm | NotAnImport {
  if (/^\{\s*"amur"\s*:\s*"ledger"/.test(text)) return { is: 'ledger' };
  // Before the others: a field of it may be called "coder".
  if (/"record"\s*:\s*"(?:tie|figure|place)"/.test(text)) {
    return {
      is: null,
      what: 'it is a mapping, which says what the columns of a table mean',
      todo: 'Name it beside the table: "amur import TABLE.csv --mapping FILE.json".',
    };
  }
  if (/"(?:facts|coder)"\s*:/.test(text)) return { is: 'case' };
  if (/"series"\s*:/.test(text)) return { is: 'figures' };
  for (const { member, what, todo } of ofOtherCommands) if (member.test(text)) return { is: null, what, todo };
  if (/"sources"\s*:/.test(text)) return { is: 'case' };
  return {
    is: null,
    what: 'it is JSON of a form that is not known',
    todo: 'Amur takes its own JSON (a ledger, a case, figures); all else comes in as a table. docs/formats/imports.md has both.',
  };
}
