/** Many clients of one running program: some ask what its pages ask, some add texts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { killText } from '../kill/texts.ts';

const questions = [
  '/ties?limit=100',
  '/map',
  '/regions',
  '/documents',
  '/review',
  '/review/count',
  '/search?words=agreement',
];

interface Added {
  readonly items: readonly { readonly ok: boolean; readonly document?: { readonly id: string } }[];
}

export interface ClientOptions {
  /** Where the interface begins, with its version. */
  readonly api: string;
  readonly seconds: number;
  readonly readers: number;
  readonly writers: number;
  /** Seconds that one who has an answer waits on average before the next question, or the next text. */
  readonly pause: { readonly readers: number; readonly writers: number };
  /** Tells the texts of one crowd from those of another. */
  readonly name: string;
}

/** What the clients have met. */
export interface Met {
  /** Milliseconds of each answer to a reader. */
  readonly times: readonly number[];
  /** Ids of the documents that were acknowledged. */
  readonly held: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** Lets them all go on for so many seconds. `held` is told as it grows. */
export async function clientsOf(options: ClientOptions, held = new Set<string>()): Promise<Met> {
  const { api, seconds, readers, writers, pause, name } = options;
  const end = Date.now() + seconds * 1000;
  const times: number[] = [];
  const faults: string[] = [];
  const turns = async (each: number, turn: (n: number) => Promise<void>): Promise<void> => {
    for (let n = 0; Date.now() < end; n++) {
      await sleep(Math.random() * 2000 * each);
      await turn(n).catch((error: unknown) => faults.push(`no answer: ${String(error)}`));
    }
  };
  const ask = async (path: string): Promise<void> => {
    const began = performance.now();
    const response = await fetch(`${api}${path}`);
    await response.arrayBuffer();
    times.push(performance.now() - began);
    if (response.status !== 200) faults.push(`${path}: ${response.status}`);
  };
  const add = async (text: string): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${api}/documents`, { method: 'POST', headers, body: JSON.stringify({ text }) });
    if (response.status !== 201) faults.push(`a new text: ${response.status} ${await response.text()}`);
    else for (const { document } of ((await response.json()) as Added).items) held.add(document!.id);
  };
  await Promise.all([
    ...Array.from({ length: readers }, (_, i) =>
      turns(pause.readers, (n) => ask(questions[(i + n) % questions.length]!)),
    ),
    ...Array.from({ length: writers }, (_, i) => turns(pause.writers, (n) => add(killText(`${name} ${i}`, n + 1)))),
  ]);
  return { times, held, faults };
}
