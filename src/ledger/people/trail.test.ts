import { describe, expect, it } from 'vitest';
import { type Act, checkTrail, sealed, type TrailEntry } from './trail.ts';

const act = (minute: number, what: string): Act => ({
  at: `2026-01-01T00:0${minute}:00.000Z`,
  by: 'anna',
  act: what,
  target: null,
  outcome: 'done',
  via: 'page',
  from: '192.0.2.1',
  detail: {},
});

const first = sealed('a', { seq: -1, hash: '' }, [act(0, 'sign-in'), act(1, 'judge'), act(2, 'export')]);
const second = sealed('b', { seq: -1, hash: first[1]!.hash }, [act(1, 'add'), act(3, 'add')]);

async function found(entries: readonly TrailEntry[]): Promise<readonly (readonly [string, number])[]> {
  const check = checkTrail();
  for (const entry of entries) check.take(entry);
  const hashes = new Set(entries.map(({ hash }) => hash));
  const findings = await check.findings(async (wanted) => new Set(wanted.filter((hash) => hashes.has(hash))));
  return findings.map(({ chain, seq }) => [chain, seq]);
}

describe('the trail', () => {
  it('is whole where every entry follows the one before it, in as many chains as wrote it', async () => {
    expect(await found([...first, ...second])).toEqual([]);
    expect(await found([])).toEqual([]);
  });
  it('goes on where it stood', () => {
    const more = sealed('a', first[2]!, [act(4, 'judge')]);
    expect(more[0]).toMatchObject({ seq: 3, previous: first[2]!.hash });
  });
  it.each([
    ['who', { by: 'boris' }],
    ['what', { act: 'read' }],
    ['when', { at: '2026-01-01T00:09:00.000Z' }],
    ['what came of it', { outcome: 'refused' as const }],
    ['from where', { from: '192.0.2.2' }],
    ['details', { detail: { x: 1 } }],
  ])('shows that %s was changed', async (_, changes) => {
    expect(await found([first[0]!, { ...first[1]!, ...changes }, first[2]!, ...second])).toEqual([['a', 1]]);
  });
  it('shows that one was changed and its hash put right', async () => {
    const [forged] = sealed('a', first[0]!, [act(1, 'read')]);
    // What follows no longer does, nor does the chain that began after it.
    expect(await found([first[0]!, forged!, first[2]!, ...second])).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
  });
  it('shows what was taken out, but for what was last of all', async () => {
    expect(await found([first[0]!, first[2]!, ...second])).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
    expect(await found([first[1]!, first[2]!])).toEqual([['a', 1]]);
    expect(await found(second)).toEqual([['b', 0]]);
    expect(await found([...first.slice(0, 2), second[0]!])).toEqual([]);
  });
});
