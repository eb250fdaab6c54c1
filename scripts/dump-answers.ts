/**
 * Writes down what Amur answers: every GET route, every export, the commands that show something and the tools of assistants, for
 * the built-in data and thirty texts of the corpus, so that a change which must not be seen can be held against the state before it:
 *
 *   npm run build && npx tsx scripts/dump-answers.ts --out FOLDER [--shared PATH]
 *   diff -r FOLDER-BEFORE FOLDER-AFTER
 *
 * One file an answer. The program runs with a clock that stands still; instants, ids that depend on them, secrets and the
 * durations that an answer tells are replaced by their kind.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({ options: { out: { type: 'string' }, shared: { type: 'string' } } });
if (options.out === undefined) {
  console.error('Say where the answers go: --out FOLDER');
  process.exit(2);
}
const out = resolve(options.out);
const corpus = join(resolve(options.shared ?? join(root, '..', 'shared')), 'corpus');
const clock = pathToFileURL(join(root, 'test', 'screens', 'fixed-clock.mjs')).href;
const env = { ...process.env, NODE_OPTIONS: `--import=${clock}`, AMUR_USER: 'tester', TZ: 'UTC' };
const plainEnv = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as Record<
  string,
  string
>;
const program = join(root, 'bin', 'amur.js');

interface Text {
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly [key: string]: unknown }[];
}

/** Five texts of each language from each of two corpora. */
const texts: readonly Text[] = ['ties', 'varied'].flatMap((set) =>
  ['en', 'ru', 'zh'].flatMap((language) =>
    readFileSync(join(corpus, `${set}-${language}.jsonl`), 'utf8')
      .split('\n')
      .slice(0, 5)
      .map((line) => JSON.parse(line) as Text),
  ),
);

/** The same text from run to run: no clock, no id that is a hash of an instant, no secret. */
function normalised(text: string): string {
  return (
    text
      .replace(/2026-11-(02|03|28|29)T\d\d[:%3A]+\d\d[:%3A]+\d\d(\.\d+)?(Z|\+00:00)/g, '<instant>')
      .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<uuid>')
      .replace(/\b(jdg|rev|nte|col|per|imp|fcr|cod|job|red|dif)_[0-9a-f]{32}\b/g, '$1_<id>')
      .replace(/brief-[0-9a-f]{16}/g, 'brief-<id>')
      // Sums of fractions depend in their last places on the order in which the database gives the rows.
      .replace(/\d+\.\d{13,}/g, (number) => String(Number(Number(number).toPrecision(12))))
      .replace(/127\.0\.0\.1:\d+/g, '<host>')
      .replace(
        /("(?:took|ms|seconds|uptime\w*|pid|port|hash|previous|head|next)":\s*)("[^"]*"|[\d.]+)/g,
        '$1"<measured>"',
      )
      .replaceAll(data, '<data>')
  );
}

/** Writes an answer under a name made of what was asked. */
function keep(asked: string, body: string): void {
  let shown = body;
  try {
    shown = `${JSON.stringify(JSON.parse(body), null, 1)}\n`;
  } catch {
    // CSV, NDJSON, Markdown: as they are.
  }
  const name = normalised(asked)
    .replace(/[^\p{L}\p{N}_.=&~-]+/gu, '+')
    .replace(/^\++/, '');
  writeFileSync(join(out, name.slice(0, 200)), normalised(shown));
}

const data = mkdtempSync(join(tmpdir(), 'amur-dump-'));

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(bytes.toString());
      if (address) done(address[0]);
    });
    child.once('exit', (code) => fail(new Error(`amur start ended with ${code}`)));
  });
}

async function get<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

async function post(address: string, body: unknown): Promise<{ readonly id: string }> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${address}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { readonly id: string };
}

