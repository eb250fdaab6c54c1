/** Where the parts of a brief stand on the pages of a PDF: pdfmake's description of a document, without its fonts. */

import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { Block, Brief, Inline, Note, Source, Words } from '../../app/brief/document.ts';
import { sourceParts } from '../../app/brief/source-parts.ts';
import { briefWords } from '../../app/brief/words.ts';
import { inQuotes } from '../../model/languages.ts';
import type { FontRun } from './pdf-fonts.ts';

/** Splits words by the fonts that have them. */
export type RunsOf = (text: string) => readonly FontRun[];

const ink = { link: '#0b5cad', muted: '#565d66', star: '#8a3b00', line: '#c9ccc7' } as const;

type Style = Omit<ContentText, 'text'> & { readonly id?: string };

/** The content of the pages. */
export function layOutBrief(brief: Brief, runs: RunsOf, missing: number): Content[] {
  const w = briefWords(brief.lang);
  const page = pageOf(runs);
  const { notes, sources } = brief;
  return [
    page.text([brief.title], { fontSize: 19, bold: true, margin: [0, 0, 0, 2] }),
    page.text(brief.subtitle, { color: ink.muted, margin: [0, 0, 0, 8] }),
    page.table(
      brief.state.map(({ label, words }) => [[{ kind: 'muted', text: label }], words]),
      [110, '*'],
      [],
      0,
    ),
    ...brief.sections.flatMap(({ title, blocks }) => [page.heading(title), ...blocks.map(page.block)]),
    ...(notes.length === 0 ? [] : [page.heading(w.notes.title), ...notes.map(page.note)]),
    ...(sources.length === 0
      ? []
      : [page.heading(w.sources.title), ...sources.map((source) => page.source(source, brief.lang))]),
    page.text([{ kind: 'muted', text: w.generated }], { fontSize: 8, margin: [0, 14, 0, 0] }),
    ...(missing === 0 ? [] : [page.text([{ kind: 'muted', text: w.missingCharacters(missing) }], { fontSize: 8 })]),
  ];
}

/** One line at the foot of each page. */
export function footerOf(brief: Brief, runs: RunsOf): (page: number, of: number) => Content {
  const page = pageOf(runs);
  return (number, of) => ({
    margin: [56, 18, 56, 0],
    columns: [
      page.text([`${brief.title} · ${brief.knownAt.slice(0, 10)} · ${brief.id}`], { fontSize: 7.5, color: ink.muted }),
      { ...page.text([`${number} / ${of}`], { fontSize: 7.5, color: ink.muted, alignment: 'right' }), width: 60 },
    ],
  });
}

