/**
 * One-character names of countries and provinces, which are also everyday characters: taken only where what stands beside
 * them says so (中俄两国, 驻华, 粤港澳, 俄方, 美军).
 */
import {
  isWord,
  organisationAfter,
  peopleWords,
  relationWords,
  shortCountries,
  shortProvinces,
  shortVerbs,
} from './lexicon.ts';

export interface ShortName {
  readonly start: number;
  readonly of: string;
  readonly evidence: readonly string[];
}

const isHan = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0x3400 && unit <= 0x9fff;
};

/** Characters that mean much else besides. */
const everyday = new Set('中日法德加新南西比老马以土意和希云青宁甘川深白罗非亚台波吉塔巴广');

/** 1 for each of the characters, since every character of a text is asked for. */
const short = new Uint8Array(65536);
for (const character of [...shortCountries.keys(), ...shortProvinces.keys()]) short[character.charCodeAt(0)] = 1;

const isShort = (text: string, index: number): boolean => short[text.charCodeAt(index)] === 1;

/** The one-character names of a text with their evidence; `covered` tells the characters of longer names. */
export function shortNames(text: string, covered: (index: number) => boolean): readonly ShortName[] {
  const out: ShortName[] = [];
  let i = 0;
  while (i < text.length) {
    if (!isShort(text, i) || covered(i)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < text.length && isShort(text, end) && !covered(end) && end - i < 6) end++;
    const run = end - i;
    const countries = [...text.slice(i, end)].filter((c) => shortCountries.has(c)).length;
    const provinces = [...text.slice(i, end)].filter((c) => shortProvinces.has(c)).length;
    const before = text[i - 1] ?? '';
    const after = text.slice(end, end + 3);
    const asProvinces = run > 1 && provinces === run && countries < run;
    const edge = !isHan(text, i - 1) ? 'edge-before' : shortVerbs.has(before) ? 'verb-before' : 'word-before';
    for (let k = i; k < end; k++) {
      const character = text[k]!;
      const country = shortCountries.get(character);
      const province = shortProvinces.get(character);
      const of = asProvinces || country === undefined ? province! : country;
      const next = text.slice(k + 1, k + 4);
      const evidence = [
        'bias',
        `short-run-${Math.min(run, 3)}`,
        edge,
        country === undefined ? 'short-province' : 'short-country',
      ];
      if (everyday.has(character)) evidence.push(`everyday-${Math.min(run, 2)}`);
      if (asProvinces) evidence.push('all-provinces');
      if (relationWords.test(after)) evidence.push(run > 1 ? 'relation-after-run' : 'relation-after-one');
      if (after.startsWith('方')) evidence.push('side-after');
      if (k === i && isHan(text, i - 1) && isWord(before + character)) evidence.push('cuts-before');
      else if (isHan(text, i - 1) && isWord(before + text[i]!)) evidence.push('run-cuts');
      if (k === end - 1 && isHan(text, end) && isWord(character + text[end]!)) evidence.push('cuts-after');
      else if (isHan(text, end) && isWord(text[end - 1]! + text[end]!)) evidence.push('run-cuts');
      if (k === end - 1 && peopleWords.test(next)) evidence.push('people-after');
      if (after === '' || !isHan(text, end)) evidence.push('edge-after');
      if (organisationAfter.test(text.slice(end, end + 16))) evidence.push('short-organisation');
      if (run > 1 && text[i] === '中') evidence.push('begins-with-china');
      if (run === 2 && isWord(text.slice(i, end))) evidence.push('run-is-word');
      if (
        run === 1 &&
        ((text[k + 1] === '、' && isShort(text, k + 2)) || (text[k - 1] === '、' && isShort(text, k - 2)))
      )
        evidence.push('in-list');
      if (run === 1) evidence.push(`${edge}-alone`);
      if (run > 1 && edge === 'word-before' && !relationWords.test(after)) evidence.push('run-in-word');
      out.push({ start: k, of, evidence });
    }
    i = end;
  }
  return out;
}
