import { describe, expect, it } from 'vitest';
import { mappingOf, parseMapping } from './mapping.ts';

const mine = {
  name: 'mine',
  record: 'tie',
  columns: { parties: 'Who', stage: 'How far', statement: ['What', 'Text'] },
  constants: { type: 'agreement' },
};
const parsed = (more: object = {}) => parseMapping(JSON.stringify({ ...mine, ...more }), 'mine.json');

describe('the mapping of a table', () => {
  it.each([
    [['City1', 'Country1', 'City2', 'Country2'], 'twin-cities'],
    [['Город 1', 'Страна 1', 'Город 2', 'Страна 2', 'Дата'], 'twin-cities'],
    [['城市1', '国家1', '城市2', '国家2'], 'twin-cities'],
    [['id', 'case', 'type', 'stage', 'parties', 'statement', 'sources'], 'facts'],
    [['region', 'measure', 'year', 'value', 'unit'], 'figures'],
    [['Name', 'Level', 'Latitude', 'Longitude', 'Region'], 'places'],
    [['id', 'names'], 'places'],
  ])('with the columns %j is %s', (head, name) => {
    expect(mappingOf('a.csv', head).name).toBe(name);
  });

  it('is the one that was named, where it fits', () => {
    expect(mappingOf('a.csv', ['who', 'HOW  FAR', 'text'], parsed()).name).toMatch(/^mine@[0-9a-f]{8}$/);
    expect(() => mappingOf('a.csv', ['who', 'text'], parsed())).toThrow(
      /a\.csv does not fit the mapping mine@\w+: it has the columns who, text; none of them is stage \(How far\)/,
    );
  });

  it('under the same name and with other words is another one', () => {
    expect(parsed({ dates: 'dmy' }).name).not.toBe(parsed().name);
    expect(parsed().name).toBe(parsed().name);
  });
});

describe('a mapping file', () => {
  it.each([
    ['{', /mine\.json/],
    [JSON.stringify({ ...mine, record: 'event' }), /record: /],
    [
      JSON.stringify({ ...mine, columns: { ...mine.columns, who: 'Who' } }),
      /columns\.who: is no field of a tie; there are type, stage/,
    ],
    [JSON.stringify({ ...mine, constants: {} }), /columns: a tie needs type too/],
    [JSON.stringify({ ...mine, dates: 'ydm' }), /dates: /],
    [JSON.stringify({ ...mine, lists: ', ' }), /lists: is more than one sign/],
    [JSON.stringify({ ...mine, kind: 'tie' }), /kind/],
  ])('%s is refused', (text, why) => {
    expect(() => parseMapping(text, 'mine.json')).toThrow(why);
  });
});
