/** What is said of the ties of the built-in data on every surface, in each language: nothing that their evidence does not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCase } from '../src/app/cases/load-case.ts';
import { statusLine } from '../src/app/ties/status-text.ts';
import { openGazetteer } from '../src/gazetteer/open.ts';
import { languages } from '../src/model/languages.ts';
import { statusWord, wordText } from '../src/model/stage-words.ts';
import { isEnded, isInForce, isPlanned } from '../src/model/stages.ts';
import { tieStatus } from '../src/model/tie-status.ts';
import { isLimit, isStanding } from '../src/model/tie-types.ts';
import { storedFact } from '../src/store/postgres/from-rows.ts';
import { deriveTies } from '../src/ties/derive-ties.ts';
import { stateAt } from '../src/ties/stages/stage-on-day.ts';
import { messagesOf } from './message-files.ts';

const packed = readFileSync(new URL('../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const folder = new URL('../data/cases/', import.meta.url);
const facts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => readCase(gazetteer, JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name).facts);
const recorded = '2026-11-26T00:00:00.000Z';
const today = '2026-11-29';
const days = [today, '2022-06-30', '1995-01-01'];
const stageOf = new Map(facts.map(({ id, stage }) => [id, stage]));
const ties = deriveTies(
  facts.map((record) => storedFact({ fact_id: record.id, record, recorded_at: recorded }, [])),
).map(({ tie }) => tie);
const shown = ties.flatMap((tie) =>
  days.flatMap((day) => {
    const state = stateAt(tie, day);
    return state === null ? [] : [{ tie, day, state }];
  }),
);
const said = shown.flatMap(({ tie, day, state }) =>
  languages.map((lang) => ({ tie, state, lang, text: statusLine(lang, tie, state, day) })),
);
const about = ({ tie, text }: { readonly tie: (typeof ties)[number]; readonly text: string }): string =>
  `${tie.type} ${tie.parties.join('~')}: ${text}`;

const inForce = /in force|at work|under way|in use|active|действует|работает|идёт|有效|运作中|进行中|使用中/;
const ended = /(?<!no longer )\bended\b|прекращено|已终止/;
const silence = /dormant|без движения|沉寂|休眠/i;

describe('the ties of the built-in data', () => {
  it('are many, of all kinds, on several days', () => {
    expect(ties.length).toBeGreaterThan(100);
    expect(said.length).toBeGreaterThan(600);
    for (const is of [isStanding, isLimit]) expect(ties.some(({ type }) => is(type))).toBe(true);
    expect(shown.some(({ tie, state }) => isLimit(tie.type) && isEnded(state.stage))).toBe(true);
    expect(shown.some(({ state }) => isPlanned(state.stage))).toBe(true);
  });

  it('stand at stages, and have steps, that their evidence tells', () => {
    const untold = ties.flatMap((tie) =>
      tie.steps.flatMap((step) =>
        step.evidence.some((id) => stageOf.get(id) === step.stage) ? [] : [`${tie.id} ${step.stage}`],
      ),
    );
    expect(untold).toEqual([]);
    const elsewhere = shown.filter(({ tie, state }) => !tie.steps.some(({ stage }) => stage === state.stage));
    // What is given as an interval is over with it: that is what its dates say.
    const isOver = ({ state, day }: (typeof shown)[number]): boolean =>
      isEnded(state.stage) && /\/\d/.test(state.since ?? '') && state.since!.split('/')[1]! < day;
    expect(elsewhere.filter((each) => !isOver(each)).map(({ tie, state }) => [tie.id, state])).toEqual([]);
  });

  it('that stand are said to, and silence is no stage', () => {
    expect(said.filter(({ text }) => silence.test(text)).map(about)).toEqual([]);
    const standing = said.filter(({ tie, state }) => isStanding(tie.type) && isInForce(state.stage));
    expect(
      standing
        .filter(
          ({ tie, state, lang, text }) =>
            !text.includes(wordText(lang, statusWord(tie.type, state.stage, state.milestone))),
        )
        .map(about),
    ).toEqual([]);
    expect(standing.filter(({ text }) => ended.test(text)).map(about)).toEqual([]);
  });

  it('that are acts are never in force: they took place', () => {
    const acts = said.filter(({ tie }) => !isStanding(tie.type) && !isLimit(tie.type));
    expect(acts.length).toBeGreaterThan(50);
    expect(acts.filter(({ text }) => inForce.test(text)).map(about)).toEqual([]);
    const done = acts.filter(({ state }) => isInForce(state.stage));
    expect(done.filter(({ text }) => !/took place|состоялось|已进行/.test(text)).map(about)).toEqual([]);
  });

  it('that are restrictions never read as the end of something', () => {
    const limits = said.filter(({ tie }) => isLimit(tie.type));
    expect(limits.filter(({ text }) => ended.test(text)).map(about)).toEqual([]);
    const over = limits.filter(({ state }) => isEnded(state.stage));
    expect(over.filter(({ text }) => !/no longer in force|больше не действует|不再有效/.test(text)).map(about)).toEqual(
      [],
    );
  });

  it('that were only planned tell a date', () => {
    const planned = said.filter(({ state }) => isPlanned(state.stage));
    expect(planned.filter(({ text }) => !/\d{3}/.test(text)).map(about)).toEqual([]);
    const silent = shown.filter(
      ({ tie, state, day }) => tieStatus(tie, state, day).nothingSince && isPlanned(state.stage),
    );
    expect(silent.length).toBeGreaterThan(0);
  });

  it('are what a person reads in their sources', () => {
    const line = (is: (tie: (typeof ties)[number]) => boolean): string => {
      const [tie] = ties.filter(is);
      return statusLine('en', tie!, stateAt(tie!, today), today);
    };
    // The cable car over the Amur is under construction.
    expect(line(({ apart }) => apart !== undefined && /cable car/i.test(apart))).toMatch(
      /^under construction since July 2019 · confirmed 2 March 2026$/,
    );
    expect(
      line(({ type, parties }) => type === 'twinning' && parties.join() === 'CN-HL/Heihe,RU-AMU/Blagoveshchensk'),
    ).toMatch(/^(signed|in force)/);
    const named = (name: string): string => line(({ apart }) => apart === name);
    expect(named('Heihe–Blagoveshchensk road bridge')).toMatch(/^open since 10 June 2022/);
    expect(named('Hulin–Markovo road border crossing')).toBe('closed since 1 January 2020');
    expect(named('Far Eastern gas pipeline Dalnerechensk–Hulin')).toMatch(/^agreed 31 January 2023/);
  });
});

it.each(languages)('no message of the page in %s calls anything dormant', (language) => {
  const areas = readdirSync(new URL(`../src/web/i18n/${language}`, import.meta.url)).map((name) =>
    name.replace('.json', ''),
  );
  const found = areas.flatMap((area) =>
    Object.entries(messagesOf(language, area)).filter(([, text]) => silence.test(text)),
  );
  expect(found).toEqual([]);
});
