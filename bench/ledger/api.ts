/** The REST interface over a ledger, in this process and without a socket. */

import type { Ports } from '../../src/app/ports.ts';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { documentId } from '../../src/model/ids.ts';
import { createApp } from '../../src/server/app.ts';
import type { OpenedLedger } from '../../src/store/postgres/open-ledger.ts';

/** The use cases over a ledger, after everything in it, unless another clock is given; nothing is read or decoded. */
export function portsOver(ledger: OpenedLedger, now = () => new Date().toISOString()): Ports {
  return {
    ledger,
    work: ledger.work,
    bulk: ledger.bulk,
    gazetteer: loadGazetteer(),
    documentId,
    readText: async ({ id, lang = 'en' }) => emptyReading(id, lang),
    readResource: () => Promise.reject(new Error('Nothing is decoded here.')),
    printBrief: () => Promise.reject(new Error('Nothing is printed here.')),
    now,
    user: 'bench',
  };
}

/** Asks a path below `/api/v1`; gives the body. Throws where the answer is an error. */
export function apiOver(ledger: OpenedLedger, say: (line: string) => void): (path: string) => Promise<string> {
  const ports = portsOver(ledger);
  const app = createApp({
    ports,
    people: {
      people: ledger.people,
      trail: ledger.trail,
      chance: (bytes) => new Uint8Array(bytes),
      now: ports.now,
      user: 'bench',
    },
    access: {
      place: { address: '127.0.0.1', isLoopback: true },
      publicNames: [],
      isProxy: null,
      mustComeIn: false,
    },
    geometry: { overview: () => null, country: () => null },
    webFolder: null,
    port: () => 4680,
    versions: {},
    log: { answered: () => undefined, fault: (error) => say(String(error)) },
  });
  return async (path) => {
    const response = await app.request(`http://127.0.0.1:4680/api/v1${path}`, { headers: { host: '127.0.0.1:4680' } });
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.slice(0, 300)}`);
    return body;
  };
}

/** What a text reads as here: the time of the reader is not measured. */
const emptyReading = (id: string, lang: string) => ({
  ...{ id, lang: lang as 'en', reader: '0.2.0', gazetteer: 'bench', codebook: '2.0', published: null, masthead: null },
  ...{ mentions: [], citations: [], claims: [], nonclaims: [], quotes: [], forecasts: [], problems: [] },
});
