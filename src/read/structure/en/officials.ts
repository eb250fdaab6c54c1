/** English words for those who hold an office of a place that their sentence does not name, and for bodies that have a home. */
import type { PointerWords } from '../pointer.ts';

/** Offices of a region, of a town, and bodies. */
export const englishOffices: readonly PointerWords[] = [
  {
    pattern: /(?<![\p{L}-])(?:(?:Deputy |Vice |Lieutenant |Acting )?Governor|Akim|Hetman|Voivode)(?=\s\p{Lu}\p{Ll})/gu,
    how: 'official',
    means: 'one',
    kind: 'anyRegion',
  },
  {
    pattern: /(?<![\p{L}-])(?:Deputy |Vice |Lord |Acting )?Mayor(?=\s\p{Lu}\p{Ll})/gu,
    how: 'official',
    means: 'one',
    kind: 'city',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:the|its|our)\s(?:deputy |vice[ -]|lieutenant |acting )?(?:governor|akim|voivode|hetman|marshal|premier|chief minister)(?![\p{L}-])(?!\s(?:of|general)\s)/giu,
    how: 'official',
    means: 'one',
    kind: 'anyRegion',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:the|its|our)\s(?:deputy |vice[ -]|lord |acting )?(?:mayor|city council|town council|city hall|town hall|councillors)(?![\p{L}-])(?!\sof\s)/giu,
    how: 'official',
    means: 'one',
    kind: 'city',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:the|its|our)\s(?:university|institute|company|firm|plant|factory|club|school|college|hospital|museum|theatre|theater|orchestra|choir|airport|airline|shipyard|port authority|yard|group|chamber)(?![\p{L}-])(?!\sof\s)/giu,
    how: 'body',
    means: 'one',
    kind: 'side',
  },
];
