/** The program under many clients at once: all that it acknowledged is held once, and no question is answered by a fault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../bench/quantile.ts';
import { startAmur } from '../e2e/workbench.ts';
import { killText } from '../kill/texts.ts';

const writers = 4;
const readers = 12;
const questions = [
  '/ties?limit=100',
  '/map',
  '/regions',
  '/documents',
  '/review',
  '/review/count',
  '/search?q=agreement',
];

interface Added {
  readonly items: readonly { readonly ok: boolean; readonly document?: { readonly id: string } }[];
}

/** Writes and asks for so many minutes; gives whether all is well. */
export async function soakLoad(minutes: number): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), 'amur-load-'));
  const program = await startAmur(data, '--empty');
  const api = `${program.url}/api/v1`;
  const end = Date.now() + minutes * 60_000;
  const faults: string[] = [];
  const held = new Set<string>();
  const times: number[] = [];

  async function write(writer: number): Promise<void> {
    for (let n = 1; Date.now() < end; n++) {
      const body = JSON.stringify({ text: killText(`writer ${writer}`, n) });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${api}/documents`, { method: 'POST', headers, body });
      if (response.status !== 201) faults.push(`a new text: ${response.status} ${await response.text()}`);
      else for (const { document } of ((await response.json()) as Added).items) held.add(document!.id);
    }
  }
  async function ask(reader: number): Promise<void> {
    for (let n = reader; Date.now() < end; n++) {
      const path = questions[n % questions.length]!;
      const began = performance.now();
      const response = await fetch(`${api}${path}`);
      await response.arrayBuffer();
      times.push(performance.now() - began);
      if (response.status !== 200) faults.push(`${path}: ${response.status}`);
    }
  }
  try {
    await Promise.all([
      ...Array.from({ length: writers }, (_, i) => write(i)),
      ...Array.from({ length: readers }, (_, i) => ask(i)),
    ]);
    const { counts } = (await (await fetch(`${api}/health`)).json()) as { counts: { documents: number } };
    if (counts.documents !== held.size) faults.push(`${held.size} texts acknowledged, ${counts.documents} held`);
  } finally {
    await program.stop();
    rmSync(data, { recursive: true, force: true });
  }
  const [p50, p95] = [quantile(times), quantile(times, 0.95)].map(Math.round);
  console.log(`${writers} clients added ${held.size} texts in ${minutes} min`);
  console.log(`${readers} clients had ${times.length} answers, median ${p50} ms, 95 of 100 within ${p95} ms`);
  for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
  return faults.length === 0;
}
