import { expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { inShort, readMarked } from './read-marked.ts';

it.each<[string, Language, string, string]>([
  [
    'a town and a port by their countries',
    'en',
    'In {Ystad=SE-M/Ystad} the harbour was full. So it was in {Sassnitz=DE-MV/Sassnitz}. Children sang.\n\nThe Swedish town and the German port signed a cooperation agreement.',
    'agreement/signed DE-MV/Sassnitz ~ SE-M/Ystad',
  ],
  [
    'a surname, for the office it was introduced with',
    'en',
    'Governor Anna Lind of {Skåne=SE-M} opened the fair. Prices are up. Nobody minds. The weather held. Wine was cheap.\n\nLind signed a memorandum with {Hebei=CN-HE} on Friday.',
    'agreement/signed CN-HE ~ SE-M',
  ],
  [
    'an office of the province, and "that prefecture"',
    'zh',
    '{静冈县=JP-22}和{浙江省=CN-ZJ}来往已久。茶农协会五月来访。省外办与{该县=JP-22}签署了合作备忘录。',
    'agreement/signed CN-ZJ ~ JP-22',
  ],
  [
    '"our chamber", for the place of who writes',
    'zh',
    '我会与{南岛大区=NZ-STL}商会续签合作备忘录。{青岛=CN-SD/Qingdao}会员企业参加签字仪式，{青岛=CN-SD/Qingdao}媒体到场。',
    'agreement/signed CN-SD/Qingdao ~ NZ-STL',
  ],
  [
    '"the two cities", also where a state was named last',
    'zh',
    '{厦门=CN-FJ/Xiamen}与{宿务市=PH-CEB/Cebu City}举行会谈。{菲律宾=PH}驻{厦门=CN-FJ/Xiamen}总领事出席。两市签署了合作协议。',
    'agreement/signed CN-FJ/Xiamen ~ PH-CEB/Cebu City',
  ],
])('a party may be %s (%s)', (_, lang, marked, tie) => {
  expect(readMarked(marked, lang).claims.map(inShort)).toContain(tie);
});

it('says which parties are taken from another sentence', () => {
  const { claims } = readMarked(
    'Governor Anna Lind of {Skåne=SE-M} opened the fair. Prices are up. Nobody minds. The weather held. Wine was cheap.\n\nLind signed a memorandum with {Hebei=CN-HE} on Friday.',
    'en',
  );
  expect(claims.find((c) => c.type === 'agreement')?.carried).toEqual(['SE-M']);
});