function pageOf(runs: RunsOf) {
  const fonted = (words: string, style: Style = {}): ContentText[] =>
    runs(words).map(({ text, font }) => ({ ...style, text, font }));
  const inline = (words: Words): ContentText[] => words.flatMap((word) => one(word, fonted));
  const text = (words: Words, style: Style = {}): ContentText => ({ ...style, text: inline(words) });
  // The words of the outline stand outside the pages, in the reader’s own font.
  const heading = (title: string): Content => ({
    ...text([title], { fontSize: 13, bold: true, margin: [0, 14, 0, 4] }),
    ...({ outline: true, outlineText: title, headlineLevel: 1 } as object),
  });
  const table = (
    rows: readonly (readonly Words[])[],
    widths: (number | string)[],
    numbers: readonly number[],
    headers: number,
  ): Content => ({
    margin: [0, 3, 0, 6],
    fontSize: 8.5,
    table: {
      headerRows: headers,
      dontBreakRows: true,
      widths,
      body: rows.map((row, y) =>
        row.map(
          (words, x): TableCell =>
            text(words, {
              alignment: numbers.includes(x) ? 'right' : 'left',
              ...(y < headers ? { color: ink.muted } : {}),
              // Years and figures stay on one line.
              ...(x > 0 && y >= headers && isShort(words) ? { noWrap: true } : {}),
            }),
        ),
      ),
    },
    layout: {
      hLineWidth: (y, { table: { body } }) => (headers === 0 || y === 0 || y === body.length ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => ink.line,
      paddingLeft: () => 0,
      paddingRight: () => 8,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
  });
  const block = (each: Block): Content => {
    switch (each.kind) {
      case 'heading':
        return {
          ...text([each.text], { fontSize: 10.5, bold: true, margin: [0, 8, 0, 2] }),
          ...({ headlineLevel: 2 } as object),
        };
      case 'paragraph':
        return text(each.words, {
          margin: [0, each.id === undefined ? 2 : 6, 0, 2],
          ...(each.id === undefined ? {} : { id: each.id, headlineLevel: 3 }),
        });
      case 'list':
        return {
          ul: each.items.map((words) => text(words, { margin: [0, 0, 0, 1.5] })),
          margin: [0, 0, 0, 4],
          markerColor: ink.muted,
        };
      case 'table': {
        const head = each.head.map((title): Words => [title]);
        return table(
          [head, ...each.rows],
          each.head.map((_, i) => (i === 0 ? '*' : 'auto')),
          each.numbers,
          1,
        );
      }
    }
  };
  const note = ({ number, words, unreviewed }: Note): Content => ({
    fontSize: 8.5,
    margin: [0, 0, 0, 2.5],
    columnGap: 6,
    columns: [
      {
        ...text([`${number}${unreviewed ? '*' : ''}`], {
          alignment: 'right',
          color: unreviewed ? ink.star : ink.muted,
          id: `n${number}`,
        }),
        width: 22,
      },
      { ...text(words), width: '*' },
    ],
  });
  // Its address leads nowhere here: the notes do, and each piece of a link is an object of its own in the file.
  const source = (each: Source, lang: Brief['lang']): Content => {
    const w = briefWords(lang);
    const { title, told } = sourceParts(each, w, lang);
    const parts: readonly Words[] = [
      ...(title === null ? [] : [[title]]),
      ...told.map((part): Words => [part]),
      ...(each.address === null ? [] : [[each.address]]),
    ];
    const words = parts.flatMap((part, i) => (i === 0 ? part : [w.comma, ...part]));
    return text(
      [
        { kind: 'muted', text: `${each.key}  ` },
        ...words,
        { kind: 'muted', text: `${w.open}${w.sources.notes} ${each.notes.join(', ')}${w.close}` },
      ],
      {
        fontSize: 8.5,
        margin: [0, 0, 0, 2.5],
      },
    );
  };
  return { text, heading, table, block, note, source };
}

const isShort = (words: Words): boolean => words.every((word) => typeof word === 'string' && word.length <= 16);

function one(word: Inline, fonted: (words: string, style?: Style) => ContentText[]): ContentText[] {
  if (typeof word === 'string') return fonted(word);
  switch (word.kind) {
    case 'strong':
      return fonted(word.text, { bold: true });
    case 'muted':
      return fonted(word.text, { color: ink.muted });
    case 'quote':
      return fonted(inQuotes(word.text, word.lang));
    case 'words':
    case 'code':
      return fonted(word.text);
    case 'link':
      return /^https?:\/\//i.test(word.href)
        ? fonted(word.text, { link: word.href, color: ink.link })
        : fonted(word.text);
    case 'place':
      return fonted(word.text, { linkToDestination: word.to, color: ink.link });
    case 'marks': {
      const last = word.marks.length - 1;
      return word.marks.flatMap(({ number, unreviewed }, i) =>
        fonted(`${i === 0 ? '[' : ' '}${number}${unreviewed ? '*' : ''}${i === last ? ']' : ','}`, {
          sup: true,
          linkToDestination: `n${number}`,
          color: unreviewed ? ink.star : ink.link,
        }),
      );
    }
  }
}
