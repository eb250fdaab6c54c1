/** The names of people: what stands in every record they make, so one person has one for good. */
import { InvalidInput } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';

const longest = 100;

/** Names that stand in records for what is no person. */
const taken = new Set(['amur', 'reader', 'reviewed', 'nobody', 'example']);

/** A name as it is kept; throws InvalidInput where it cannot be one. */
export function personName(given: string): string {
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const length = [...name].length;
  if (length === 0 || length > longest) {
    throw new InvalidInput(`A person's name has 1 to ${longest} characters, not ${length}`);
  }
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(name)) {
    throw new InvalidInput('A person’s name has no invisible characters');
  }
  if (!/^[\p{L}\p{N}]/u.test(name)) throw new InvalidInput(`"${name}" does not begin with a letter or a digit`);
  if (taken.has(keyOf(name))) {
    throw new InvalidInput(`"${name}" stands in records for what is no person`, { hint: 'Choose another name.' });
  }
  return name;
}

/** The id of a person: names that differ in case or in width alone are one. */
export function personId(name: string): string {
  return contentId('per', keyOf(name));
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
