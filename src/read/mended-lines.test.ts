import { describe, expect, test } from 'vitest';
import { mendLines } from './mended-lines.ts';

/** A word of the mended text as it stands in the text itself. */
function original(text: string, word: string): string {
  const mended = mendLines(text);
  expect(mended.text).toHaveLength(text.length);
  const start = mended.text.indexOf(word);
  expect(start).toBeGreaterThanOrEqual(0);
  const span = mended.unmended({ start, end: start + word.length });
  return text.slice(span.start, span.end);
}

describe('words parted over lines', () => {
  const column = 'The chair reports that Ce-\nbu wishes to join the dis-\naster drill of the two\ntowns in September.';
  test('are whole, and known where they stand', () => {
    expect(mendLines(column).text.replace(/\s+/g, ' ')).toBe(
      'The chair reports that Cebu wishes to join the disaster drill of the two towns in September.',
    );
    expect(original(column, 'Cebu')).toBe('Ce-\nbu');
    expect(original(column, 'wishes')).toBe('wishes');
    expect(original(column, 'Cebu wishes'.replace(' ', '   '))).toBe('Ce-\nbu wishes');
    expect(original(column, 'towns')).toBe('towns');
  });
  test('keep a hyphen that the text writes elsewhere', () => {
    const text = 'A cross-border fair opened, and the cross-\nborder bus ran.';
    expect(mendLines(text).text).toContain('the cross-border  bus ran.');
    expect(original(text, 'border  bus')).toBe('border bus');
  });
  test('in Russian', () => {
    const text = 'Краевая дума и райисполком дого-\nворились продолжить отбор проб в реке.';
    expect(original(text, 'договорились')).toBe('дого-\nворились');
  });
});

test('Chinese lines run on, over several breaks', () => {
  const lines = [
    '七月以来，州里共接待来访团组九批，其中来自江',
    '原道和咸镜北道的各两批，双方就口岸通关和旅游',
    '包车谈了三轮，定下秋后再开一次联席会议，地点',
    '改在对岸的清津市，往返费用由各自承担，其余事',
    '项照旧办理，不另行通知，有关处室请按时报名参',
    '加，逾期不候，联系电话见封底的说明。',
  ];
  const text = lines.join('\n');
  expect(mendLines(text).text.trimEnd().replaceAll(' ', '')).toBe(lines.join(''));
  expect(original(text, '江原道')).toBe('江\n原道');
  expect(original(text, '旅游包车')).toBe('旅游\n包车');
  expect(original(text, '清津市')).toBe('清津市');
});

test('a text whose lines end their paragraphs stays as it is', () => {
  const text = 'Two towns meet\n\nThe mayors shook hands.\nNobody said a word.';
  expect(mendLines(text).text).toBe(text);
});
