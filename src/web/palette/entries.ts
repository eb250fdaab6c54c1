/** What the palette lists: entries by group, those that fit the words first. */

import { formsOf } from '../../model/word-forms.ts';

export type EntryGroup = 'recent' | 'region' | 'case' | 'page' | 'command' | 'document';

/** One line of the palette. */
export interface Entry {
  /** Unique in the list; recent entries are known by it. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Beside the label: a code, names in other languages. */
  readonly note?: string;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
  /** Other words by which it is found. */
  readonly words?: string;
  /** Where it leads, without the filter in force. */
  readonly path?: string;
  /** The same on the map. */
  readonly onMap?: () => void;
  readonly run: () => void;
}

/** Case, accents and ё aside. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How well an entry fits: 0 begins so, 1 words of its label do, 2 other words by which it is found do, 3 it holds a part (Chinese has
 * no spaces); null where it does not.
 */
export function fitOf({ label, words = '' }: Pick<Entry, 'label' | 'words'>, wanted: string): number | null {
  const asked = folded(wanted).trim();
  const own = folded(label);
  if (own.startsWith(asked)) return 0;
  const all = `${own} ${folded(words)}`;
  const parts = asked.split(/\s+/);
  const beginsIn = (text: string): boolean => {
    const beginnings = text.split(/[\s\-–—(),./'’:?]+/);
    return parts.every((part) => formsOf(part).some((form) => beginnings.some((word) => word.startsWith(form))));
  };
  if (beginsIn(own)) return 1;
  if (beginsIn(all)) return 2;
  return /\p{Script=Han}/u.test(asked) && all.includes(asked) ? 3 : null;
}

/** Those that fit, the best first, in their own order among equals. */
export function fitting(entries: readonly Entry[], wanted: string, most: number): readonly Entry[] {
  return entries
    .flatMap((entry, i) => {
      const how = fitOf(entry, wanted);
      return how === null ? [] : [{ entry, how, i }];
    })
    .sort((a, b) => a.how - b.how || a.i - b.i)
    .slice(0, most)
    .map(({ entry }) => entry);
}
