/** What every ledger must do in a search. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sliceCodePoints } from '../../model/code-points.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { DocumentEntry, Ledger } from '../ports/ledger.ts';
import type { SearchQuery } from '../ports/search.ts';
import { searchWords } from '../search/search-words.ts';
import { atSecond } from './happenings.ts';
import { sampleEntry } from './sample-entry.ts';

const far = '2099-01-01T00:00:00.000Z';

/** A document in a language, with a title of its own, that names a place. */
function named(
  title: string,
  text: string,
  { lang, published, region }: { readonly lang: string; readonly published?: string; readonly region?: string },
): DocumentEntry {
  const entry = sampleEntry(text, [], published === undefined ? {} : { published });
  const place = {
    kind: 'place',
    start: 0,
    end: 1,
    text: '',
    level: 'region',
    name: '',
    region,
    country: null,
  } as const;
  const rest = { geonames: null, lat: null, lon: null, score: 1, place: null };
  return {
    ...entry,
    document: { ...entry.document, title, lang },
    reading: { ...entry.reading, lang, mentions: region === undefined ? [] : [{ ...place, region, ...rest }] },
  };
}

const bridge = named('The bridge', 'Two cities 😀 opened the bridges of the river in June.', {
  lang: 'en',
  published: '2022-06-10',
  region: 'RU-AMU',
});
const mayor = named('A mayor visits', 'The mayor spoke of a bridge, and of the Bank of China in Harbin.', {
  lang: 'en',
  published: '2019',
});
const russian = named(
  'Соглашение о дружбе',
  'Я́кутия и провинция подписали соглашения. Всё решено: ещё один мост через реку.',
  { lang: 'ru', published: '2019-06-17', region: 'RU-SA' },
);
const chinese = named('合作', '黑龙江省与阿穆尔州签署协议。俄方代表出席。', { lang: 'zh', published: '2021-11' });
const traditional = named('報道', '廣東與雅庫特結為友好省州，俄羅斯代表到訪黑龍江。', { lang: 'zh' });

