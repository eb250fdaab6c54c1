/** The application for tests: a ledger of its own on a real PostgreSQL, the real reader and gazetteer, no socket. */
import { readFileSync } from 'node:fs';
import type { PeoplePorts } from '../app/people/people-ports.ts';
import type { Ports } from '../app/ports.ts';
import { partyNamesOf } from '../app/ties/party-names.ts';
import { documentIdOf } from '../io/document-id.ts';
import { fetchAddress } from '../io/fetch-address.ts';
import { modelsAt } from '../io/language-models/models-here.ts';
import { openReader } from '../io/open-reader.ts';
import { packagePath } from '../io/package-files.ts';
import { printBrief } from '../io/pdf/print-brief.ts';
import { playedCases } from '../io/played-cases.ts';
import { readPhrases } from '../io/translated-sentences.ts';
import { openLedger } from '../store/postgres/open-ledger.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { type Access, createApp } from './app.ts';
import { type Answered, type ApiDocument, answerChecker } from './document-check-for-tests.ts';
import type { Geometry } from './geometry.ts';

export interface TestApp {
  readonly ports: Ports;
  readonly people: PeoplePorts;
  /** Faults that were logged. */
  readonly faults: unknown[];
  /** Its OpenAPI document, which every answer of a route is held to. */
  readonly document: ApiDocument;
  /** What was asked and answered as the document says. */
  readonly answered: readonly Answered[];
  /** Asks a path below `/api/v1`, as a program on this machine would. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Asks any path with exactly these headers, over a connection from `peer` (default: this machine). */
  raw(path: string, init?: RequestInit, peer?: string): Promise<Response>;
  /** Sends JSON. */
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

export interface TestOptions {
  readonly webFolder?: string;
  readonly geometry?: Geometry;
  /** Default: whoever reaches it is the user of the machine. */
  readonly access?: Partial<Access>;
  /** Network addresses that a page may be fetched from; without it nothing is fetched. */
  readonly fetchesFrom?: (address: string) => boolean;
  /** A folder with the file of language models; without it none is set. */
  readonly modelsIn?: string;
  readonly offline?: boolean;
  readonly modelPatience?: number;
  /** Default: a PostgreSQL of its own. */
  readonly databaseUrl?: string;
  /** Default: a second on with each question, so that order in time is never by chance. */
  readonly now?: () => string;
}

const none: Geometry = { overview: () => null, country: () => null };

/** A file of the repository. */
export function repositoryFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
}

/** Opens everything. */
export async function openTestApp({
  webFolder,
  geometry = none,
  access,
  fetchesFrom,
  modelsIn,
  offline = false,
  modelPatience,
  databaseUrl,
  now,
}: TestOptions = {}): Promise<TestApp> {
  const folder = testFolder();
  const reader = await openReader();
  const place = { dataFolder: folder.folder, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const ledger = await openLedger({ ...place, linger: 0, partyNames: partyNamesOf(reader) });
  let seconds = 0;
  const ports: Ports = {
    ledger,
    work: ledger.work,
    bulk: ledger.bulk,
    gazetteer: reader.gazetteer,
    documentId: documentIdOf,
    readText: (input) => reader.read(input),
    printBrief,
    readResource: (resource, known) => reader.readResource(resource, known),
    ...(fetchesFrom ? { fetchAddress: (address: string) => fetchAddress(address, { allows: fetchesFrom }) } : {}),
    ...(modelsIn === undefined ? {} : { models: modelsAt(modelsIn, offline) }),
    now: now ?? (() => new Date(Date.UTC(2026, 10, 25, 1, 0, seconds++)).toISOString()),
    user: 'tester',
    phrases: (language) => readPhrases(packagePath('data', 'words'), language),
    playedCases: await playedCases(),
    caseTitles: new Map([
      ['china-russia', { en: 'China–Russia regions', ru: 'Регионы Китая и России', zh: '中俄地方' }],
    ]),
  };
  const faults: unknown[] = [];
  let secrets = 0;
  const people: PeoplePorts = {
    people: ledger.people,
    trail: ledger.trail,
    chance: (bytes) => new Uint8Array(bytes).fill(++secrets),
    now: ports.now,
    user: ports.user,
  };
  const app = createApp({
    ports,
    people,
    access: {
      place: { address: '127.0.0.1', isLoopback: true },
      publicNames: [],
      isProxy: null,
      mustComeIn: false,
      ...access,
    },
    geometry,
    webFolder: webFolder ?? null,
    ...(modelPatience === undefined ? {} : { modelPatience }),
    port: () => 4680,
    versions: { amur: '0.0.0', node: process.version },
    log: { answered: () => undefined, fault: (error) => faults.push(error) },
  });
  const over = (peer: string) => ({ incoming: { socket: { remoteAddress: peer } } });
  const openApi = new Request('http://127.0.0.1:4680/openapi.json', { headers: { host: '127.0.0.1:4680' } });
  const described = await app.request(openApi, undefined, over('127.0.0.1'));
  const document = (await described.json()) as ApiDocument;
  const check = answerChecker(document);
  const answered: Answered[] = [];
  const raw = async (path: string, init?: RequestInit, peer = '127.0.0.1'): Promise<Response> => {
    // As it comes from the wire: from a program on this machine, at the name that Host says.
    const host = new Headers(init?.headers).get('host') || '127.0.0.1:4680';
    const request = new Request(`http://${host}${path}`, init);
    const asked = request.clone();
    const answer = await app.request(request, undefined, over(peer));
    const fits = await check(asked, answer);
    if (fits !== null) answered.push(fits);
    return answer;
  };
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('host', '127.0.0.1:4680');
    return raw(`/api/v1${path}`, { ...init, headers });
  };
  return {
    ports,
    people,
    faults,
    document,
    answered,
    ask,
    raw,
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    async close() {
      await ledger.close();
      await folder.remove();
    },
  };
}
