import { afterAll, describe, expect, it, vi } from 'vitest';
import { longText } from '../../test/fixtures/worst-files.ts';

import { InvalidInput, Unavailable } from '../model/errors.ts';
import { noAdditions } from './own-places.ts';
import { type ReadingProcesses, readingLimits, readingProcesses } from './reading-processes.ts';

const open: ReadingProcesses[] = [];
function start(limits: Partial<typeof readingLimits> = {}): ReadingProcesses {
  const processes = readingProcesses(1, { limits: { ...readingLimits, ...limits } });
  open.push(processes);
  return processes;
}
afterAll(async () => {
  for (const each of open) await each.close();
});

const sentence = 'Amur Oblast and Heilongjiang Province signed an agreement on 17 June 2019.';
const article = { bytes: new TextEncoder().encode(sentence), from: 'article.txt' };
const hint = 'Save its text alone, or split it into single articles.';

describe('the processes that read', () => {
  it('give what is read of bytes, of texts and of lines', async () => {
    const processes = start();
    const { decoded, reading } = await processes.readResource(article, { id: 'doc_1', published: '2019-06-18' });
    expect(decoded).toMatchObject({ text: sentence, mediaType: 'text/plain', encoding: 'utf-8' });
    expect(reading).toMatchObject({ id: 'doc_1', lang: 'en', published: { edtf: '2019-06-18', basis: 'stated' } });
    expect(reading.claims.map(({ type }) => type)).toEqual(['agreement']);
    expect((await processes.read({ id: 'doc_1', text: sentence, published: '2019-06-18' })).claims).toEqual(
      reading.claims,
    );
    const [line] = await processes.readLines([{ line: JSON.stringify({ id: 'a', text: sentence }), number: 1 }], false);
    expect(JSON.parse(line!.line)).toMatchObject({ id: 'a', claims: [{ type: 'agreement' }] });
    expect(processes.pids()).toHaveLength(1);
  });

  it('read by the places of that moment', async () => {
    const processes = start();
    const text = { id: 'a', text: 'Heilongjiang Province and Amurlandia signed an agreement.' };
    const places = async (): Promise<readonly (string | null)[]> =>
      (await processes.read(text)).mentions.flatMap((each) => (each.kind === 'place' ? [each.region] : []));
    expect(await places()).toEqual(['CN-HL']);
    processes.use({ ...noAdditions, names: [{ place: 'RU-AMU', names: ['Amurlandia'] }] });
    expect(await places()).toEqual(['CN-HL', 'RU-AMU']);
    processes.use(noAdditions);
    expect(await places()).toEqual(['CN-HL']);
  });

  it('refuse what takes too long, and go on', async () => {
    const processes = start({ seconds: 2 });
    const late = await processes
      .readResource({ bytes: longText(1_000_000), from: 'long.txt' })
      .catch((e: unknown) => e);
    expect(late).toBeInstanceOf(InvalidInput);
    expect(late).toMatchObject({ message: 'long.txt takes more than 2 seconds to read.', hint });
  });

  it('refuse what takes too much memory, and go on', async () => {
    const processes = start({ megabytes: 320 });
    const large = await processes
      .readResource({ bytes: longText(1_000_000), from: 'long.txt' })
      .catch((e: unknown) => e);
    expect(large).toBeInstanceOf(InvalidInput);
    expect(large).toMatchObject({ message: 'long.txt takes more than 320 MB of memory to read.', hint });
    expect((await processes.readResource(article)).reading.claims).toHaveLength(1);
  });

  it('take up what one of them was killed at, and tell of a document at which two were', async () => {
    const processes = start();
    const kill = async (not: readonly number[]): Promise<number> => {
      const pid = await vi.waitUntil(() => processes.pids().find((each) => !not.includes(each)), { timeout: 60_000 });
      process.kill(pid, 'SIGKILL');
      return pid;
    };
    const once = processes.readResource(article);
    const first = await kill([]);
    expect((await once).reading.claims).toHaveLength(1);
    const twice = processes.readResource({ bytes: longText(1_000_000), from: 'long.txt' }).catch((e: unknown) => e);
    const [idle] = processes.pids();
    const second = await kill([first]);
    expect(second).toBe(idle);
    await kill([first, second]);
    const told = await twice;
    expect(told).toBeInstanceOf(Unavailable);
    expect(told).toMatchObject({ message: 'The process that read long.txt was ended by SIGKILL.' });
    expect((await processes.readResource(article)).reading.claims).toHaveLength(1);
  });
});
