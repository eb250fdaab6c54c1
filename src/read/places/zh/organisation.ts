/** An organisation's name that goes on after the name of a place: 黑龙江大学, 中国对外贸易银行. */
import words from '../../../../data/codebook/places/words-zh.json' with { type: 'json' };
import { characterBits, wordsAfter } from './characters.ts';

/** How many characters may stand between the place and the word for the organisation. */
const longestGap = 10;

const organisations = wordsAfter(words.organisation.split(' '));

/** Characters that no name of an organisation goes on over, and those that may not stand first in it. */
const breaks = { anywhere: 1, first: 2 } as const;
const breaking = characterBits('的和与及在是对向将为从到由被把让说称了着过有', '的和与及在是对向将为一两几多某各');

const otherHan = /\p{Script=Han}/u;

/** How many units the Han character at an index has; 0 where there is none. */
function hanAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) return 1;
  // What is left is rare: marks of repetition, radicals, characters beyond the first plane.
  if (unit < 0x2e80 || (unit >= 0x3040 && unit < 0xd800)) return 0;
  const character = String.fromCodePoint(text.codePointAt(index)!);
  return otherHan.test(character) ? character.length : 0;
}

/**
 * How many characters stand between the name of a place that ends at the index and the word for the organisation that it
 * goes on as the name of; -1 where it does not.
 */
export function gapToOrganisation(text: string, end: number): number {
  if (end >= text.length || breaking[text.charCodeAt(end)]! & breaks.first) return -1;
  let at = end;
  for (let gap = 0; ; gap++) {
    if (organisations.at(text, at)) return gap;
    if (gap === longestGap || at >= text.length || breaking[text.charCodeAt(at)]! & breaks.anywhere) return -1;
    const length = hanAt(text, at);
    if (length === 0) return -1;
    at += length;
  }
}
