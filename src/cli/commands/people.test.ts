import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../model/evidence.ts';
import type { Act } from '../../store/people/trail.ts';
import type { Person, StoredToken } from '../../store/ports/people.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const article = join(folder, 'article.txt');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    article,
    'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.\n',
  );
});
afterAll(remove);

async function json<T>(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<T> {
  const { code, out, err } = await amur([...args, '--json'], { env: { ...env, ...more } });
  expect({ args, code, err: code === 0 ? '' : err }).toMatchObject({ code: 0 });
  return JSON.parse(out) as T;
}

describe('people on the command line', () => {
  it('work under their own name and role, whatever AMUR_USER says, until they may no more', async () => {
    expect(await json<Person>(['people', 'add', 'Anna', '--role', 'admin'])).toMatchObject({
      name: 'Anna',
      role: 'admin',
      added: { by: 'tester' },
    });
    await json(['people', 'add', 'Bob', '--role', 'coder']);
    const { token, id } = await json<{ token: string; id: string }>(['people', 'token', 'bob', '--name', 'laptop']);
    const bob = { AMUR_TOKEN: token, AMUR_USER: 'Anna' };

    const added = await json<{ document: { id: string } }>(['add', article], bob);
    const shown = await json<{ at: string; by: string }[] | { events: { by: string }[] }>([
      'history',
      added.document.id,
    ]);
    expect(JSON.stringify(shown)).toContain('"by":"Bob"');
    const ties = await json<{ id: string }[]>(['ties'], bob);
    const { evidence } = await json<{ evidence: { id: string }[] }>(['ties', ties[0]!.id], bob);
    const refused = await amur(['judge', 'accept', evidence[0]!.id], { env: { ...env, ...bob } });
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(
      'amur: Bob is coder; "amur judge" needs reviewer\n  An admin changes roles: amur people change NAME --role ROLE.\n',
    );
    await json(['people', 'change', 'Bob', '--role', 'reviewer']);
    const { judgement } = await json<{ judgement: Judgement }>(['judge', 'accept', evidence[0]!.id], bob);
    expect(judgement.by).toBe('Bob');

    expect(await json<StoredToken[]>(['people', 'token', '--list', 'Bob'])).toMatchObject([
      { id, name: 'laptop', revoked: null },
    ]);
    expect((await amur(['people', 'token', '--revoke', token], { env })).err).toBe(`revoked ${id}\n`);
    const gone = await amur(['ties'], { env: { ...env, ...bob } });
    expect([gone.code, gone.out]).toEqual([1, '']);
    expect(gone.err).toContain('AMUR_TOKEN does not hold: it is revoked');

    const trail = await json<Act[]>(['audit']);
    expect(trail.map(({ by, act, outcome, target }) => [by, act, outcome, target])).toEqual([
      [null, 'sign-in', 'refused', id],
      ['tester', 'people token', 'done', id],
      ['Bob', 'judge', 'done', evidence[0]!.id],
      ['tester', 'people change', 'done', 'Bob'],
      ['Bob', 'judge', 'refused', evidence[0]!.id],
      ['Bob', 'add', 'done', article],
      ['tester', 'people token', 'done', 'bob'],
      ['tester', 'people add', 'done', 'Bob'],
      ['tester', 'people add', 'done', 'Anna'],
    ]);
    expect(JSON.stringify(trail)).not.toContain(token.slice(14));
    expect(await json(['audit', '--act', 'judge', '--by', 'Bob', '--since', '2020-01-01'])).toHaveLength(2);
  });

  it('may call some commands in one way and not in another', async () => {
    await json(['people', 'add', 'Dan', '--role', 'coder']);
    const { token } = await json<{ token: string }>(['people', 'token', 'Dan']);
    const asDan = (...args: string[]) => amur(args, { env: { ...env, AMUR_TOKEN: token }, input: '\n' });
    expect((await asDan('judge', 'list')).code).toBe(0);
    expect((await asDan('judge', 'undo')).err).toContain('Dan is coder; "amur judge" needs reviewer');
    expect((await asDan('coding', 'import', '-')).err).toContain('- holds no coding');
    expect((await asDan('coding', 'import', '-', '--coder', 'Anna')).err).toContain('"amur coding import" needs admin');
    const settle = await asDan('coding', 'agreement', 'Anna', 'Bob', '--settle', '-');
    expect(settle.err).toContain('"amur coding agreement" needs reviewer');
  });

  it('cannot leave nobody to manage them, and mistakes are told', async () => {
    const last = await amur(['people', 'change', 'anna', '--deactivate'], { env });
    expect([last.code, last.err]).toEqual([1, 'amur: Anna is the last admin\n  Make another person admin first.\n']);
    expect((await amur(['people', 'add', 'c', '--role', 'chief'], { env })).err).toContain('"chief" is no role');
    expect((await amur(['people', 'token', 'nobody-here'], { env })).err).toContain('There is no person "nobody-here"');
    expect((await amur(['people', 'token', 'Anna', '--days', '0'], { env })).code).toBe(2);
    const grants = await amur(['people', 'grants', '--prefix', 'a;b'], { env });
    expect([grants.code, grants.out]).toEqual([1, '']);
  });
});
