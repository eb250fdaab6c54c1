/** The same program in one engine after another: Node in use, another Node, Chromium, a worker. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { build } from 'vite';

const run = promisify(execFile);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The program as one script that sets `amurEngine`. */
export async function script(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: here('program.ts'), formats: ['iife'], name: 'amurEngine' },
    },
  });
  const [{ output }] = made as unknown as readonly [{ readonly output: readonly { readonly code: string }[] }];
  return output[0]!.code;
}

/** The scenario files that ship, as JSON. */
export function shippedFiles(): readonly unknown[] {
  const folder = here('../../data/scenarios/');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

/** What a Node gives; `command` is its program with what goes before the script. */
export async function inNode(code: string, command: readonly [string, ...string[]]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'amur-engines-'));
  try {
    const file = join(folder, 'program.cjs');
    const call = `process.stdout.write(JSON.stringify(amurEngine.fingerprints(${JSON.stringify(shippedFiles())})));`;
    writeFileSync(file, `${code}\n${call}`);
    const [program, ...before] = command;
    const { stdout } = await run(program, [...before, file], { timeout: 240_000, maxBuffer: 1e7 });
    return JSON.parse(stdout) as readonly string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a browser gives. */
export async function inBrowser(code: string, browser: Browser): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    const given = JSON.stringify(shippedFiles());
    return (await page.evaluate(`${code}\namurEngine.fingerprints(${given})`)) as readonly string[];
  } finally {
    await page.close();
  }
}
