/** How fast the reader is: whole reader on one thread after load, adversarial texts, the gazetteer's load, a cold start. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reading, TextInput } from '../src/model/reading.ts';
import { tieDocuments } from './corpora.ts';
import { draws } from './invented-texts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = (from: bigint): number => Number(process.hrtime.bigint() - from) / 1e9;
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;

export interface Speed {
  readonly what: string;
  readonly value: number;
  readonly unit: 'MB/s' | 'ms' | 'MB';
  readonly goal: number | null;
}

/** So many bytes of UTF-8 are read to warm up, and so many at least to measure. */
const measured = 1e6;

/** The corpus' articles in one language with what the corpus knows of them. */
function articles(shared: string, lang: string): readonly TextInput[] {
  return ['ties', 'long'].flatMap((kind) => tieDocuments(shared, [`${kind}-${lang}`]));
}

/** Each article once, in an order by chance; the one read last does not come first. */
function shuffled(texts: readonly TextInput[], draw: () => number, last: TextInput | undefined): readonly TextInput[] {
  const order = texts
    .map((text) => ({ text, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
  return order[0] === last ? order.reverse() : order;
}

/** Seconds of a processor that this thread has had, or the whole process where the system does not tell them apart. */
function cpuSeconds(): number {
  const perThread = '/proc/thread-self/schedstat';
  if (existsSync(perThread)) return Number(readFileSync(perThread, 'utf8').split(' ')[0]) / 1e9;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Megabytes (10⁶ bytes) a second through every stage over different articles read one by one: some stages keep what they
 * found in the text read last, so that one text read over and over would tell too much. The goal is on the time of the
 * processor; what the clock says depends on what else the machine does.
 */
export async function readingSpeed(
  shared: string,
  read: (input: TextInput) => Promise<Reading>,
): Promise<readonly Speed[]> {
  const speeds: Speed[] = [];
  for (const lang of ['en', 'ru', 'zh']) {
    const texts = articles(shared, lang);
    const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const draw = draws(lang.charCodeAt(0));
    let last: TextInput | undefined;
    const pass = async (): Promise<number> => {
      for (const text of shuffled(texts, draw, last)) await read((last = text));
      return bytes;
    };
    for (let done = 0; done < measured; ) done += await pass();
    const [cpu, from] = [cpuSeconds(), process.hrtime.bigint()];
    let done = 0;
    while (done < measured) done += await pass();
    speeds.push(
      { what: `reader, ${lang}`, value: done / 1e6 / (cpuSeconds() - cpu), unit: 'MB/s', goal: 1 },
      { what: `reader, ${lang}, by the clock`, value: done / 1e6 / seconds(from), unit: 'MB/s', goal: null },
    );
  }
  return speeds;
}

/** The articles of a language joined into one text of 10⁶ bytes of UTF-8: reading without the start of each article. */
function megabyte(shared: string, lang: string): string {
  const texts = articles(shared, lang);
  let text = '';
  let bytes = 0;
  for (let i = 0; bytes < 1e6; i++) {
    const next = `${texts[i % texts.length]!.text}\n\n`;
    text += next;
    bytes += Buffer.byteLength(next);
  }
  return Buffer.from(text).subarray(0, 1e6).toString('utf8');
}

/** Megabytes a second of processor time on one text of 10⁶ bytes, the median of five readings after one that warms up. */
export async function oneTextSpeed(
  shared: string,
  read: (input: TextInput) => Promise<Reading>,
): Promise<readonly Speed[]> {
  const speeds: Speed[] = [];
  for (const lang of ['en', 'ru', 'zh']) {
    const text = megabyte(shared, lang);
    const took: number[] = [];
    for (let i = 0; i < 6; i++) {
      const from = cpuSeconds();
      // Another ending each time: what a stage keeps of the last text must not be measured.
      await read({ id: lang, text: `${text}\n${i}`, lang, published: '2020-01-01' });
      if (i > 0) took.push(cpuSeconds() - from);
    }
    const median = took.toSorted((a, b) => a - b)[took.length >> 1]!;
    speeds.push({ what: `reader, ${lang}, one text of 1 MB`, value: 1 / median, unit: 'MB/s', goal: 1 });
  }
  return speeds;
}

/** Much of nothing: a rule whose time grows with the square of the text shows here. */
export async function adversarialSpeed(read: (input: TextInput) => Promise<Reading>): Promise<readonly Speed[]> {
  const texts: readonly (readonly [string, string, string])[] = [
    ['10 MB of spaces', `${' '.repeat(10_000_000)}a`, 'en'],
    ['10 MB of one letter', 'a'.repeat(10_000_000), 'en'],
    ['10 MB of digits', '1'.repeat(10_000_000), 'en'],
    ['10 MB of nested brackets', '('.repeat(5_000_000).concat(')'.repeat(5_000_000)), 'en'],
    ['1 MB of capitals', 'A'.repeat(1_000_000), 'en'],
    ['1 MB of line breaks', 'a\n'.repeat(500_000), 'en'],
    ['1 MB of full stops', '. '.repeat(500_000), 'ru'],
    ['1 MB of one character', '黑'.repeat(333_333), 'zh'],
    ['1 MB of references', '(Paris, May 5; '.repeat(66_666), 'en'],
    ['1 MB of towns', 'Paris, London, Moscow, Berlin, '.repeat(32_258), 'en'],
    ['1 MB of pairs', 'Paris and London, '.repeat(55_555), 'en'],
    ['1 MB of dates', '5 May 2020, 6 May 2021, '.repeat(41_666), 'en'],
    ['1 MB of hedges', 'will probably likely may could expected '.repeat(25_000), 'en'],
    ['1 MB of open quotations', `${'“Paris '.repeat(55_555)}${' said”'.repeat(55_555)}`, 'en'],
    ['1 MB of short lines', '- Heihe\n- Amur\n'.repeat(66_666), 'en'],
    ['1 MB of Cyrillic capitals', 'МОСКВА И АМУР '.repeat(40_000), 'ru'],
    ['1 MB of hedges in Russian', 'вероятно будет может ожидается '.repeat(17_543), 'ru'],
    ['1 MB of speech in Russian', 'сказал представитель администрации (он) '.repeat(13_513), 'ru'],
    ['1 MB of one Chinese sentence', '黑龙江省与阿穆尔州签署合作协议，'.repeat(20_833), 'zh'],
    ['1 MB of Chinese towns', '黑龙江哈尔滨北京上海'.repeat(33_333), 'zh'],
    ['1 MB of Chinese brackets', `${'（'.repeat(166_666)}${'）'.repeat(166_666)}`, 'zh'],
  ];
  const speeds: Speed[] = [];
  for (const [what, text, lang] of texts) {
    const cpu = cpuSeconds();
    await read({ id: what, text, lang });
    speeds.push({ what, value: Buffer.byteLength(text) / 1e6 / (cpuSeconds() - cpu), unit: 'MB/s', goal: 1 });
  }
  return speeds;
}

/** The gazetteer's load in a fresh process, and what it adds to the process' memory. */
export function gazetteerLoad(): readonly Speed[] {
  const script = `
    import { loadGazetteer } from './src/adapters/gazetteer-files.ts';
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const from = process.hrtime.bigint();
    const gazetteer = loadGazetteer();
    const ms = Number(process.hrtime.bigint() - from) / 1e6;
    gazetteer.scan('Heihe Хэйхэ 黑河');
    console.log(JSON.stringify({ ms, mb: (process.memoryUsage().rss - before) / 1e6 }));`;
  const runs = Array.from({ length: 3 }, () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The gazetteer did not load: ${run.stderr}`);
    return JSON.parse(run.stdout) as { ms: number; mb: number };
  });
  return [
    { what: 'gazetteer loads', value: median(runs.map((r) => r.ms)), unit: 'ms', goal: 300 },
    { what: 'gazetteer in memory', value: median(runs.map((r) => r.mb)), unit: 'MB', goal: 150 },
  ];
}

/** A cold `amur read` of one article with the compiled program; nothing where it is not compiled. */
export function coldRead(shared: string): readonly Speed[] {
  const program = join(root, 'dist', 'main.js');
  const article = join(shared, 'seed', 'article.txt');
  if (!existsSync(program) || !existsSync(article)) return [];
  const runs = Array.from({ length: 3 }, () => {
    const from = process.hrtime.bigint();
    const run = spawnSync(process.execPath, [join(root, 'bin', 'amur.js'), 'read', '--json', article], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`amur read failed: ${run.stderr}`);
    return seconds(from) * 1000;
  });
  return [{ what: 'cold amur read', value: median(runs), unit: 'ms', goal: 1000 }];
}
