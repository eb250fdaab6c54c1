/**
 * The Russian name of a town. GeoNames has Cyrillic names without their language: a town's own by hand
 * (data/gazetteer/hand/russian-names.json), else the one that is spelled as Russian is and sounds nearest to the Latin name.
 */
import hand from '../../data/gazetteer/hand/russian-names.json' with { type: 'json' };
import { isRussianSpelling } from './name-variants.ts';

const towns: Readonly<Record<string, Readonly<Record<string, string>>>> = hand.towns;

/** The Russian name by hand of a town by country and English name; undefined where there is none. */
export const russianTown = (country: string, english: string): string | undefined => towns[country]?.[english];

const cyrillicToLatin: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=')),
);

function latinOf(russian: string): string {
  return [...russian.toLowerCase()]
    .map((letter) => cyrillicToLatin[letter] ?? (/[a-z]/.test(letter) ? letter : ''))
    .join('');
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/** How alike two names sound, from 0 to 1: shared letter pairs. */
function likeness(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return (2 * shared) / (x.size + y.size || 1);
}

/** Spellings that tell Russian from its neighbours, with what each adds or takes. */
const habits: readonly (readonly [RegExp, number])[] = [
  [/[ыёщ]/u, 0.02],
  // Soft signs within and at the end of a word: Хельсинки, Ярославль.
  [/ль[бвгдзкмнпрстфхцчшщ]/u, 0.06],
  [/[лнрдтзвм]ь$/u, 0.06],
  // Bulgarian: a hard sign as a vowel, ьо.
  [/ъ(?![еёюя])/u, -0.5],
  [/ьо|ьа/u, -0.2],
  // Belarusian and Ukrainian: рэ, жы, ць. Russian has э after vowels: Суэц.
  [/[ржш]э/u, -0.06],
  [/[жшчщгкх]ы|ць/u, -0.2],
  [/[аоуи]э/u, 0.03],
  // The hyphen of compounds.
  [/ /u, -0.03],
];
/** Names of these countries are transcribed with э after consonants. */
const eastAsian: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'JP', 'KR', 'KP']);

/** The Russian name among untagged Cyrillic ones; '' where there is none. */
export function russianName(cyrillic: readonly string[], ascii: string, country: string): string {
  const latin = ascii
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/j/g, 'y');
  const candidates = cyrillic.filter((name) => isRussianSpelling(name) && !/^(?:город|Горад|Град) /u.test(name));
  const score = (name: string) =>
    likeness(latinOf(name), latin) -
    name.length * 0.001 +
    (eastAsian.has(country) && name.includes('э') ? 0.08 : 0) +
    habits.reduce((sum, [spelling, worth]) => sum + (spelling.test(name) ? worth : 0), 0);
  return [...candidates].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))[0] ?? '';
}
