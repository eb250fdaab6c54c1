/**
 * What two names must share to be compared at all, so that of a hundred thousand names few pairs are looked at. A name is kept
 * under some keys and looks for others: a name in Han characters looks for what names in letters are kept under, a surname
 * alone for whole names, and the other way round.
 */
import type { PersonName } from './person-name.ts';

/** The keys that a name is kept under, and those it looks for. */
export interface NameBlocks {
  readonly kept: readonly string[];
  readonly sought: readonly string[];
}

/** The keys of a name. */
export function nameBlocks({ core, words }: PersonName): NameBlocks {
  const both = new Set<string>();
  const kept = new Set<string>();
  const sought = new Set<string>();
  const chinese = core.readings.length > 0;
  for (const reading of core.readings) {
    const syllables = reading.words.flat();
    if (syllables.length > 1) both.add(`s:${levelled(syllables)}`);
  }
  if (core.script === 'han') {
    const { first, last, single } = core.sounds();
    for (const cut of (single ? first : last).flatMap(cuts)) {
      kept.add(`H:${cut}`);
      sought.add(`L:${cut}`);
    }
    // A foreign name by its last part: 普京 of 弗拉基米尔·普京.
    const parts = core.simplified.split(/[·•∙・‧．]/u);
    kept.add(`${parts.length === 1 ? 'w' : 'p'}:${parts.at(-1)}`);
    sought.add(`${parts.length === 1 ? 'p' : 'w'}:${parts.at(-1)}`);
    if (!chinese || parts.length > 1) both.add(`n:${core.simplified}`);
  } else if (!chinese || core.script === 'cyrillic') {
    for (const cut of core.sounds().last.flatMap(cuts)) {
      kept.add(`L:${cut}`);
      sought.add(`H:${cut}`);
    }
  }
  for (const keys of core.keys) lettered(keys, words.length, both, kept, sought);
  for (const key of both) {
    kept.add(key);
    sought.add(key);
  }
  return { kept: [...kept].sort(), sought: [...sought].sort() };
}

/** The keys of a name in letters, in one nominative it can come from. */
function lettered(
  keys: readonly string[],
  words: number,
  both: Set<string>,
  kept: Set<string>,
  sought: Set<string>,
): void {
  const whole = keys.filter((key) => !key.endsWith('.'));
  if (words === 1 || whole.length === 1) {
    const key = whole[0];
    if (key === undefined || key.length < 3) return;
    // With an initial it looks for whole names of the surname too.
    kept.add(`1:${key.slice(0, 5)}`);
    sought.add(`2:${key.slice(0, 5)}`);
    if (words > 1) both.add(`i:${key.slice(0, 5)} ${keys.find((each) => each.endsWith('.'))?.[0] ?? ''}`);
    return;
  }
  const ends = [whole[0]!, whole.at(-1)!];
  for (const key of ends) {
    kept.add(`2:${key.slice(0, 5)}`);
    sought.add(`1:${key.slice(0, 5)}`);
  }
  const opening = (length: number): string =>
    ends
      .map((key) => key.slice(0, length))
      .sort()
      .join(' ');
  both.add(`o:${opening(3)}`);
  const initials = ends.map((key) => key[0]!);
  ends.forEach((key, i) => {
    const other = initials[1 - i]!;
    if (key.length >= 5) both.add(`e:${key.slice(-4)} ${other}`);
    both.add(`c:${key.replace(/[aeiou]/gu, '')} ${other}`);
  });
}

/** The syllables in no order, with what hands and ears confuse levelled. */
function levelled(syllables: readonly string[]): string {
  const level = syllables.map((s) =>
    s
      .replace(/ng$/u, 'n')
      .replace(/^([zcs])h/u, '$1')
      .replace(/v/gu, 'u')
      .replace(/^(?:n|l)(?=[aeiou])/u, 'l')
      .replace(/^hu(?=[aei])/u, 'f'),
  );
  return level.sort().join(' ');
}

/** A skeleton of consonants, and without one of them each, so that one may differ; short ones as they are. */
function cuts(skeleton: string): readonly string[] {
  if (skeleton.length < 2) return [];
  if (skeleton.length < 4) return [skeleton];
  return [...new Set([skeleton, ...Array.from(skeleton, (_, i) => skeleton.slice(0, i) + skeleton.slice(i + 1))])];
}
