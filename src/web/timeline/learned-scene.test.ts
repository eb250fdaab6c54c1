import { expect, it } from 'vitest';
import type { LearnedPiece } from '../../app/timeline/show-learned.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { learnedAt, learnedScene } from './learned-scene.ts';

const piece = (id: string, happened: string | null, published: string | null): LearnedPiece => ({
  id,
  kind: 'claim',
  tie: 'tie_a',
  type: 'visit',
  stage: 'active',
  reviewed: true,
  happened: happened === null ? null : { date: happened, bounds: edtfBounds(happened) },
  published: published === null ? null : { date: published, bounds: edtfBounds(published) },
  recordedAt: '2026-11-26T10:00:00.000Z',
});

it('puts what is told on the day upon the diagonal, what is told later above it', () => {
  const scene = learnedScene(
    [
      piece('day', '2019-06-17', '2019-06-17'),
      piece('later', '2015-01-01', '2019-01-01'),
      piece('before', '2021-01-01', '2020-06-01'),
      piece('fact', '2004', null),
      piece('undated', null, '2020-01-01'),
    ],
    { width: 400, height: 300 },
    '2026-11-26',
  );
  const [x0, y0, x1, y1] = scene.diagonal!;
  const onDiagonal = (x: number): number => y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
  const above = Object.fromEntries(
    scene.points.map(({ piece: { id }, across, up }) => [id, up.middle - onDiagonal(across.middle)]),
  );
  expect(above.day).toBeCloseTo(0, 6);
  expect(above.later).toBeGreaterThan(20);
  expect(above.before).toBeLessThan(-5);
  // A fact was known when this ledger came to hold it, at the latest; a year is as wide as it is vague.
  const fact = scene.points.find(({ piece: { id } }) => id === 'fact')!;
  expect(fact.atLatest).toBe(true);
  expect(fact.across.to - fact.across.from).toBeCloseTo((366 / (scene.across.to - scene.across.from)) * 400, 6);
  expect(scene.undated).toBe(1);
  expect(learnedAt(scene, fact.across.middle + 3, fact.up.middle)?.piece.id).toBe('fact');
  expect(learnedAt(scene, -50, -50)).toBeNull();
});
