/** `amur case`, as a user calls it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const shipped = 'data/cases/soviet-bloc.json';

afterAll(async () => {
  await amur(['stop'], { env });
  await remove();
});

it('loads a case once, lists it and shows what is thin in it and who acted', async () => {
  expect((await amur(['case'], { env })).err).toContain('no cases are held');
  const loaded = await amur(['import', shipped], { env });
  expect(loaded.out).toBe('soviet-bloc: 78 coded facts, 78 of them new; 12 events, 12 of them new\n');
  expect((await amur(['import', shipped], { env })).out).toContain('0 of them new; 12 events, 0 of them new');
  const rows = JSON.parse((await amur(['case', '--json'], { env })).out) as unknown;
  expect(rows).toMatchObject([{ id: 'soviet-bloc', events: 12, about: { thin: expect.stringContaining('Harghita') } }]);
  const { out } = await amur(['case', 'soviet-bloc'], { env });
  expect(out).toContain('Soviet-bloc border regions\n  well documented: ');
  expect(out).toContain('  1945 – 1990  centre-reaction  RU-KGD  contested, source seen in excerpt\n');
  expect(out).toContain('    acted: the centre (Soviet Union); upon the rise of Solidarity in Poland (1980)\n');
  expect(await amur(['case', 'nothing'], { env })).toMatchObject({ code: 1, out: '' });
});

it('lists and shows a case of facts alone, and takes notes on it', async () => {
  const own = { AMUR_DATA: join(folder, 'facts-alone') };
  const file = join(folder, 'facts-alone.json');
  const fact = {
    ...{ type: 'twinning', parties: ['CN-HE', 'RU-LEN'], stage: 'signed', statement: 'They become twins.' },
    ...{ date: '1999-05', precision: 'month', sources: ['a'], confidence: 'probable' },
  };
  const sources = [{ key: 'a', address: 'https://a.example/1' }];
  const about = { id: 'my-case', title: { en: 'A case of my own' }, coder: 'me', sources };
  writeFileSync(file, JSON.stringify({ ...about, facts: [fact], events: [] }));
  try {
    await amur(['import', file], { env: own });
    const rows = JSON.parse((await amur(['case', '--json'], { env: own })).out) as unknown;
    expect(rows).toMatchObject([{ id: 'my-case', facts: 1, events: 0, first: '1999-05-01', last: '1999-05-31' }]);
    const shown = await amur(['case', 'my-case'], { env: own });
    expect([shown.code, shown.out]).toEqual([0, 'my-case\n']);
    expect(shown.err).toContain('1 coded fact, 0 events; its ties: "amur ties --case my-case"');
    expect((await amur(['collections', 'note', 'case:my-case', 'Look again.'], { env: own })).code).toBe(0);
  } finally {
    await amur(['stop'], { env: own });
  }
});

it('says how many there are in all of what a case holds some of, and counts anew how many it holds', async () => {
  const own = { AMUR_DATA: join(folder, 'universe') };
  try {
    await amur(['import', 'data/cases/china-russia.json'], { env: own });
    expect((await amur(['case', 'china-russia'], { env: own })).out).toContain(
      '  holds 51 of 167 (31 %): Twin pairs of ',
    );
    // Two mayors more, by hand: one pair more.
    const file = join(folder, 'more.csv');
    writeFileSync(
      file,
      'type,stage,parties,statement,sources,date,case\ntwinning,signed,CN-HL/Qiqihar|RU-BA/Ufa,They become twins.,https://a.example/1,2014,china-russia\n',
    );
    await amur(['import', file], { env: own });
    const { universe } = JSON.parse((await amur(['case', 'china-russia', '--json'], { env: own })).out);
    expect(universe).toMatchObject({ held: 52, count: 167, date: '2024-10', source: { address: null } });
    expect(universe.rest).toContain('without dates');
  } finally {
    await amur(['stop'], { env: own });
  }
});

it('brings up to date what is held of a case, tells what changed, and keeps what people decided', async () => {
  const mine = { AMUR_DATA: join(folder, 'mine') };
  const file = join(folder, 'mine.json');
  const row = (key: string, stage: string, date: string) => ({
    ...{ key, type: 'twinning', parties: ['CN-HE', 'RU-LEN'], stage, statement: `The pair: ${key}.`, date },
    ...{ precision: 'year', sources: ['a'], confidence: 'probable' },
  });
  const write = (...facts: readonly object[]) => {
    mkdirSync(folder, { recursive: true });
    const sources = [{ key: 'a', address: 'https://a.example/1' }];
    writeFileSync(file, JSON.stringify({ id: 'mine', title: { en: 'Mine' }, coder: 'me', sources, facts }));
  };
  try {
    write(row('first', 'signed', '1992'), row('second', 'active', '1995'));
    await amur(['import', file], { env: mine });
    const [tie] = JSON.parse((await amur(['ties', '--json'], { env: mine })).out) as { id: string }[];
    const shown = (await amur(['ties', tie!.id, '--json'], { env: mine })).out;
    const id = /fct_[0-9a-f]{32}/.exec(shown)![0];
    await amur(['judge', 'accept', id], { env: mine });
    write(row('first', 'announced', '1992'), row('third', 'ended', '2022'));
    const planned = await amur(['import', file, '--dry-run'], { env: mine });
    expect(planned.out).toContain('2 coded facts, 1 of them new; 0 events, 0 of them new (nothing is written)');
    expect(planned.out).toContain('  of what was held: 1 changed; 1 withdrawn; 1 decision of people on them stand');
    expect(planned.out).toContain('  changed stage: The pair: first.');
    expect(planned.out).toContain('  withdrawn: The pair: second.');
    expect((await amur(['import', file], { env: mine })).out).toContain('1 changed; 1 withdrawn');
    expect((await amur(['import', file], { env: mine })).out).toBe(
      'mine: 2 coded facts, 0 of them new; 0 events, 0 of them new\n',
    );
    const history = (await amur(['history', id], { env: mine })).out;
    expect(history).toMatch(/revised by its coder: announced, 1992|withdrawn by its coder/);
    expect(history).toContain('accepted');
  } finally {
    await amur(['stop'], { env: mine });
  }
});

it('says what is wrong with a file', async () => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'case.json');
  expect((await amur(['import', file], { env })).err).toContain(`${file}: no such file`);
  writeFileSync(file, '# a case');
  expect((await amur(['import', file], { env })).err).toContain(
    'case.json cannot be imported: it is neither a table nor JSON',
  );
  writeFileSync(file, '{"id":"mine","coder":"me"}');
  expect(await amur(['import', file], { env })).toMatchObject({
    code: 1,
    err: expect.stringContaining('case.json cannot be loaded: title'),
  });
  expect((await amur(['import', '--list'], { env })).out).not.toContain('cut off');
});
