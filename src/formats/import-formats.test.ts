import { describe, expect, it } from 'vitest';
import { importForm } from './import-formats.ts';
import { readLines } from './lines.ts';
import { joinedCell, splitCell } from './list-cell.ts';
import { rejectLine, rejectsHeader } from './rejects.ts';

describe('importForm', () => {
  it.each([
    ['{"amur":"ledger","format":1}\n{"kind"', 'ledger'],
    ['{\n  "id": "try",\n  "coder": "me",\n  "facts": []', 'case'],
    ['{\n  "id": "mine",\n  "sources": {},\n  "series": [{ "indicator": "population"', 'figures'],
    ['{"id":"long","sources":{"a":{"title":"T"}', 'case'],
  ])('%j is %s', (text, form) => {
    expect(importForm(text)).toEqual({ is: form });
  });

  it.each([
    ['\uFEFFcity1,country1,city2,country2\r\nHeihe', ','],
    ['"Город 1";"Страна 1"\n', ';'],
    ['region\tyear, end\tvalue\n', '\t'],
  ])('%j is a table', (text, delimiter) => {
    expect(importForm(text)).toEqual({ is: 'table', delimiter });
  });

  it.each([
    ['{"id":"x","about":"","forecasts":[{"key":"a"', 'forecasts', 'amur import --shipped'],
    ['{"id":"doc_1","text":"Words.","ties":null}\n', 'ties that a coder found', 'amur coding import FILE'],
    ['statement,who,what,where,by\n', 'a table of forecasts', 'amur forecasts add'],
    ['{"name":"mine","record":"tie","columns":{}}', 'a mapping', '--mapping FILE.json'],
    ['id,type,standing,parties,pairs,stage,certainty\n', 'a table of ties', 'amur export ledger'],
    ['id,document,quote,start,end\n', 'a table of claims', 'amur export facts'],
    ['[{"type":"book"}]', 'not known', 'docs/formats/imports.md'],
    ['Just words.', 'neither a table nor JSON', 'Save a spreadsheet as CSV'],
  ])('%j cannot be imported, and it is said what can be done', (text, what, todo) => {
    const form = importForm(text);
    expect(form).toMatchObject({ is: null, what: expect.stringContaining(what) });
    expect('todo' in form && form.todo).toContain(todo);
  });
});

describe('cells of several values', () => {
  it('come back as they went', () => {
    for (const values of [[], ['a'], ['a|b', 'c\\'], ['', 'x']]) expect(splitCell(joinedCell(values))).toEqual(values);
    expect(splitCell('a; b|c', ';')).toEqual(['a', 'b|c']);
  });
});

describe('rejected rows', () => {
  const why = { line: 7, class: 'ambiguous', why: 'two of "them"', todo: 'Choose.', candidates: ['A', 'B'] };

  it('keep their columns, with the reason behind; an earlier reason is replaced', () => {
    const row = { header: ['city1', 'amur_why'], cells: ['Lucca', 'old'] };
    expect(rejectsHeader(row)).toBe('city1,amur_line,amur_class,amur_why,amur_todo,amur_candidates\r\n');
    expect(rejectLine({ ...why, row })).toBe('Lucca,7,ambiguous,"two of ""them""",Choose.,A | B\r\n');
  });

  it('keep their members, or their text where it is no JSON', () => {
    expect(JSON.parse(rejectLine({ ...why, row: { text: '{"a":1}' } }))).toMatchObject({
      a: 1,
      amur_rejected: { line: 7 },
    });
    expect(JSON.parse(rejectLine({ ...why, row: { text: '{"a"' } }))).toMatchObject({ text: '{"a"' });
  });
});

describe('readLines', () => {
  it('counts lines over pieces, blank ones too', async () => {
    const read: unknown[] = [];
    async function* pieces() {
      for (const piece of ['\uFEFFa', 'b\r', '\n\n', 'c\n ', '\nd']) yield piece;
    }
    for await (const line of readLines(pieces())) read.push(line);
    expect(read).toEqual([
      { line: 1, text: 'ab' },
      { line: 3, text: 'c' },
      { line: 5, text: 'd' },
    ]);
  });
});
