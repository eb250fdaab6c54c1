import { expect, test } from 'vitest';
import type { Language } from '../model/languages.ts';
import { newDraft } from './draft.ts';
import { readLayout } from './layout.ts';

const isOpinion = (text: string, lang: Language, url: string | null = null): boolean =>
  readLayout(newDraft(text, lang, { url }), { gazetteer: undefined as never }).isOpinion;

const prose: Readonly<Record<Language, string>> = {
  en: 'The two towns have been twins for thirty years, and nobody on either bank could tell you what it is good for.',
  ru: 'Города дружат тридцать лет, и никто ни на одном берегу не скажет вам, зачем эта дружба нужна и кому она помогает.',
  zh: '两座城市结好三十年，两岸没有人说得清这份情谊到底有什么用，也没有人愿意先开口问一问，大家都客客气气地过日子。',
};

test.each<[string, Language, string]>([
  ['a section over it', 'en', `Opinion\nWhy my town needs no twin\n${prose.en}`],
  ['a step of its path', 'en', `Home > Opinion > Why my town needs no twin\n${prose.en}`],
  ['views that are its own', 'en', `No twin\n${prose.en}\nThe views expressed are the author’s own.`],
  ['who its author is', 'en', `No twin\n${prose.en}\nThe author is a teacher in Riverton.`],
  ['a Russian section', 'ru', `Мнение\nЗачем нам побратим\n${prose.ru}`],
  ['a Russian note', 'ru', `Зачем нам побратим\n${prose.ru}\nМнение автора может не совпадать с позицией редакции.`],
  ['a Chinese section', 'zh', `【时评】\n友城要实惠\n${prose.zh}`],
  ['a Chinese note', 'zh', `友城要实惠\n${prose.zh}\n（作者系某高校教师，文章不代表本报观点）`],
])('an opinion by %s', (_, lang, text) => {
  expect(isOpinion(text, lang)).toBe(true);
});

test('a menu that names every section, and news of opinions, are none', () => {
  expect(isOpinion(`Markets | Opinion | Jobs\nTwo towns meet\n${prose.en}`, 'en')).toBe(false);
  expect(isOpinion(`Two towns meet\n${prose.en}\nThe mayor gave his opinion on the ferry.`, 'en')).toBe(false);
  expect(isOpinion(`Мэр высказал мнение\n${prose.ru}`, 'ru')).toBe(false);
});

test('an address tells of its section', () => {
  expect(isOpinion(prose.en, 'en', 'https://paper.example/opinion/2024/05/twins')).toBe(true);
  expect(isOpinion(prose.en, 'en', 'https://paper.example/news/2024/05/public-opinion')).toBe(false);
});
