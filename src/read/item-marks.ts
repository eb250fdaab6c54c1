/** How pages mark the items of a list and the briefs under one headline: by a sign, a number, an hour, a day, a label in front. */

/** The kinds of mark; items of one run have the same kind. An `entry` has none, and is written like an entry of a register. */
export type ItemMark = 'bullet' | 'dash' | 'number' | 'hour' | 'day' | 'bracket' | 'capitals' | 'label' | 'entry';

const month =
  'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек';

const marks: readonly (readonly [ItemMark, RegExp])[] = [
  ['bullet', /^[▪▫•·●■◆◇○▌►▶▸→⇒✓✔❖§*>»📌🔹🔸]\s?(?=[^\s»>])/u],
  ['dash', /^[-–—]\s+(?=\S)/u],
  ['hour', /^[[(]?\d{1,2}[:.]\d{2}[\])]?\s(?=\S)/u],
  [
    'day',
    new RegExp(
      `^(?:\\d{1,2}\\.\\d{2}(?:\\.\\d{2,4})?(?=\\s)|\\d{4}-\\d{2}-\\d{2}(?=\\s)|\\d{1,2}\\s?(?:[–—-]\\s?\\d{1,2}\\s?)?(?:(?:${month})\\p{L}*\\.?)?(?=(?:\\s\\d{4})?\\s?(?:[–—-]|[.:]\\s(?=\\p{L}))\\s?)|(?:${month})\\p{L}*\\.?(?:\\s\\d{1,2})?(?=\\s?(?:[–—-]|[.:])\\s)|(?:1[5-9]|20)\\d\\d(?=[.:]?\\s\\p{L})|\\d{1,2}月(?:\\d{1,2}日)?(?=[\\s:：（(—]))\\s?`,
      'iu',
    ),
  ],
  [
    'number',
    /^(?:\d{1,2}[.)、．]\s?(?=[^\d\s])|\d{1,2}\/\d{1,2}\s|\d{1,2}\s{1,2}(?=[\p{Lu}\p{Script=Han}])|[（(]?[一二三四五六七八九十]{1,3}[）)、．]|[①-⑳]|第[一二三四五六七八九十]{1,2}[，、：])/u,
  ],
  ['bracket', /^(?:【[^】\n]{1,16}】|──\s?[^─\n]{1,20}\s?──|\[\p{Lu}[^\]\n]{1,30}\](?=\s[^\s[]))/u],
  ['capitals', /^\p{Lu}[\p{Lu}\s'’.-]{2,40}?(?:\.|:|\s[–—-])\s(?=\S)/u],
  ['label', /^\p{Lu}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,4}[.:]\s(?=[\p{Lu}\d«“"„])/u],
  [
    'entry',
    /^\p{L}[^.!?:]{1,60}(?:\([^)]{2,60}\)|,\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)(?:[^.!?]|(?<!\p{L})\p{Ll}{1,2}\.|(?<=\d)\.(?=\d)){0,60}\.?$/u,
  ],
];

/** A mark with the length of the line it takes. */
export interface Marked {
  readonly mark: ItemMark;
  readonly length: number;
}

/** The mark that opens a line, or null. */
export function markOf(line: string): Marked | null {
  for (const [mark, form] of marks) {
    const found = form.exec(line);
    if (found) return { mark, length: mark === 'entry' ? 0 : found[0].length };
  }
  return null;
}

/** The turn of an interview: a question, an answer, a dash before what somebody says. */
export const turn = /^(?:(?:Q|A|В|О|问|答|問)\s?[.:：]\s?|[-–—]\s)/u;
