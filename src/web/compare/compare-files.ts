/** What is compared as files: every number in a long table, and a page of Markdown. */
import type { CompareColumn, CompareView } from '../../app/compare/compare-view.ts';
import { differencesOf } from '../../app/compare/differences.ts';
import { type Cell, type Column, writeCsv } from '../../formats/write-csv.ts';
import { t } from '../i18n/t.ts';
import { typeName } from '../terms.ts';
import { type Axis, actsAt } from './axis.ts';
import { rowsOf } from './compare-rows.ts';
import { differenceText, openText, titleOfColumn } from './compare-words.ts';

/** One number of one column. */
interface Entry {
  readonly column: CompareColumn;
  readonly of: string;
  readonly year: number | null;
  readonly relative: number | null;
  readonly value: Cell;
  readonly low: Cell;
  readonly high: Cell;
}

/** A value of no year, with the least and the most that it may be where these are known. */
const single = (
  column: CompareColumn,
  of: string,
  value: Cell,
  [low, high]: readonly [Cell, Cell] = [null, null],
): Entry => ({ column, of, year: null, relative: null, value, low, high });

function entriesOf(column: CompareColumn, zero: number | null, relative: boolean): readonly Entry[] {
  const { first, signed } = column;
  return [
    ...(first === null ? [] : [single(column, 'first_dated', first.date, first.bounds)]),
    ...(signed === null ? [] : [single(column, 'first_signed', signed.date, signed.bounds)]),
    ...column.types.map(({ type, ties }) => single(column, `ties_${type}`, ties)),
    ...column.stages.map(({ stage, ties, certain }) => single(column, `now_${stage}`, ties, [certain, ties])),
    ...column.phases.map(({ stage, ties, first: from, last }) =>
      single(column, `reached_${stage}`, ties, [from[0], last[1]]),
    ),
    ...column.figures
      .filter(({ counterpart }) => counterpart === null)
      .map((figure): Entry => ({ ...single(column, figure.indicator, figure.value), year: figure.year })),
    ...column.years.map(
      ({ year, acts }): Entry => ({
        ...single(column, 'acts', acts),
        year,
        relative: relative && zero !== null ? year - zero : null,
      }),
    ),
  ];
}

/** Every number of a comparison, one a line. */
export function compareCsv(view: CompareView, axis: Axis): string {
  const columns: readonly Column<Entry>[] = [
    { name: 'id', cell: ({ column }) => column.id },
    { name: 'name_en', cell: ({ column }) => column.names.en },
    { name: 'of', cell: ({ of }) => of },
    { name: 'year', cell: ({ year }) => year },
    { name: 'year_from_zero', cell: ({ relative }) => relative },
    { name: 'value', cell: ({ value }) => value },
    { name: 'low', cell: ({ low }) => low },
    { name: 'high', cell: ({ high }) => high },
    { name: 'valid_at', cell: () => view.validAt },
    { name: 'types', cell: () => view.filter.types.join(' ') },
    { name: 'within', cell: () => view.filter.window?.map((day) => day ?? '..').join('/') ?? null },
    { name: 'reviewed_only', cell: () => view.filter.reviewedOnly },
  ];
  return writeCsv(
    columns,
    axis.strips.flatMap(({ column, zero }) => entriesOf(column, zero.year, axis.relative)),
  );
}

/** The filter in words; nothing where nothing is left out. */
function filterText({ filter: { types, reviewedOnly, window } }: CompareView): readonly string[] {
  const parts = [
    types.map(typeName).join(', '),
    reviewedOnly ? t('picture.reviewedOnly') : '',
    window?.map((day) => day ?? '…').join(' – ') ?? '',
  ].filter(Boolean);
  return parts.length === 0 ? [] : [`${parts.join(' · ')}.`, t('compare.narrowed')];
}

const cellText = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** The comparison as a page: what differs for sure, the numbers, the years. */
export function compareMarkdown(view: CompareView, axis: Axis, title: string): string {
  const names = view.columns.map(titleOfColumn);
  const nameOf = (id: string): string => names[view.columns.findIndex((column) => column.id === id)] ?? id;
  const { sure, open } = differencesOf(view.columns);
  const said = [...sure.map((each) => differenceText(each, nameOf)), ...open.map((each) => openText(each, nameOf))];
  const years = Array.from({ length: axis.to - axis.from + 1 }, (_, i) => axis.from + i).filter((year) =>
    axis.strips.some((strip) => (actsAt(strip, year) ?? 0) > 0),
  );
  const parts = [
    `# ${title}\n`,
    `${[t('compare.asOf', { day: view.validAt, known: view.knownAt.slice(0, 10) }), ...filterText(view)].join(' ')}\n`,
    ...(said.length > 0 ? [`## ${t('compare.differences')}\n`, `${said.map((each) => `- ${each}`).join('\n')}\n`] : []),
    ...rowsOf(view).flatMap((group) => [
      `## ${group.title}\n`,
      table(
        ['', ...names],
        group.rows.map(({ label, cells }) => [label, ...cells]),
      ),
    ]),
    `## ${t('compare.activity')}\n`,
    table(
      [t(axis.relative ? 'compare.yearsFrom' : 'compare.year'), ...names],
      years.map((year) => [String(year), ...axis.strips.map((strip) => String(actsAt(strip, year) ?? '—'))]),
    ),
  ];
  return parts.join('\n');
}
