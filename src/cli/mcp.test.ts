/** `amur mcp` as a program that another one starts. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eras } from '../mcp/ask-for-tests.ts';
import { type ToolName, tools } from '../mcp/tools.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { amur } from './run-for-tests.ts';
import { type StartedServer, startServerIn } from './start-for-tests.ts';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));
const folder = testFolder();
const text = 'Heilongjiang Province established sister-region relations with Amur Oblast on 17 June 2019.';
let server: StartedServer;
let document: string;
let tie: string;

beforeAll(async () => {
  server = await startServerIn(folder, '--empty');
  type Added = {
    readonly items: readonly [{ readonly document: { readonly id: string; readonly ties: readonly string[] } }];
  };
  const [added] = (await server.json<Added>('/documents', { text })).items;
  [document, tie] = [added.document.id, added.document.ties[0]!];
});
afterAll(async () => {
  await server?.stop();
  await folder.remove();
});

const environment = (more: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const { AMUR_DATABASE_URL: _, AMUR_TOKEN: __, ...inherited } = process.env;
  return { ...(inherited as Record<string, string>), AMUR_DATA: folder.folder, AMUR_USER: 'ann', ...more };
};

/** The official client, with the program started by it. */
async function connected(era: (typeof eras)[number], ...args: readonly string[]): Promise<Client> {
  const client = new Client(
    { name: 'spawning-client', version: '3' },
    era === 'modern' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {},
  );
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...args], env: environment() }),
  );
  return client;
}

const proposal = {
  quote: 'Heilongjiang Province established sister-region relations with Amur Oblast',
  type: 'agreement',
  parties: ['CN-HL', 'RU-AMU'],
  stage: 'signed',
};

/** One question to each tool. */
const questions = (): Readonly<Record<ToolName, Record<string, unknown>>> => ({
  regions: { tiedTo: 'RU-AMU' },
  ties: { region: 'RU-AMU' },
  tie: { id: tie },
  evidence: { id: tie },
  lean: { region: 'RU-AMU' },
  search_documents: { words: 'sister-region' },
  read_document: { id: document },
  verify_quote: { document, quote: 'established sister-region relations' },
  changes_since: { since: '2020-01-01' },
  codebook: {},
  read_text: { text },
  propose_claims: { document, claims: [proposal] },
});

it.each(eras)('answers every tool beside a running server, in the %s era', async (era) => {
  const client = await connected(era);
  expect(client.getProtocolEra()).toBe(era);
  for (const { name } of (await client.listTools()).tools) {
    const answer = await client.callTool({ name, arguments: questions()[name as ToolName] });
    expect(answer.isError ?? false, `${name}: ${JSON.stringify(answer.content)}`).toBe(false);
    expect(answer.structuredContent).toBeTypeOf('object');
  }
  await client.close();
});

it('serves two at once, who see what is added meanwhile', async () => {
  const [one, other] = await Promise.all([connected('legacy'), connected('modern')]);
  const added = await server.ask('/documents', {
    text: 'Heihe established sister-city relations with Blagoveshchensk in 2004.',
  });
  expect(added.status).toBe(201);
  const counts = await Promise.all(
    [one, other].map(
      async (client) =>
        (await client!.callTool({ name: 'ties', arguments: { pair: 'CN-HL~RU-AMU' } })).structuredContent,
    ),
  );
  expect(counts).toMatchObject([{ total: 2 }, { total: 2 }]);
  await Promise.all([one.close(), other.close()]);
});

it('offers what records nothing, unless that is allowed', async () => {
  const client = await connected('legacy');
  const { tools: listed } = await client.listTools();
  expect(listed.map(({ name }) => name)).toEqual(
    Object.keys(tools).filter((name) => !('records' in tools[name as ToolName])),
  );
  await client.close();
});

it('takes proposals where that is allowed, in the name of the program, and the page shows them', async () => {
  const client = await connected('modern', '--allow-propose');
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(Object.keys(tools));
  const answer = await client.callTool({ name: 'propose_claims', arguments: questions().propose_claims });
  expect(answer.structuredContent).toMatchObject({
    proposed: 1,
    refused: [],
    items: [{ review: 'unreviewed', possible: true }],
  });
  const shown = await server.json<{ evidence: readonly { type: string; rule: string; review: string }[] }>(
    `/documents/${document}`,
  );
  expect(shown.evidence.find(({ type }) => type === 'agreement')).toMatchObject({
    rule: 'model/assistant: spawning-client 3',
    review: 'unreviewed',
  });
  expect(await server.json('/ties?type=agreement')).toMatchObject({ total: 0 });
  await client.close();
});

