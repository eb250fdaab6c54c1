/** `amur export`: ties as CSV, JSON or GeoJSON; claims and facts as CSV; the whole ledger as lines of JSON. */
import { createWriteStream } from 'node:fs';
import { Command } from 'commander';
import { exportClaims, exportFacts } from '../../app/export/export-evidence.ts';
import { exportForecasts } from '../../app/export/export-forecasts.ts';
import { exportLedger } from '../../app/export/export-ledger.ts';
import { exportTies, type TieExportFormat, tieExportFormats } from '../../app/export/export-ties.ts';
import type { Ports } from '../../app/ports.ts';
import type { TieFilter } from '../../app/ties/tie-query.ts';
import { useCases } from '../../app/use-cases.ts';
import { byteOrderMark } from '../../formats/write-csv.ts';
import { amurVersion } from '../../io/package-files.ts';
import { Conflict, Unavailable } from '../../model/errors.ts';
import { UsageError } from '../exit.ts';
import { withCasePorts } from '../load-built-in.ts';
import type { StoreOptions } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, printable } from '../output.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';

interface Options extends StoreOptions {
  readonly out?: string;
  readonly bom?: boolean;
}

/** Which ties: as for the map. */
const { input } = useCases.getMap;
const ofTies = Object.keys(tieExportFormats);
const ofRecords = ['claims', 'facts', 'forecasts', 'ledger'];

export function exportCommand(output: Output): Command {
  return withParameters(withStore(new Command('export')), input)
    .description('Write out ties, claims, facts, forecasts, or everything.')
    .argument('<what>', [...ofTies, ...ofRecords].join(', '))
    .option('-o, --out <file>', 'a file (default: standard output)')
    .option('--bom', 'a byte order mark before CSV, by which Excel knows the encoding')
    .addHelpText(
      'after',
      `
csv, json and geojson are of ties and take the filters; claims, facts, forecasts (as CSV) and ledger (everything, as lines of JSON)
take --known-at alone. "amur import" reads a ledger and tables of facts again.

Examples:
  $ amur export csv --pair CN-HL~RU-AMU
  $ amur export ledger -o ledger.ndjson`,
    )
    .action(async (what: string, options: Options) => {
      if (![...ofTies, ...ofRecords].includes(what)) {
        throw new UsageError(`"${what}" is no export; use ${[...ofTies, ...ofRecords].join(', ')}`);
      }
      const filter = parametersOf(input, options);
      const { knownAt, ...others } = filter;
      if (ofRecords.includes(what) && Object.keys(others).length > 0) {
        throw new UsageError(`"${what}" takes --known-at alone; the other filters are of ties`);
      }
      if (options.bom && !['csv', 'claims', 'facts', 'forecasts'].includes(what))
        throw new UsageError('--bom is for CSV');
      const known = knownAt === undefined ? {} : { knownAt };
      await withCasePorts(options, async (ports) => {
        const text =
          what === 'ledger'
            ? exportLedger(ports, amurVersion(), known)
            : what === 'facts'
              ? exportFacts(ports, known)
              : what === 'claims'
                ? exportClaims(ports, known)
                : what === 'forecasts'
                  ? forecastsText(ports, known)
                  : tiesText(ports, what as TieExportFormat, filter);
        await write(options.bom ? marked(text) : text, options.out, what === 'ledger' ? 'wx' : 'w');
        if (options.out !== undefined) output.message(`wrote ${options.out}`);
        const redacted = new Set((await ports.ledger.redactions.list(null)).map(({ document }) => document)).size;
        if (redacted > 0) {
          output.message(
            `${counted(redacted, 'document')} redacted: what ${redacted === 1 ? 'it' : 'they'} said is left out`,
          );
        }
      });
    });
}

async function* tiesText(ports: Ports, format: TieExportFormat, filter: TieFilter) {
  yield (await exportTies(ports, format, filter)).text;
}

async function* forecastsText(ports: Ports, known: { readonly knownAt?: string }) {
  yield (await exportForecasts(ports, known)).text;
}

async function* marked(text: AsyncIterable<string>) {
  yield byteOrderMark;
  yield* text;
}

/** Pieces are gathered to this length before they are written. */
const gathered = 65_536;

/** Writes as fast as the other end takes it, so that little waits in memory; with `wx` never over a file that is there. */
async function write(text: AsyncIterable<string>, path: string | undefined, flags: 'w' | 'wx'): Promise<void> {
  const stream = path === undefined ? process.stdout : createWriteStream(path, { flags });
  let failed: NodeJS.ErrnoException | null = null;
  const fail = (error: NodeJS.ErrnoException): void => {
    failed = error;
  };
  stream.on('error', fail);
  const put = async (piece: string): Promise<void> => {
    if (failed) throw cannotWrite(path, failed);
    // In a file or for a program it is data, as it is held.
    const shown = path === undefined && process.stdout.isTTY ? printable(piece) : piece;
    if (!stream.write(shown)) await ready(stream);
  };
  try {
    let waiting = '';
    for await (const piece of text) {
      waiting += piece;
      if (waiting.length < gathered) continue;
      await put(waiting);
      waiting = '';
    }
    if (waiting !== '') await put(waiting);
    if (path !== undefined) await new Promise<void>((resolve) => stream.end(resolve));
    if (failed) throw cannotWrite(path, failed);
  } finally {
    stream.off('error', fail);
  }
}

/** When the other end has taken what waits, or is gone. */
function ready(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, go);
      resolve();
    };
    for (const event of ['drain', 'error', 'close']) stream.on(event, go);
  });
}

function cannotWrite(path: string | undefined, error: NodeJS.ErrnoException): Conflict | Unavailable {
  if (error.code === 'EEXIST') {
    return new Conflict(`${path} is there already; a whole ledger is not written over`, {
      hint: 'Name another file, or take that one away first.',
    });
  }
  return new Unavailable(`${path ?? 'standard output'}: cannot be written (${error.code})`, {
    hint: 'Name a file in a folder you may write to.',
  });
}