/** Registers the tests. */
export function searchContract(open: () => Promise<Ledger>): void {
  describe('a search', () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await open();
      const entries = [bridge, mayor, russian, chinese, traditional];
      for (const [i, entry] of entries.entries()) await ledger.appendDocument(entry, atSecond(i + 1));
      return () => ledger.close();
    });
    const found = async (words: string, query: Partial<SearchQuery> = {}): Promise<readonly string[]> => {
      const hits = await ledger.search({ phrases: searchWords(words), knownAt: far, limit: 10, ...query });
      return hits.map(({ document }) => document.title);
    };

    it('finds words by their stems in English and Russian, the title before the text', async () => {
      expect(await found('bridge')).toEqual(['The bridge', 'A mayor visits']);
      expect(await found('Bridges opening')).toEqual(['The bridge']);
      expect(await found('соглашением')).toEqual(['Соглашение о дружбе']);
      expect(await found('якутии еще МОСТЫ')).toEqual(['Соглашение о дружбе']);
      expect(await found('bridge harbour')).toEqual([]);
    });

    it('finds Chinese by its characters, traditional as simplified, one alone too', async () => {
      expect([...(await found('黑龙江'))].sort()).toEqual(['合作', '報道']);
      expect(await found('廣東')).toEqual(['報道']);
      expect(await found('广东')).toEqual(['報道']);
      expect([...(await found('俄'))].sort()).toEqual(['合作', '報道']);
      expect([...(await found('州'))].sort()).toEqual(['合作', '報道']);
      expect(await found('江龙')).toEqual([]);
    });

    it('finds phrases in quotes as they stand, and leaves out what is not wanted', async () => {
      expect(await found('"bank of china"')).toEqual(['A mayor visits']);
      expect(await found('"china bank"')).toEqual([]);
      expect(await found('china bank')).toEqual(['A mayor visits']);
      expect(await found('bridge -mayor')).toEqual(['The bridge']);
    });

    it('is narrowed by language, publication, unit and knowledge', async () => {
      expect(await found('bridge', { published: ['2020-01-01', null] })).toEqual(['The bridge']);
      expect(await found('bridge', { published: [null, '2020-01-01'] })).toEqual(['A mayor visits']);
      expect(await found('bridge', { published: ['2019-05-01', '2019-05-02'] })).toEqual(['A mayor visits']);
      expect(await found('俄', { published: ['2000-01-01', null] })).toEqual(['合作']);
      expect(await found('bridge', { unit: 'RU-AMU' })).toEqual(['The bridge']);
      expect(await found('bridge', { lang: 'ru' })).toEqual([]);
      expect(await found('мост', { lang: 'ru', unit: 'RU-SA' })).toEqual(['Соглашение о дружбе']);
      expect(await found('bridge', { knownAt: atSecond(1).at })).toEqual(['The bridge']);
      expect(await found('bridge', { limit: 1 })).toEqual(['The bridge']);
    });

    it('marks the words in code points', async () => {
      const [hit] = await ledger.search({ phrases: searchWords('bridge "the river"'), knownAt: far, limit: 1 });
      expect(hit?.titleMarks).toEqual([{ start: 4, end: 10 }]);
      const [passage] = hit?.passages ?? [];
      expect(passage?.marks.map(({ start, end }) => sliceCodePoints(bridge.document.text, start, end))).toEqual([
        'bridges',
        'river',
      ]);
      expect(passage?.text).toBe(bridge.document.text);
    });

    it('says so where every word is too common', async () => {
      await expect(found('of the')).rejects.toThrow(InvalidInput);
      await expect(found('и в')).rejects.toThrow('too common');
    });

    it('follows a date of publication that is given later, and knows what was known before', async () => {
      const later = { edtf: '2012-03', basis: 'stated' } as const;
      await ledger.appendDocument({ ...bridge, reading: { ...bridge.reading, published: later } }, atSecond(60));
      const before = { published: [null, '2015-01-01'] as const };
      expect(await found('bridge', before)).toEqual(['The bridge']);
      expect(await found('bridge', { ...before, knownAt: atSecond(30).at })).toEqual([]);
    });

    it.each([
      ['побратим', 'побратимы', 'побратимов', 'побратимские'],
      ['мост', 'моста', 'мостом'],
      ['паром', 'паромов', 'паромной'],
      ['терминал', 'терминалы', 'терминалов'],
      ['соглашение', 'соглашения', 'соглашениями'],
      ['поставка', 'поставок', 'поставками'],
      ['twin', 'twins', 'twinning'],
    ])('finds and marks every form of a word by every other: %s', async (...forms) => {
      const texts = forms.map(
        (form, i) => [form, named(`${i} ${forms[0]}`, `Xy ${form} zv.`, { lang: 'ru' })] as const,
      );
      const other = named('Другое', 'Агломерация и термин, парная и терминология, Амурск.', { lang: 'ru' });
      for (const [i, entry] of [...texts.map(([, each]) => each), other].entries())
        await ledger.appendDocument(entry, atSecond(70 + i));
      for (const form of forms) {
        const hits = await ledger.search({ phrases: searchWords(`xy ${form}`), knownAt: far, limit: 10 });
        const marked = hits.map(({ document, passages }) =>
          [
            document.title,
            passages[0]?.marks.map(({ start, end }) => passages[0]?.text.slice(start, end)).join(' '),
          ].join(': '),
        );
        expect(marked.sort()).toEqual(texts.map(([each, { document }]) => `${document.title}: Xy ${each}`).sort());
        expect(await found(form)).not.toContain('Другое');
      }
    });

    it('finds the end of a text too long to be indexed at once, where it stands', async () => {
      const text = `${'Слово за словом идёт. '.repeat(9000)}Здесь Харбин встречает гостей.`;
      await ledger.appendDocument(named('Длинный', text, { lang: 'ru' }), atSecond(61));
      const [hit] = await ledger.search({ phrases: searchWords('харбин гости'), knownAt: far, limit: 1 });
      const marks = hit?.passages[0]?.marks ?? [];
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Харбин', 'гостей']);
    });
  });
}
