/**
 * Spellings by which a Russian word is looked for, so that all its forms are found. PostgreSQL's stemmer (Snowball) takes the last
 * letters of some nouns for an ending where nothing follows them (побратим → побрат, but побратимы → побратим; терминал → термина,
 * but терминалы → терминал), and leaves ок and к apart (поставка → поставк, поставок → поставок). Each spelling here is stemmed by
 * PostgreSQL, as the texts were: the index stays as PostgreSQL makes it.
 */

/** The endings of nouns that end in a consonant. */
const ending = /(?:ами|ах|ам|ов|ом|[аеуы])$/;
const consonant = '[бвгджзклмнпрстфхцчшщ]';
const bare = new RegExp(`^[а-я]{3,}${consonant}$`);
const [withoutVowel, withVowel] = [new RegExp(`(${consonant})к$`), new RegExp(`(${consonant})ок$`)];

/** Words of the field with those made from them, which say the same of a tie. */
const families: readonly (readonly string[])[] = [
  ['побратим', 'побратимский', 'побратимство'],
  ['паром', 'паромный'],
  ['еврорегион', 'еврорегиональный'],
  ['приграничный', 'приграничье'],
];

/** A word in lower case, with `е` for `ё`, first, then its other spellings; words that are not Russian have none. */
export function formsOf(word: string): readonly string[] {
  if (!/^[а-я]{4,}$/.test(word)) return [word];
  const kin = families.find((family) => family.some((member) => isOf(member, word))) ?? [];
  return [...new Set([word, ...kin].flatMap((each) => [each, ...otherSpellings(each)]))];
}

function otherSpellings(word: string): readonly string[] {
  const bases = [word, word.replace(ending, '')].filter((base) => bare.test(base));
  return bases.flatMap((base) => {
    if (withoutVowel.test(base)) return [base, base.replace(withoutVowel, '$1ок')];
    if (withVowel.test(base)) return [base, base.replace(withVowel, '$1ка')];
    return [base, `${base}ы`];
  });
}

/** Whether a word is a form of a member of a family: the same up to two letters that the member ends with. */
function isOf(member: string, word: string): boolean {
  const base = /(?:ый|ий|ье|во)$/.test(member) ? member.slice(0, -2) : member;
  return word.startsWith(base) && word.length - base.length <= 4;
}
