/** Who leans on whom: shares of trade with their sources, the lean of a pair, and what is missing. */
import { countryOf } from '../../model/place.ts';
import type { DependenceRow, MissingFigure, SharePoint } from '../lean/lean-view.ts';
import type { Block, Inline, Section, Words } from './document.ts';
import { unitName } from './naming.ts';
import { marked, type Writing } from './writing.ts';

/** The section; null of a tie, a collection, a country. */
export function lean(writing: Writing): Section | null {
  const { w, material } = writing;
  const { subject } = material;
  if (subject.kind !== 'region' && subject.kind !== 'pair') return null;
  const blocks = subject.kind === 'pair' ? pairBlocks(writing, subject.units) : regionBlocks(writing);
  const caveats = blocks.length === 0 ? [] : [paragraph([{ kind: 'muted', text: w.lean.caveats }])];
  return {
    id: 'lean',
    title: w.lean.title,
    blocks: blocks.length === 0 ? [paragraph([w.lean.none])] : [...blocks, ...caveats],
  };
}

const paragraph = (words: Words): Block => ({ kind: 'paragraph', words });

function regionBlocks(writing: Writing): readonly Block[] {
  const { w, material } = writing;
  const rows = material.dependences.flatMap((each) => each.rows.filter(({ chief }) => chief));
  if (rows.length === 0) return [];
  return [
    paragraph([{ kind: 'muted', text: w.lean.intro }]),
    {
      kind: 'table',
      head: w.lean.head,
      numbers: [2],
      rows: rows.map((row): readonly Words[] => [
        [unitName(writing, row.country)],
        [whenText(row)],
        shareCell(writing, row),
        [remarks(writing, row)],
      ]),
    },
  ];
}

function pairBlocks(writing: Writing, [first, second]: readonly [string, string]): readonly Block[] {
  const { w, material } = writing;
  const years = material.lean?.years ?? [];
  if (years.length === 0) return [];
  const side = (region: string, country: string): string =>
    w.lean.side(unitName(writing, region), unitName(writing, country));
  const sides = [side(first, countryOf(second)), side(second, countryOf(first))] as const;
  const who = (sign: 1 | -1 | 0 | 'unsure'): string =>
    sign === 'unsure' ? w.lean.unsure : sign === 0 ? w.lean.alike : unitName(writing, sign === 1 ? first : second);
  const since = material.lean?.since ?? null;
  const told =
    since === null
      ? w.lean.noYear
      : since.before === null
        ? w.lean.noTurn(who(since.sign), since.from, since.to, since.years)
        : w.lean.turned(since.before, since.from, who(since.sign), since.years);
  const cell = (row: DependenceRow | null): Words =>
    row === null ? ['–'] : [...shareCell(writing, row), row.span === null ? '' : `${w.open}${whenText(row)}${w.close}`];
  const missing = missingItems(
    writing,
    years.flatMap((year) => year.missing),
  );
  return [
    paragraph([{ kind: 'muted', text: w.lean.intro }]),
    paragraph([told]),
    {
      kind: 'table',
      head: [w.lean.year, ...sides, w.lean.more],
      numbers: [1, 2],
      rows: years.map(({ year, lean: found, ...both }): readonly Words[] => [
        [String(year)],
        cell(both.first),
        cell(both.second),
        [found === null ? '' : `${who(found.sign)}${found.sameSpan ? '' : `${w.open}${w.lean.otherMonths}${w.close}`}`],
      ]),
    },
    ...(missing.length === 0 ? [] : [paragraph([w.lean.missing]), { kind: 'list', items: missing } as const]),
  ];
}

/** By side and by what is missing, with the years. */
function missingItems(writing: Writing, missing: readonly MissingFigure[]): readonly Words[] {
  const { w } = writing;
  const groups = new Map<string, string[]>();
  for (const each of missing) {
    const [region, country] = [unitName(writing, each.region), unitName(writing, each.country)];
    const key = w.lean.lacks[each.missing](region, country);
    groups.set(key, [...(groups.get(key) ?? []), whenText(each)]);
  }
  return [...groups].map(([what, when]): Words => [`${when.join(w.comma)}${w.colon}${what}`]);
}

function shareCell({ w, book, material }: Writing, row: DependenceRow): Words {
  const figures = row.figures.flatMap(({ id }) => material.behind.get(id) ?? []);
  return [shareText(w.lean, row), ...marked(figures.map((figure) => book.ofFigure(figure)))];
}

function shareText(words: Writing['w']['lean'], { value, low, high, said }: SharePoint): string {
  const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
  if (value === null) return words.between(percent(low), percent(high));
  return said === null ? percent(value) : words.said[said](percent(value));
}

/** `2021`; the span of a part of a year as EDTF has it. */
const whenText = ({ year, span }: Pick<SharePoint, 'year' | 'span'>): string => span ?? String(year);

function remarks({ w }: Writing, { of, caveats }: DependenceRow): Inline {
  const kinds = caveats.flatMap(({ kind }) => w.lean.remarks[kind] ?? []);
  return [...(of === 'trade' ? [] : [w.lean.alone[of]]), ...new Set(kinds)].join(w.semicolon);
}
