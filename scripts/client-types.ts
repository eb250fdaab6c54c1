/**
 * Writes src/web/rest/api-types.ts, by which the page asks: `npm run client:types`. It is made at install and before types are checked, and is
 * not kept in git. What is right already is left alone: others may be reading it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { PeoplePorts } from '../src/app/people/people-ports.ts';
import type { Ports } from '../src/app/ports.ts';
import { createApp } from '../src/server/app.ts';
import { apiTypes } from './api/api-types.ts';

// Routes are declared, and none is asked: nothing needs to stand behind them.
const app = createApp({
  ports: { user: '' } as Ports,
  people: { user: '' } as PeoplePorts,
  access: { place: { address: '127.0.0.1', isLoopback: true }, publicNames: [], isProxy: null, mustComeIn: false },
  geometry: { overview: () => null, country: () => null },
  webFolder: null,
  port: () => 4680,
  versions: {},
  log: { answered: () => undefined, fault: () => undefined },
});
const answer = await app.request('http://127.0.0.1:4680/openapi.json', { headers: { host: '127.0.0.1:4680' } });
const file = new URL('../src/web/rest/api-types.ts', import.meta.url);
const types = await apiTypes((await answer.json()) as object);
if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
