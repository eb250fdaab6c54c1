import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
afterAll(remove);
const caseFile = new URL('../../../data/cases/china-russia.json', import.meta.url).pathname;

const json = async (...args: readonly string[]) => JSON.parse((await amur(['lean', ...args, '--json'], { env })).out);

describe('amur lean, with the figures that ship', () => {
  it('gives each share with its source: 131.3 of 199.5 billion yuan is 65.8 %', async () => {
    await amur(['import', '--shipped'], { env });
    const { on } = await json('CN-HL', 'RU');
    const year = on[0].rows.find((row: { year: number; span: null }) => row.year === 2021 && row.span === null);
    expect([year.value, year.of]).toEqual([0.658, 'trade']);
    const worked = year.readings.find(({ how }: { how: string }) => how === 'worked out');
    expect([worked.worked, Number(worked.share.toFixed(4))]).toEqual(['131.3 billion CNY / 199.5 billion CNY', 0.6581]);
    expect(year.figures.every(({ source }: { source: { label: string } }) => source.label !== '')).toBe(true);
  });

  it('says in one line what is known, with the years that were measured and no others', async () => {
    const { out } = await amur(['lean', 'RU-PRI', 'CN', '--why'], { env });
    expect(out.split('\n')[0]).toBe('China’s share of the trade of Primorsky Krai: 15.6 % in 1997, over 70 % in 2025');
    expect(out).toMatch(/2017 +48\.3 %\n +48\.3 % = 211\.4 billion RUB \/ 437\.5 billion RUB/);
    expect(out).toContain('2023  its trade with all countries (held: 8.6 billion USD with China)');
    expect(out).toContain('NBER working paper 33309');
    expect(out).not.toMatch(/^ +2019 /m);
  });

  it('sets two counterparts side by side, and names what is missing where one is not known', async () => {
    const { last, since } = await json('CN-HL~RU-PRI');
    expect([last.year, last.lean.sign, last.lean.value, last.lean.sameSpan]).toEqual([2022, 1, 0.131, false]);
    expect(since).toMatchObject({ sign: 1, from: 2017, to: 2022, years: 3, before: null });
    const turned = await json('RU-PRI~CN-HL');
    expect([turned.last.lean.sign, turned.last.lean.value]).toEqual([-1, -0.131]);
    const { out } = await amur(['lean', 'CN-HL~RU-AMU'], { env });
    expect(out.split('\n')[0]).toBe(
      'No year has both sides, so no lean is known. Heilongjiang on Russia: 70.1 % in Jan–Aug 2022; Amur Oblast on China: 65–76 % in 2025.',
    );
    expect(out).toContain(
      '2025  Heilongjiang on Russia: neither a share nor its trade with Russia and with all is held',
    );
  });

  it('gives a case one row a region, country and span, as JSON and as CSV', async () => {
    await amur(['import', caseFile], { env });
    const { rows, pairs } = await json('--case', 'china-russia');
    expect(new Set(rows.map(({ region }: { region: string }) => region)).size).toBeGreaterThanOrEqual(10);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    const csv = (await amur(['lean', '--case', 'china-russia', '--csv'], { env })).out;
    expect(csv.split('\r\n')[0]).toBe(
      'region,country,year,span,of,value,low,high,said,worked,sources,addresses,caveats',
    );
    expect(csv.split('\n').filter((line) => /^[A-Z]{2}-/.test(line))).toHaveLength(rows.length);
  });

  it.each([
    [['XX-1', 'CN'], 'is no first-level unit'],
    [['RU-PRI', 'BR'], 'No figure of RU-PRI with BR is held'],
    [['RU-PRI', 'RU'], 'RU-PRI lies in RU; dependence is on another country'],
    [['CN', 'RU-PRI'], 'Name the region first and the country after it'],
    [['RU-PRI', 'CN-HL'], 'RU-PRI~CN-HL for the lean of the two'],
    [['CN-HL~CN-JL'], 'belong to one country'],
    [['CN-HL~RU'], '“amur lean CN-HL RU” shows how far CN-HL depends on it'],
    [['--case', 'none'], 'No case none is held'],
  ])('%j is answered with what is wrong and what to do', async (args, message) => {
    const { code, err } = await amur(['lean', ...args], { env });
    expect(code).not.toBe(0);
    expect(err).toContain(message);
  });
});
