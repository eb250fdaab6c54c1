/** What the server says in English is there in Russian and Chinese too: data/words. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorsPage } from '../scripts/words/errors-page.ts';
import { phraseBook } from '../src/app/phrase-book.ts';
import { aboutMeasures } from '../src/measure/catalogue/about.ts';
import { catalogue, measureNames } from '../src/measure/catalogue/catalogue.ts';
import { sentencesOf } from './sentences-of-modules.ts';

interface Entry {
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly code?: string;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const json = (path: string) => JSON.parse(text(path));
const lists = readdirSync(`${root}data/words`).sort();
const entries = lists.flatMap((name) => json(`data/words/${name}`) as Entry[]);
const book = phraseBook(entries.map(({ en }) => en));
const lacking = (sentences: Iterable<string>): readonly string[] =>
  [...new Set(sentences)].filter((sentence) => book.find(sentence) === null);

const slots = (sentence: string): readonly string[] => [...sentence.matchAll(/\{\w+#?\}/g)].map(String).sort();

/** Numbers of a sentence, without regard to how each language groups and scales them: 11.2 million is 1120万. */
function numbers(sentence: string): readonly number[] {
  const scales: Readonly<Record<string, number>> = {
    million: 1e6,
    млн: 1e6,
    billion: 1e9,
    млрд: 1e9,
    万: 1e4,
    亿: 1e8,
  };
  return [...sentence.matchAll(/(\d+(?:[\u00a0 ,]\d{3})*(?:[.,]\d+)?)\s?(million|billion|млн|млрд|万|亿)?/g)].map(
    ([, digits = '', scale]) => {
      const plain = digits.replace(/[\u00a0 ](?=\d{3})|,(?=\d{3}(?!\d))/g, '').replace(',', '.');
      return Math.round(Number(plain) * (scales[scale ?? ''] ?? 1) * 1000) / 1000;
    },
  );
}

