import { expect, test } from 'vitest';
import { datesAround } from './dates-around.ts';
import { handMade } from './hand-made.ts';
import { scenesOf } from './scenes.ts';

/** The dates that may date what each sentence tells. */
function around(marked: string): string[] {
  const draft = handMade(marked, 'en');
  const scenes = scenesOf(draft, [], [], new Set());
  return scenes.map((scene, i) => {
    const dates = datesAround(draft, draft.dates, scenes, i).map((d) => d.edtf);
    return `${draft.text.slice(scene.start, scene.end).slice(0, 20)}: ${dates.join(', ')}`;
  });
}

test('a heading that is a date dates what stands under it', () => {
  const calendar = [
    'What is on along the river',
    '{October=@2025-10}',
    '3–6 — a fair of both towns in the old port',
    '11 — the council sits in {May 2026=@2026-05}',
    '14–16 — a festival of rafts and of songs',
    '{November=@2025-11}',
    '2–4 — a week of the neighbours over there',
  ].join('\n');
  expect(around(calendar).filter((line) => /^\d/.test(line))).toEqual([
    '3–6 — a fair of both: 2025-10',
    '11 — the council sit: 2026-05',
    '14–16 — a festival o: 2025-10',
    '2–4 — a week of the : 2025-11',
  ]);
});