/** Starts it and speaks by hand. */
function spawned(args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, 'mcp', ...args], { env: environment(more) });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    err: () => err.join(''),
    lines: () => out.join('').split('\n').filter(Boolean),
    say: (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`),
  };
}

const initialize = {
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'by hand', version: '1' } },
};

it('writes nothing but the protocol, whatever it is sent, and ends with its input', async () => {
  const { child, ended, say, lines, err } = spawned();
  say(initialize);
  await expect.poll(() => lines().length).toBe(1);
  say({ method: 'notifications/initialized' });
  child.stdin.write('this is no JSON\n\n{"half":\n');
  say({ id: 2, method: 'tools/call', params: { name: 'read_text', arguments: { text } } });
  say({ id: 3, method: 'tools/call', params: { name: 'no_such_tool', arguments: {} } });
  say({ id: 4, method: 'no/such/method' });
  await expect.poll(() => lines().length).toBe(4);
  const answers = lines().map((line) => JSON.parse(line) as { id: number; result?: object; error?: { code: number } });
  expect(answers.find(({ id }) => id === 1)?.result).toMatchObject({
    protocolVersion: '2025-06-18',
    serverInfo: { name: 'amur' },
  });
  expect(answers.find(({ id }) => id === 2)?.result).toMatchObject({ structuredContent: { total: 1 } });
  expect(answers.find(({ id }) => id === 3)?.error?.code).toBe(-32602);
  expect(answers.find(({ id }) => id === 4)?.error?.code).toBe(-32601);
  child.stdin.end();
  expect(await ended).toBe(0);
  expect(lines()).toHaveLength(4);
  expect(err()).toBe('');
});

it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s', async (signal) => {
  const { child, ended, say, lines } = spawned();
  say(initialize);
  await expect.poll(() => lines().length).toBe(1);
  child.kill(signal);
  expect(await ended).toBe(0);
});

it('ends where nobody reads its answers any more', async () => {
  const { child, ended, say, lines, err } = spawned();
  child.stdin.on('error', () => undefined);
  say(initialize);
  await expect.poll(() => lines().length).toBe(1);
  child.stdout.destroy();
  for (let id = 2; id < 200; id++) say({ id, method: 'tools/list' });
  expect(await ended).toBe(0);
  expect(err()).toBe('');
});

it('goes on where nobody reads its messages any more', async () => {
  const { child, ended, say, lines } = spawned();
  say(initialize);
  await expect.poll(() => lines().length).toBe(1);
  child.stderr.destroy();
  // What is no request is a message of its own.
  for (let id = 2; id < 6; id++) say({ id, method: 'tools/call', params: 5 });
  say({ id: 6, method: 'tools/list' });
  await expect.poll(() => lines().some((line) => (JSON.parse(line) as { id?: number }).id === 6)).toBe(true);
  child.stdin.end();
  expect(await ended).toBe(0);
});

it('works without a server, on a folder that holds nothing', async () => {
  const empty = testFolder();
  const { child, ended, say, lines } = spawned([], { AMUR_DATA: empty.folder, AMUR_OFFLINE: '1' });
  say(initialize);
  say({ method: 'notifications/initialized' });
  say({ id: 2, method: 'tools/call', params: { name: 'ties', arguments: {} } });
  await expect.poll(() => lines().length).toBe(2);
  expect(JSON.parse(lines()[1]!)).toMatchObject({ result: { structuredContent: { total: 0, items: [] } } });
  child.stdin.end();
  expect(await ended).toBe(0);
  await empty.remove();
});

it('lets a person do what their role allows', async () => {
  const command = (...args: readonly string[]) => amur(args, { env: { AMUR_DATA: folder.folder } });
  await command('people', 'add', 'vera', '--role', 'viewer');
  const token = /amur_\S+/.exec((await command('people', 'token', 'vera')).out)![0];
  const looking = spawned([], { AMUR_TOKEN: token });
  looking.say(initialize);
  await expect.poll(() => looking.lines().length).toBe(1);
  looking.child.stdin.end();
  expect(await looking.ended).toBe(0);
  const proposing = spawned(['--allow-propose'], { AMUR_TOKEN: token });
  expect(await proposing.ended).toBe(1);
  expect(proposing.err()).toContain('vera is viewer; "amur mcp" needs coder');
  expect(proposing.lines()).toEqual([]);
  const nobody = spawned([], { AMUR_TOKEN: 'amur_00000000_no' });
  expect(await nobody.ended).toBe(1);
  expect(nobody.err()).toContain('AMUR_TOKEN does not hold');
});
