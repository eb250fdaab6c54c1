/** Each type, stage, language and measure has its words wherever words are owed: what the compiler cannot see. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import record from '../data/codebook/codebook.json' with { type: 'json' };
import { briefWords } from '../src/app/brief/words.ts';
import { catalogue, measureNames } from '../src/measure/catalogue/catalogue.ts';
import { languageFacts, languages } from '../src/model/languages.ts';
import { stageText } from '../src/model/stage-words.ts';
import { stages } from '../src/model/stages.ts';
import { isStanding, tieTypes } from '../src/model/tie-types.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const json = (path: string) => JSON.parse(read(path));
/** The rows of the tables of a page, as cells. */
const rowsOf = (page: string): readonly (readonly string[])[] =>
  page.split('\n').flatMap((line) =>
    line.startsWith('| ')
      ? [
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ]
      : [],
  );
const terms = rowsOf(read('docs/terms.md'));

it('the codebook has words for the types and stages that there are, and for no others', () => {
  expect(Object.keys(record.tieTypes).sort()).toEqual([...tieTypes].sort());
  expect(Object.keys(record.stages).sort()).toEqual([...stages].sort());
});

it('docs/codebook.md has a row for each type, and names each stage', () => {
  const rows = rowsOf(read('docs/codebook.md'));
  const types = rows.filter(([, kind]) => kind === 'standing' || kind === 'act').map(([type, kind]) => [type, kind]);
  expect(types.sort()).toEqual(tieTypes.map((type) => [`\`${type}\``, isStanding(type) ? 'standing' : 'act']).sort());
  const named = rows.map(([stage = '']) => stage).join(' ');
  expect(stages.filter((stage) => !named.includes(`\`${stage}\``))).toEqual([]);
});

it('docs/terms.md names each type by its kind, and each stage', () => {
  const row = (term: string): string => terms.find(([name]) => name === `**${term}**`)?.[1] ?? '';
  const kinds = { true: row('standing tie'), false: row('act') };
  expect(tieTypes.filter((type) => !kinds[`${isStanding(type)}`].includes(type))).toEqual([]);
  expect(stages.filter((stage) => !row('stage').includes(stage))).toEqual([]);
});

it('docs/terms.md has a column for each language, with every word that is said of a stage', () => {
  const at = terms.findIndex((cells) => cells[0] === 'English');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  expect(terms[at]).toEqual(languages.map((language) => names.of(language)));
  languages.forEach((language, column) => {
    const said = terms.slice(at).map((cells) => cells[column] ?? '');
    const words = tieTypes.flatMap((type) => stages.map((stage) => stageText(language, type, stage)));
    const lacking = words.filter((word) => !said.some((cell) => cell.split(/[,、]\s*/).includes(word)));
    expect([...new Set(lacking)], language).toEqual([]);
  });
});

it.each(languages)('a brief has a name in %s for every value that a measure gives', (language) => {
  const values = measureNames.flatMap((name) => catalogue[name].states.map(({ measure }) => measure));
  const names = briefWords(language).measures.names;
  expect([...new Set(values)].filter((value) => !names[value])).toEqual([]);
});

it.each(languages)('data/words has every sentence in %s', (language) => {
  const lists = readdirSync(new URL('../data/words', import.meta.url)).filter((name) => name.endsWith('.json'));
  const entries = lists.flatMap((name) => json(`data/words/${name}`) as Readonly<Record<string, string>>[]);
  expect(entries.filter((entry) => !entry[language]).map(({ en }) => en)).toEqual([]);
});

it.each(languages)('the reader has words for each type of tie in %s', (language) => {
  const { ties, stages: ofStages, restrictions } = json(`data/codebook/lexicon/${language}.json`);
  const some = (words: Readonly<Record<string, readonly string[]>> | undefined): boolean =>
    Object.values(words ?? {}).some((each) => each.length > 0);
  expect(tieTypes.filter((type) => !some(type === 'restriction' ? restrictions : ties[type]))).toEqual([]);
  expect(stages.filter((stage) => !(ofStages[stage] ?? restrictions[stage])?.length)).toEqual([]);
});

it.each(languages)('the page has a file of messages for each area in %s, and the language its own name', (language) => {
  const areas = (of: string): readonly string[] =>
    readdirSync(new URL(`../src/web/i18n/${of}`, import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(areas(language)).toEqual(areas('en'));
  expect(new Intl.DisplayNames(languageFacts[language].tag, { type: 'language' }).of(language)?.toLowerCase()).toBe(
    languageFacts[language].name.toLowerCase(),
  );
});
