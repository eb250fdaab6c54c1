import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inWords, pathText } from './fault-words.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  own: z.string().startsWith('own:').optional(),
  seed: z.int().min(0).max(9),
  how: z.enum(['set', 'add', 'times']),
  at: z.iso.datetime().nullable(),
  points: z.array(z.union([z.tuple([z.number(), z.number()]), z.number()])).min(1),
  basis: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['fact', 'claim']), id: z.string() }),
    z.strictObject({ kind: z.literal('assumed'), why: z.string() }),
  ]),
});
const right = { id: 'a', seed: 1, how: 'set', at: null, points: [1], basis: { kind: 'assumed', why: 'x' } };
const faults = (change: object): readonly string[] => {
  const { error } = schema.safeParse({ ...right, ...change }, inWords);
  return (error?.issues ?? []).map(({ path, message }) => `${pathText(path)} ${message}`.trim());
};

describe('what is wrong with a file', () => {
  it('is nothing where all is right', () => expect(faults({})).toEqual([]));

  it.each([
    [{ id: undefined }, 'id is missing: a text belongs here'],
    [{ id: 7 }, 'id must be a text, and is 7'],
    [{ id: '' }, 'id is empty'],
    [{ own: 'mine:1' }, 'own must begin with "own:", and is "mine:1"'],
    [{ seed: 1.5 }, 'seed must be a whole number, and is 1.5'],
    [{ seed: 12 }, 'seed must be 9 or less, and is 12'],
    [{ seed: -1 }, 'seed must be 0 or more, and is -1'],
    [{ how: 'Sett' }, 'how must be set, add or times, and is "Sett"; "set" may be meant'],
    [{ how: 'multiply' }, 'how must be set, add or times, and is "multiply"'],
    [{ how: undefined }, 'how is missing: set, add or times belongs here'],
    [{ at: 'yesterday' }, 'at must be an instant in UTC (2026-03-01T10:00:00Z), and is "yesterday"'],
    [{ points: [] }, 'points is empty'],
    [{ points: ['x'] }, 'points[0] must be a list or a number, and is "x"'],
    [
      { basis: { kind: 'fakt', id: '1' } },
      'basis.kind must be fact, claim or assumed, and is "fakt"; "fact" may be meant',
    ],
    [{ basis: { why: 'x' } }, 'basis.kind is missing: fact, claim or assumed belongs here'],
    [{ basis: { kind: 'assumed' } }, 'basis.why is missing: a text belongs here'],
    [{ outcme: 1 }, 'has "outcme", which nothing here reads: mend the spelling, or take it out'],
  ] as const)('%j: %s', (change, told) => {
    expect(faults(change)).toEqual([expect.stringContaining(told)]);
  });
});
