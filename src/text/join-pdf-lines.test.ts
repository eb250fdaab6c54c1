import { expect, test } from 'vitest';
import { joinPdfLines } from './join-pdf-lines.ts';

test('page headers, footers and numbers go, a sentence runs on over the page', () => {
  const page = (n: number, lines: readonly string[]): string =>
    ['Border Studies, vol. 3', ...lines, `- ${n} -`].join('\n');
  const pages = [
    page(1, [
      'Contacts',
      '',
      'The two towns on the river signed a first agreement and',
      'have kept to it for thirty years, which is more than',
    ]),
    page(2, [
      'anyone had hoped for at the time of its signing. They',
      'met again.',
      '',
      'A second paragraph stands here for its own sake, and so',
    ]),
    page(3, ['it goes.']),
  ];
  expect(joinPdfLines(pages)).toBe(
    [
      'Contacts',
      'The two towns on the river signed a first agreement and have kept to it for thirty years, which is more than anyone had hoped for at the time of its signing. They met again.',
      'A second paragraph stands here for its own sake, and so it goes.',
    ].join('\n\n'),
  );
});

test('a broken word is mended, a name with a hyphen is not', () => {
  expect(joinPdfLines(['a plan of coope-\nration with Улан-\nУдэ'])).toBe('a plan of cooperation with Улан- Удэ');
});

test('Chinese lines join without a space', () => {
  expect(joinPdfLines(['黑河市与布拉戈维申斯克市签署\n友好城市协议，双方'])).toBe(
    '黑河市与布拉戈维申斯克市签署友好城市协议，双方',
  );
});

test('a short line that ends a sentence ends its paragraph', () => {
  const text =
    'The council met in the town hall on the river for two days.\nIt agreed.\nThe next sitting is to be held on the other bank in spring.';
  expect(joinPdfLines([text]).split('\n\n')).toHaveLength(2);
});
