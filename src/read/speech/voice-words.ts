/** Words for people who speak without a name, and what names in Han characters are made of (data/codebook/lexicon). */
import voices from '../../../data/codebook/lexicon/voices.json' with { type: 'json' };

const english = new Set(voices.en.people);
const russian = [...new Set(voices.ru.people)];
const chinese = [...new Set(voices.zh.people)].sort((a, b) => b.length - a.length);
const surnames = new Set(voices.zh.surnames);
const foreign = new Set(voices.zh.foreign);

/** True for an English noun for a person, in singular or plural. */
export function isPersonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return english.has(lower) || (lower.endsWith('s') && english.has(lower.slice(0, -1)));
}

/** True for a Russian noun for a person, in any case. */
export function isRussianPersonNoun(word: string): boolean {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  return russian.some((stem) => lower.startsWith(stem) && lower.length - stem.length <= 4);
}

/** True where a run of Han characters ends with a noun for a person, or counts one (一名值班员). */
export function endsWithPersonNoun(words: string): boolean {
  return /[一多几两][名位].*[员人者士师家生民商]$/u.test(words) || chinese.some((noun) => words.endsWith(noun));
}

/**
 * True where Han characters can be a person's name: a Chinese surname with one or two characters (a double surname with
 * one more), a name spelt with the characters of transliteration, or one with the dot between its parts. Japanese names
 * are of no fixed characters: `loose` takes any of three to five.
 */
export function isHanName(name: string, loose: boolean): boolean {
  if (/[·•∙・‧．]/u.test(name)) return name.length >= 4;
  const characters = [...name];
  if (characters.length >= 2 && characters.length <= 3 && surnames.has(characters[0]!)) return true;
  if (characters.length >= 2 && characters.every((c) => foreign.has(c))) return true;
  return loose && characters.length >= 3 && characters.length <= 5;
}

/** True where every character is one that spells foreign names and the first is no surname: 奥尔洛夫. */
export const isTransliterated = (name: string): boolean =>
  [...name].every((c) => foreign.has(c)) && (name.length > 3 || !surnames.has(name[0]!));
