/**
 * A first guess at the language of a text, from its script, its letters and its commonest words: cheap enough for every
 * document. Where it is not sure, an engine is asked (io/identify-language.ts).
 */
import type { LanguageTag } from '../model/languages.ts';

/** How much of a text is looked at, in UTF-16 units. */
const sampleLength = 4000;

export interface LanguageGuess {
  readonly lang: LanguageTag;
  /** False where an engine should be asked. */
  readonly sure: boolean;
}

/** Letters of Cyrillic alphabets that Russian does not have, and two of its own that its nearest neighbours lack. */
const notRussian = /[іїєґўәғқңөұүһҷҳҹјљњћђџѓќѕӏӑӗӳӯӣӧӥҕҥӕӝӟӵӹ]/gi;
const russianOnly = /[ыэ]/gi;
const russianWords = new Set('и в на с не что по из от для к о как это за при его до года также'.split(' '));
const englishWords = new Set(
  'the of and to in a is for on that with by as at from it be are was has have will said which its this their were an not'.split(
    ' ',
  ),
);

/** Guesses the language from the first 4,000 characters. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, sampleLength);
  const count = countScripts(sample);
  const letters = count.han + count.kana + count.hangul + count.cyrillic + count.latin + count.other;
  if (letters === 0) return { lang: 'und', sure: text.length > 0 && text.length <= sampleLength };
  // One Chinese character carries about as much as two and a half letters.
  const han = 2.5 * count.han;
  if (count.kana > 0.05 * (count.han + count.kana))
    return { lang: 'ja', sure: count.kana > 20 && count.kana > 0.3 * count.han };
  if (count.hangul > han && count.hangul > 0.5 * letters) return { lang: 'ko', sure: count.hangul > 20 };
  if (han >= count.cyrillic + count.latin + count.other)
    return { lang: 'zh', sure: count.kana === 0 && count.han >= 8 };
  if (count.other > count.cyrillic + count.latin) return { lang: 'und', sure: false };
  const words = sample
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((w) => w !== '');
  const share = (list: ReadonlySet<string>): number => words.filter((w) => list.has(w)).length / (words.length || 1);
  if (count.cyrillic >= count.latin) {
    const foreign = (sample.match(notRussian) ?? []).length;
    const own = (sample.match(russianOnly) ?? []).length;
    const russian = share(russianWords);
    const clean = foreign <= 0.003 * count.cyrillic;
    return {
      lang: 'ru',
      sure: clean && own >= 0.008 * count.cyrillic && own >= 2 && russian >= 0.06 && words.length >= 20,
    };
  }
  return { lang: 'en', sure: words.length >= 12 && share(englishWords) >= 0.16 };
}

function countScripts(sample: string): Record<'han' | 'kana' | 'hangul' | 'cyrillic' | 'latin' | 'other', number> {
  const n = { han: 0, kana: 0, hangul: 0, cyrillic: 0, latin: 0, other: 0 };
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i);
    if (c < 0x41) continue;
    if ((c <= 0x7a && (c >= 0x61 || c <= 0x5a)) || (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7)) n.latin++;
    else if (c >= 0x400 && c < 0x530) n.cyrillic++;
    else if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)) n.han++;
    else if (c >= 0x3041 && c <= 0x30ff && c !== 0x30fb && c !== 0x30fc) n.kana++;
    else if (c >= 0xac00 && c <= 0xd7a3) n.hangul++;
    else if (c >= 0x370 && c < 0x2000) n.other++;
  }
  return n;
}