async function add(api: string, { text, url, title, published }: Text, name: string): Promise<void> {
  const form = new FormData();
  form.set('files', new File([text], name, { type: 'text/plain' }));
  for (const [field, value] of Object.entries({ url, title, published })) if (value) form.set(field, value);
  const answer = await fetch(`${api}/documents`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

/** Texts, decisions, a note, a collection, a person: something of each kind that is held. */
async function fill(api: string): Promise<void> {
  for (const [i, text] of texts.entries()) await add(api, text, `${i}.txt`);
  const claims = await claimsHeld(api);
  for (const [i, claim] of claims.slice(0, 24).entries()) {
    const decision =
      i % 4 === 3 ? { act: 'reject', reason: 'wrong-party' } : i % 4 === 2 ? { act: 'unsure' } : { act: 'accept' };
    await post(`${api}/judgements`, { target: claim, ...decision });
  }
  await post(`${api}/judgements`, { act: 'edit', target: claims[0], edit: { date: '1999' } });
  await post(`${api}/judgements/undo`, {});
  await post(`${api}/items`, { about: 'RU-SA', text: 'who runs it?' });
  const collection = await post(`${api}/collections`, { name: 'Reading list' });
  const [document] = (await get<Listed>(`${api}/documents`)).items;
  await post(`${api}/items`, { about: document?.id, collection: collection.id });
}

async function claimsHeld(api: string): Promise<readonly string[]> {
  const queue = await get<{ readonly items: readonly { readonly claim: { readonly id: string } }[] }>(
    `${api}/review?limit=60`,
  );
  return queue.items.map(({ claim }) => claim.id).sort();
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: { readonly enum?: readonly string[] };
  }[];
}

/** What a parameter is asked with beside its absence; those not named here are asked with each value of their list. */
const tried: Readonly<Record<string, readonly string[]>> = {
  validAt: ['1995-06-30', '2019-06-30'],
  type: ['twinning,visit'],
  pair: ['CN-HL~RU-AMU'],
  case: ['china-russia'],
  within: ['2019/2024-06'],
  words: ['agreement', 'побратимы', '友好城市'],
  find: ['Heihe', 'якут'],
  region: ['CN-HL', 'RU-AMU', 'RU'],
  country: ['CN'],
  since: ['2020-01-01'],
  first: ['reader'],
  second: ['tester'],
  cases: ['soviet-bloc,euroregions,china-russia'],
  about: ['RU-SA'],
  indicator: ['population'],
  limit: ['3'],
  around: ['CN-HL'],
  lang: ['ru', 'zh', 'en'],
};

async function dumpRoutes(base: string, api: string): Promise<void> {
  const { paths } = await get<{ readonly paths: Readonly<Record<string, { readonly get?: Operation }>> }>(
    `${base}/openapi.json`,
  );
  const ids = async (path: string): Promise<readonly string[]> =>
    (await get<Listed>(`${api}/${path}`)).items.map(({ id }) => id);
  const claims = await claimsHeld(api);
  const ties = (await ids('ties?limit=200')).slice().sort();
  const documents = (await ids('documents?limit=100')).slice().sort();
  // When all texts were held, and nothing was decided yet.
  const held = (await get<Listed>(`${api}/documents?limit=100`)).items.map(({ recordedAt }) => String(recordedAt));
  const knownAt = held.sort().at(-1);
  /** The values of a path's parameter. */
  const named: Readonly<Record<string, readonly string[]>> = {
    '/ties/{id}': ties.slice(0, 12),
    '/ties/{id}/brief': ties.slice(0, 2),
    '/documents/{id}': documents,
    '/cases/{id}': await ids('cases'),
    '/cases/{id}/events': await ids('cases'),
    '/evidence/{id}': claims.slice(0, 12),
    '/history/{id}': [...ties.slice(0, 3), ...claims.slice(0, 3), ...documents.slice(0, 2)],
    '/same/{id}': (await ids('same')).slice(0, 3),
    '/sources/{id}': (await ids('sources')).slice(0, 3),
    '/forecasts/{id}': (await ids('forecasts')).slice(0, 3),
    '/scenarios/{id}/replay': await ids('scenarios'),
    '/collections/{id}': await ids('collections'),
    '/collections/{id}/brief': await ids('collections'),
    '/geometry/{country}': ['RU'],
  };
  const common: Readonly<Record<string, readonly string[]>> = {
    region: ['CN-HL', 'RU-SA'],
    pair: ['CN-HL~RU-AMU', 'CN-GD~RU-SA'],
    language: ['ru', 'zh'],
  };
  for (const [path, { get: operation }] of Object.entries(paths)) {
    if (operation === undefined) continue;
    const short = path.replace('/api/v1', '');
    const parameter = /\{(\w+)\}/.exec(short)?.[1];
    const listed = operation.parameters?.find(({ name }) => name === parameter)?.schema.enum;
    const places = parameter === undefined ? [''] : (named[short] ?? common[parameter] ?? listed ?? []);
    for (const place of places) {
      const address = `${base}${path.replace(/\{\w+\}/, encodeURIComponent(place))}`;
      const query = (operation.parameters ?? []).filter((each) => each.in === 'query');
      const needed = query
        .filter(({ required }) => required)
        .map(({ name }) => `${name}=${encodeURIComponent(tried[name]?.[0] ?? '')}`);
      const asked = [needed];
      for (const { name, schema } of query) {
        if (name === 'knownAt') asked.push([...needed, `knownAt=${knownAt}`]);
        for (const value of tried[name] ?? schema.enum ?? [])
          asked.push([
            ...needed.filter((each) => !each.startsWith(`${name}=`)),
            `${name}=${encodeURIComponent(value)}`,
          ]);
      }
      if (short === '/measures/{name}')
        asked.push(
          ['regions=CN-HL~RU-AMU'],
          ['regions=CN-HL'],
          ['regions=CN~RU'],
          ['regions=CN-HL~RU-AMU', 'why=true'],
        );
      for (const each of asked) {
        const shown = `${short.replace(/\{\w+\}/, place)}${each.length > 0 ? `?${each.join('&')}` : ''}`;
        const answer = await fetch(each.length > 0 ? `${address}?${each.join('&')}` : address);
        const type = answer.headers.get('content-type') ?? '';
        const words = /json|text|bib|xml/.test(type);
        const body = words ? await answer.text() : `${(await answer.arrayBuffer()).byteLength > 0}`;
        keep(shown, `${answer.status === 200 ? '' : `${answer.status}\n`}${words ? body : `${type} ${body}`}`);
      }
    }
  }
}

/** The commands that write what is held, as others read it. */
async function dumpExports(api: string): Promise<void> {
  const [tie] = (await get<Listed>(`${api}/ties?limit=200`)).items.map(({ id }) => id).sort();
  for (const what of ['csv', 'json', 'geojson', 'claims', 'facts', 'ledger']) command('export', what);
  for (const subject of ['CN-HL', 'CN-HL~RU-AMU', tie ?? ''])
    for (const format of ['md', 'html', 'bib', 'csl', 'json']) command('brief', subject, '--format', format);
  command('coding', 'export');
}

/** Commands that show something, as a person and as a program reads it. */
const shown: readonly (readonly string[])[] = [
  ...['ties', 'regions', 'case', 'sources', 'review', 'same', 'lean', 'scenario', 'forecasts', 'people'].map((name) => [
    name,
  ]),
  ['ties', '--region', 'Sakha'],
  ['ties', '--type', 'twinning'],
  ['regions', 'CN-HL'],
  ['search', 'sister', 'city'],
  ['changes', '--since', '2026-11-01'],
  ['case', 'china-russia'],
  ['compare', 'soviet-bloc', 'euroregions', 'china-russia'],
  ['first', 'CN-GD~RU-SA'],
  ['lean', 'CN-HL~RU-PRI'],
  ['measure', 'partners', '--regions', 'CN-HL'],
  ['measure', 'activity', '--regions', 'CN-HL', '--year', '2019', '--why'],
  ['gazetteer', 'Heihe'],
];

function dumpCommands(): void {
  for (const words of shown) {
    command(...words);
    command(...words, '--json');
  }
  command('doctor');
}

/** What each tool of assistants is asked, given things that are stored. */
const toolInputs = (document: string, tie: string, claim: string): readonly (readonly [string, object])[] => [
  ['ties', {}],
  ['ties', { region: 'CN-HL' }],
  ['ties', { type: ['twinning'], validAt: '2019-06-30' }],
  ['tie', { id: tie }],
  ['evidence', { id: claim }],
  ['regions', { find: 'Heilongjiang' }],
  ['lean', {}],
  ['lean', { pair: 'CN-HL~RU-PRI' }],
  ['lean', { region: 'CN-HL' }],
  ['search_documents', { words: 'sister city' }],
  ['read_document', { id: document }],
  ['verify_quote', { document, quote: 'agreement' }],
  ['changes_since', { since: '2026-11-01' }],
  ['codebook', {}],
  ['read_text', { text: 'Heihe and Blagoveshchensk became sister cities in 2004.' }],
];

async function dumpTools(api: string): Promise<void> {
  const client = new Client({ name: 'dump', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', '--data', data], env: plainEnv }),
  );
  const { tools } = await client.listTools();
  keep('tools of assistants', JSON.stringify(tools));
  const first = async (path: string): Promise<string> =>
    (await get<Listed>(`${api}/${path}`)).items.map(({ id }) => id).sort()[0] ?? '';
  const [claim = ''] = await claimsHeld(api);
  for (const [name, input] of toolInputs(await first('documents?limit=100'), await first('ties?limit=200'), claim))
    keep(
      `tool ${name} ${JSON.stringify(input)}`,
      JSON.stringify(await client.callTool({ name, arguments: { ...input } })),
    );
  await client.close();
}

function command(...words: readonly string[]): void {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words, '--data', data], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  keep(`amur ${words.join(' ')}`, status === 0 ? stdout : `${status}\n${stdout}${stderr}`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
let server: ChildProcess | undefined;
try {
  server = spawn(process.execPath, [program, 'start', '--data', data, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await addressOf(server);
  const api = `${base}/api/v1`;
  await fill(api);
  await dumpRoutes(base, api);
  await dumpExports(api);
  dumpCommands();
  await dumpTools(api);
} finally {
  if (server !== undefined && server.exitCode === null) {
    const ended = new Promise((done) => server?.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
}
