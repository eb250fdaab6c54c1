/** The program as a user starts it, on a data folder of its own, and a page in front of it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, screen } from './chromium.ts';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

/** A running `amur start`. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the program and waits for the address it prints. */
export async function startAmur(data: string, ...options: readonly string[]): Promise<Program> {
  const port = options.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [program, 'start', '--data', data, ...port, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    pid: child.pid!,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const take = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/[\w.[\]:]+:\d+/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.once('exit', (code) =>
      reject(new Error(`amur start ended with ${code} before it gave an address:\n${said}`)),
    );
  });
}

/** A page with what must never happen on it: requests elsewhere, errors. */
export interface Watched {
  readonly page: Page;
  /** Addresses asked for that are not the program's. */
  readonly outside: readonly string[];
  /** Errors of scripts and of the content policy. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Browser, program and data folder of one test file. */
export class Workbench {
  readonly data = mkdtempSync(join(tmpdir(), 'amur-e2e-'));
  private browser: Browser | null = null;
  private program: Program | null = null;

  get url(): string {
    if (!this.program) throw new Error('The workbench has not been started.');
    return this.program.url;
  }

  /** Puts what is built in into the data folder, where the tests have a copy of it (loaded-once.ts) and nothing is there yet. */
  copyLoaded(): void {
    const loaded = process.env.AMUR_LOADED;
    if (loaded === undefined || readdirSync(this.data).length > 0) return;
    // The server's account may be another than ours: its files stay its own.
    execFileSync('cp', ['-a', `${loaded}/.`, this.data]);
  }

  /** Starts on what is built in; with `--empty` on nothing. */
  async start(...options: readonly string[]): Promise<void> {
    if (!options.includes('--empty')) this.copyLoaded();
    await this.startFirst(...options);
  }

  /** Starts as on the first day, and loads what is built in. */
  async startFirst(...options: readonly string[]): Promise<void> {
    const [browser, running] = await Promise.all([this.browser ?? openBrowser(), startAmur(this.data, ...options)]);
    this.browser = browser;
    this.program = running;
  }

  /** Stops the program and starts it again on the same data. */
  async restart(...options: readonly string[]): Promise<void> {
    await this.program?.stop();
    this.program = await startAmur(this.data, ...options);
  }

  /** Stops the program alone; the page stays open. */
  async halt(): Promise<string> {
    const port = new URL(this.url).port;
    await this.program?.stop();
    return port;
  }

  async open(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
    if (!this.browser) throw new Error('The workbench has not been started.');
    const context = await this.browser.newContext({ ...screen, ...options });
    // As long as a loaded machine may need; a test waits no longer than for what it waits for.
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const outside: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(`${new URL(this.url).origin}/`) && !/^(data|blob|about):/.test(address))
        outside.push(address);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(this.url + path);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    return { page, outside, errors, close: () => context.close() };
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.program?.stop();
    rmSync(this.data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Drops files on the page, as from a file manager. */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, given);
}

/** The quotes that the page has marked under a highlight, as text. */
export function markedTexts(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (key) =>
      [...(CSS.highlights.get(`amur-${key}`) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    name,
  );
}

/** Waits until the map has drawn its regions. */
export async function mapPainted(page: Page): Promise<void> {
  await page.locator('canvas[data-painted="true"]').waitFor();
}