describe('the sentences of the server', () => {
  it('stand in all languages with the same slots, in their script, and no two of them are alike', () => {
    const differ = entries.filter(({ en, ru, zh }) => {
      const same = [ru, zh].every((other) => JSON.stringify(slots(other)) === JSON.stringify(slots(en)));
      const words = /\p{L}{3}/u.test(en.replace(/\{\w+#?\}|\([12]\d{3}\)/g, ''));
      return !same || (words && !(/\p{Script=Cyrillic}/u.test(ru) && /\p{Script=Han}/u.test(zh)));
    });
    expect(differ).toEqual([]);
    const mixed = entries.filter(({ ru }) => /[a-z][а-яё]|[а-яё][a-z]/i.test(ru.replace(/\{\w+#?\}/g, ' ')));
    expect(mixed).toEqual([]);
    // Filled with what nothing else holds, each is found as itself.
    const lost = entries.filter(({ en }) => {
      let n = 0;
      const sentence = en.replace(/\{\w+(#?)\}/g, (_, number: string) => (number ? `${++n}` : `<${++n}>`));
      return book.find(sentence)?.phrase !== en;
    });
    expect(lost).toEqual([]);
  });

  it('give the same numbers in all languages', () => {
    const differ = entries.flatMap(({ en, ru, zh }) =>
      [ru, zh].flatMap((other) => {
        const told = numbers(other);
        const missing = numbers(en).filter((number) => !told.includes(number));
        return missing.length === 0 ? [] : [`${missing.join(', ')}: ${other}`];
      }),
    );
    expect(differ).toEqual([]);
  });

  it('hold all that the cases say', () => {
    const said = ['china-russia', 'euroregions', 'soviet-bloc'].flatMap((id) => {
      const { about, facts, events, mechanism } = json(`data/cases/${id}.json`);
      const records = [...facts, ...events].flatMap(({ statement, note, trigger, body }) => [
        statement,
        note,
        trigger?.what,
        /^EUREGIO$/.test(body ?? '') ? null : body,
      ]);
      return [about.documented, about.thin, about.against, mechanism.zero.why, mechanism.turn.says, ...records];
    });
    expect(lacking(said.filter(Boolean))).toEqual([]);
  });

  it('hold what the forecasts, the figures and the assumptions of the scenarios say', () => {
    const said: string[] = [];
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'string') {
        const asks = [
          'statement',
          'who',
          'what',
          'source',
          'note',
          'condition',
          'evidence',
          'why',
          'label',
          'wording',
        ].concat('says');
        if (asks.includes(key) && / /.test(value)) said.push(value);
      } else if (value !== null && typeof value === 'object' && !('ru' in value))
        for (const [name, each] of Object.entries(value)) walk(each, Array.isArray(value) ? key : name);
    };
    for (const folder of ['scenarios', 'forecasts', 'observations'])
      for (const name of readdirSync(`${root}data/${folder}`).filter((each) => each.endsWith('.json')))
        walk(json(`data/${folder}/${name}`), '');
    expect(said.length).toBeGreaterThan(120);
    expect(lacking(said)).toEqual([]);
  });

  it('hold what the measures say of themselves, citations aside', () => {
    const said = measureNames.flatMap((id) => {
      const { name, inputs, unknown, limits } = aboutMeasures[id];
      return [name, inputs, unknown, limits, catalogue[id].says, ...catalogue[id].states.map((each) => each.reference)];
    });
    expect(lacking(said).filter((sentence) => !/^[A-Z][\w ]+ \([12]\d{3}\)[^;]*(; |$)/.test(sentence))).toEqual([]);
  });

  it('hold what is to be minded of a share of trade', () => {
    const shapes = new Set(entries.map(({ en }) => en.replace(/\{\w+#?\}/g, '{}')));
    const caveats = 'src/measure/lean/caveats.ts';
    const said = sentencesOf(caveats, text(caveats)).said.flatMap((sentence) =>
      sentence.startsWith('A share of {}')
        ? ['exports', 'imports'].map((of) => sentence.replace('{}', of))
        : [sentence],
    );
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((sentence) => !shapes.has(sentence) && !sentence.startsWith('Clayton'))).toEqual([]);
  });

  it('hold every error that the page can meet', () => {
    // The command line and the start of the server speak English.
    const aside =
      /\.test\.ts$|for-tests|contract|sample|^app\/(about\/doctor|phrase-book|problem|brief\/(?!write-brief|brief-)|regions\/(own-places-format|change-own-places))|^app\/(coding\/(code-documents|coding-record|settle-differences)|documents\/explain-document|backup\/backup-ledger|export\/(export-evidence|export-ledger))|^app\/import\/(import-(?!forecasts)|merge-record|read-|figure-|take-|unit-named|mapp)|-schemas\.ts$|^server\/(addresses|start-server|check-origin)/;
    const modules = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /^(app|server|model|foresight\/air|text)\/.*\.ts$|^io\/fetch-address/.test(name) && !aside.test(name),
    );
    const shapes = new Set(entries.map(({ en }) => en.replace(/\{\w+#?\}/g, '{}')));
    const throwing = modules
      .map((name) => ({ name, source: text(`src/${name}`) }))
      .filter(({ source }) => /new (InvalidInput|NotFound|Conflict|Unavailable|Refusal)\(|hint:/.test(source));
    const missing = throwing.flatMap(({ name, source }) =>
      sentencesOf(name, source)
        .thrown.filter((sentence) => !shapes.has(sentence) && book.find(sentence) === null)
        .map((sentence) => `${name}: ${sentence}`),
    );
    expect(missing).toEqual([]);
  });

  it('name each error by one code, and its page lists them (npm run docs:errors)', () => {
    const codes = (json('data/words/errors.json') as Entry[]).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code ?? ''))).toBe(true);
    expect(text('docs/formats/errors.md')).toBe(errorsPage(json('data/words/errors.json')));
  });
});
