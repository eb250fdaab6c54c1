/** The words of the page: the same messages in its three languages, and none in its components. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languageFacts, languages } from '../src/model/languages.ts';
import { areasOf, asksFor, messagesOf, pluralsOf } from './message-files.ts';
import { wordsOf } from './words-of-components.ts';

const web = fileURLToPath(new URL('../src/web/', import.meta.url));
const areas = areasOf('en');
const all = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(
      areas.flatMap((area) =>
        Object.entries(messagesOf(language, area)).map(([key, text]) => [`${area}.${key}`, text]),
      ),
    ),
  ]),
) as Readonly<Record<(typeof languages)[number], Readonly<Record<string, string>>>>;

/** The plural cases a language has, for whole numbers: Russian has one, few and many. */
const casesOf = (language: (typeof languages)[number]): readonly string[] => {
  const rules = new Intl.PluralRules(languageFacts[language].locale);
  return [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))].sort();
};

describe('the messages', () => {
  it('stand in the same files in all three languages, each known to the types', () => {
    const known = readFileSync(join(web, 'i18n/areas.ts'), 'utf8');
    for (const language of languages) expect(areasOf(language)).toEqual(areas);
    expect(
      areas.filter((area) => !known.includes(`readonly ${area}: keyof typeof import('./en/${area}.json');`)),
    ).toEqual([]);
  });

  it.each(languages)('have the same keys in %s, and none is empty', (language) => {
    expect(Object.keys(all[language]).sort()).toEqual(Object.keys(all.en).sort());
    expect(Object.entries(all[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('are ICU MessageFormat in %s and ask for the same as in English', (language) => {
    const differ = Object.keys(all.en).filter(
      (key) => JSON.stringify(asksFor(all[language][key] ?? '')) !== JSON.stringify(asksFor(all.en[key]!)),
    );
    expect(differ).toEqual([]);
  });

  it('call no tag as an argument', () => {
    const both = Object.keys(all.en).filter((key) => {
      const asks = asksFor(all.en[key]!);
      return asks.some((ask) => ask.startsWith('<') && asks.some((each) => each.startsWith(`${ask.slice(1, -1)}:`)));
    });
    expect(both).toEqual([]);
  });

  it.each(languages)('have every plural case of %s', (language) => {
    const needed = casesOf(language);
    const lacking = Object.entries(all[language]).filter(([, text]) =>
      pluralsOf(text).some((cases) => !needed.every((name) => cases.includes(name))),
    );
    expect(lacking).toEqual([]);
  });

  it('are written in the script of their language', () => {
    const withLetters = (text: string): string => text.replace(/<[^>]*>[^<]*<\/(code|kbd)>|\{[^{}]*\}/g, '');
    const strange = (language: 'ru' | 'zh', script: RegExp): readonly string[] =>
      Object.entries(all[language])
        .filter(([, text]) => /\p{L}{4,}/u.test(withLetters(text)) && !script.test(text))
        .map(([key, text]) => `${key}: ${text}`);
    expect(strange('ru', /\p{Script=Cyrillic}/u)).toEqual([]);
    expect(strange('zh', /\p{Script=Han}/u)).toEqual([]);
  });
});

/** Strings that look like words and are none: keys of the keyboard, names of types and events, examples in any language. */
const codes = new Set([
  ...'Enter Escape Tab Home End Delete Backspace PageUp PageDown Shift Control Space Error AbortError'.split(' '),
  ...'Files Refused Unanswered Sphere Polygon Topology'.split(' '),
  'https://',
  'example.org',
  'RU-SA, Sakha…',
  'Amur, RU-SA…',
  '"sister cities" Якутия -Harbin',
  'Harbin, Саха, 广东, RU-SA…',
]);
/** Also what is addressed to the browser: selectors, media queries, fonts, sizes, lists of ids. */
const forBrowser =
  /^(input|button|\.[\w-]+ |\[)[^.!?]*$|prefers-(color|reduced)|"(Noto Sans SC|Source Sans 3 Variable)|[a-z-]+="[^"]*"|^10px |^\d stroke-|^[\d{} ]*(px|rem)$|^auto \d+rem$|^([\w]+-[\w-]+ ?)+$/;
const isCode = (text: string): boolean => codes.has(text) || forBrowser.test(text.trim());

const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|\.d\.ts$|^i18n\//.test(name))
  .sort();

describe('the sources of the page', () => {
  const words = sources.map((name) => ({ name, ...wordsOf(name, readFileSync(join(web, name), 'utf8'), isCode) }));

  it('hold no raw words in markup, labels or strings', () => {
    expect(words.flatMap(({ raw }) => raw)).toEqual([]);
  });

  it('ask for messages that there are, with the values these need', () => {
    const asks = new Map(Object.entries(all.en).map(([key, text]) => [key, asksFor(text)]));
    const wrong: string[] = [];
    const used = new Set<string>();
    // A key may also stand in a list as itself.
    const everything = sources.map((name) => readFileSync(join(web, name), 'utf8')).join('\n');
    for (const [, quoted = ''] of everything.matchAll(/'([\w.-]+)'/g)) if (asks.has(quoted)) used.add(quoted);
    for (const { name, asked } of words)
      for (const { key, whole, either, by, values, line } of asked) {
        const meant = Object.keys(all.en).filter((each) => (whole ? each === key : each.startsWith(key)));
        if (meant.length === 0) wrong.push(`${name}:${line} there is no ${key}`);
        for (const each of meant) {
          used.add(each);
          const wanted = asks.get(each)!;
          if (whole && by === 't' && wanted.some((ask) => ask.startsWith('<')))
            wrong.push(`${name}:${line} ${key} has tags, which Say shows`);
          const named = wanted.filter((ask) => !ask.startsWith('<')).map((ask) => ask.split(':')[0]);
          const needs = [...new Set(named)].sort();
          const given = (values ?? []).filter((value) => !either || needs.includes(value)).sort();
          if (whole && values && JSON.stringify(given) !== JSON.stringify(needs))
            wrong.push(
              `${name}:${line} ${key} needs ${needs.join(', ') || 'nothing'}, and gets ${values.join(', ') || 'nothing'}`,
            );
        }
      }
    expect(wrong).toEqual([]);
    expect(Object.keys(all.en).filter((key) => !used.has(key))).toEqual([]);
  });
});
