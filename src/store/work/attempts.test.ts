import { describe, expect, it } from 'vitest';
import { Conflict, InvalidInput, NotFound, Unavailable } from '../../model/errors.ts';
import { isForGood, secondsAfter, secondsUntilNext } from './attempts.ts';
import { jobId } from './task.ts';

describe('trying again', () => {
  it('waits 1, 4, 16 and 64 seconds, half as long to half as long again, and never more than seven and a half minutes', () => {
    expect([1, 2, 3, 4].map((attempts) => secondsUntilNext(attempts, 0.5))).toEqual([1, 4, 16, 64]);
    expect([0, 1].map((chance) => secondsUntilNext(2, chance))).toEqual([2, 6]);
    expect(secondsUntilNext(30, 1)).toBe(450);
    expect(secondsAfter('2026-01-01T00:00:00.000Z', 1.5)).toBe('2026-01-01T00:00:01.500Z');
  });

  it('is not done where it cannot help', () => {
    expect([new InvalidInput('x'), new NotFound('x')].map(isForGood)).toEqual([true, true]);
    expect([new Unavailable('x'), new Conflict('x'), new Error('x')].map(isForGood)).toEqual([false, false, false]);
  });
});

describe('the id of a job', () => {
  const task = { kind: 'add', document: 'doc_1', from: 'a.txt' } as const;

  it('is the same for the same bytes from the same place, and only then', () => {
    expect(jobId(task)).toBe(jobId({ ...task }));
    expect(jobId(task)).toMatch(/^job_[0-9a-f]{32}$/);
    const others = [
      { ...task, from: 'b.txt' },
      { ...task, published: '2019' },
      { ...task, document: 'doc_2' },
    ];
    expect(new Set([task, ...others].map(jobId)).size).toBe(4);
  });
});
