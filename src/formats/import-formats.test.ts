import { describe, expect, it } from 'vitest';
import { guessFormat } from './import-formats.ts';
import { readLines } from './lines.ts';
import { joinedCell, splitCell } from './list-cell.ts';
import { rejectLine, rejectsHeader } from './rejects.ts';

describe('guessFormat', () => {
  it.each([
    ['{"amur":"ledger","format":1}\n{"kind"', 'ledger', 'lines'],
    ['\uFEFFcity1,country1,lat1,lng1,city2,country2,lat2,lng2\r\n', 'twin-towns', 'table'],
    ['City1;Country1;City2;Country2\n', 'twin-towns', 'semicolons'],
    ['Event ID\tEvent Date\tSource Name\tCAMEO Code\tTarget Name\n', 'icews', 'tabs'],
    ['"canonical_id","entity_id","prop","schema","value","dataset"\n', 'ftm', 'table'],
    [
      '{"canonical_id":"a","entity_id":"a","prop":"name","schema":"Person","value":"x","dataset":"d"}\n',
      'ftm',
      'lines',
    ],
    ['id,case,type,stage,parties,statement,sources\n', 'facts', 'table'],
    ['{\n  "id": "try",\n  "coder": "me",\n  "facts": []', 'case', 'whole'],
    ['{\n  "id": "mine",\n  "sources": {},\n  "series": [{ "indicator": "population"', 'observations', 'whole'],
    ['{"id":"long","sources":{"a":{"title":"T"}', 'case', 'whole'],
  ])('%j is %s', (text, format, shape) => {
    expect(guessFormat(text)).toEqual({ format, shape });
  });

  it.each([
    ['{\n  "format": "amur-scenario/1",\n  "sources": []', 'a scenario', 'amur scenario run FILE'],
    ['{"id":"x","about":"","forecasts":[{"key":"a"', 'forecasts', 'amur import forecasts'],
    ['{"id":"doc_1","text":"Words.","ties":null}\n', 'ties that a coder found', 'amur coding import FILE'],
    ['statement,who,what,where,by\n', 'a table of forecasts', 'amur import forecasts FILE'],
  ])('%j is for another command, which is named', (text, what, command) => {
    const guessed = guessFormat(text);
    expect(guessed).toMatchObject({ format: null, what: expect.stringContaining(what) });
    expect('todo' in guessed && guessed.todo).toContain(command);
  });

  it('says what else it is', () => {
    expect(guessFormat('id,type,standing,parties,pairs,stage,certainty\n')).toMatchObject({
      format: null,
      what: expect.stringContaining('ties'),
    });
    expect(guessFormat('id,document,quote,start,end\n')).toMatchObject({ what: expect.stringContaining('claims') });
    expect(guessFormat('year,gdp\n1,2\n')).toMatchObject({ what: 'the columns are year, gdp' });
    expect(guessFormat('Just words.')).toMatchObject({ what: 'it is neither a table nor JSON lines' });
  });
});

describe('cells of several values', () => {
  it('come back as they went', () => {
    for (const values of [[], ['a'], ['a|b', 'c\\'], ['', 'x']]) expect(splitCell(joinedCell(values))).toEqual(values);
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
