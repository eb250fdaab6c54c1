/** `amur start`: the page and its API on this machine, with the built-in cases on the first start. */
import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Ports } from '../../app/ports.ts';
import { packagePath } from '../../io/package-files.ts';
import { playedCases } from '../../io/played-cases.ts';
import { usualJobs } from '../../io/reading-processes.ts';
import { Conflict } from '../../model/errors.ts';
import { jsonLog, type LogForm, logForms, textLog } from '../../server/server-log.ts';
import type { RunningServer } from '../../server/start-server.ts';
import { addBuiltIn, shippedCaseWords } from '../load-built-in.ts';
import { openPorts, type StoreOptions } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import type { Output } from '../output.ts';

interface Options extends StoreOptions {
  readonly port: number;
  readonly host: string;
  readonly publicName: readonly string[];
  readonly behindProxy?: true | readonly string[];
  readonly unencrypted?: boolean;
  readonly requireTokens?: boolean;
  readonly empty?: boolean;
  readonly offline?: boolean;
  readonly log?: LogForm;
}

/** The first port tried; chosen because no common service uses it. */
const defaultPort = 4680;

export function startCommand(output: Output): Command {
  return withStore(new Command('start'))
    .description('Serve the page on this machine (with examples the first time).')
    .option('--port <number>', 'the port; 0 takes a free one', wholeNumber(0, 65535), defaultPort)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option(
      '--public-name <name>',
      'a name that people call the server by, e.g. amur.example.org; may be given again',
      (name: string, before: readonly string[]) => [...before, name],
      [],
    )
    .option(
      '--behind-proxy [address...]',
      'a proxy with https on this machine, or at this address or network, passes requests on: believe what it says of who asks',
    )
    .option('--unencrypted', 'listen on another address without a proxy with https: whoever is on the way reads along')
    .option('--require-tokens', 'people come in with tokens on this machine too; on any other address they always do')
    .option('--offline', 'fetch no web address, whoever asks for it')
    .option('--empty', 'without the built-in cases and example texts')
    .addOption(
      new Option(
        '--log <form>',
        'sentences for people, or one JSON object a line (default: json where standard error is no terminal)',
      ).choices(logForms),
    )
    .addHelpText(
      'after',
      `
On any address but this machine's own, people come in with tokens (amur people; docs/operations.md).

Examples:
  $ amur start --port 4680
  $ amur start --behind-proxy --public-name amur.example.org`,
    )
    .action(async (options: Options) => {
      const { startServer } = await import('../../server/start-server.ts');
      const form = options.log ?? (process.stderr.isTTY ? 'text' : 'json');
      const { ports, people, worker, readOnly, close } = await openPorts({ ...options, jobs: usualJobs });
      const log = form === 'text' ? textLog(output.message) : jsonLog(output.message, ports.now);
      let server: RunningServer | null = null;
      try {
        if (readOnly === 'grants') throw noTrail();
        const told = { data: output.data, message: log.said };
        const cases = options.empty ? {} : await (readOnly ? shippedCaseWords(ports) : addBuiltIn(ports, told));
        const webFolder = packagePath('dist', 'web');
        if (!existsSync(webFolder)) log.said('the page is not built (npm run build); only the API is served');
        server = await startServer({
          ports: withMore(ports, { ...cases, playedCases: await playedCases() }),
          people,
          host: options.host,
          publicNames: options.publicName,
          proxies: options.behindProxy === true ? ['127.0.0.1', '::1'] : (options.behindProxy ?? []),
          unencrypted: options.unencrypted ?? false,
          requireTokens: options.requireTokens ?? false,
          port: options.port,
          webFolder,
          readOnly: readOnly === 'replica',
          log,
        });
        // Where the trail cannot be written the server ends: it would refuse every act.
        await worker.done();
        output.data(`Amur is at ${server.url}`);
        if (server.mustComeIn) log.said('People come in with tokens: amur people token NAME makes one.');
        if (readOnly) log.said('This is a read replica: it serves what is read and refuses what is to be recorded.');
        log.said('Stop it with Ctrl+C; what is held stays.');
        await untilSignal();
        log.said('stopping…');
      } finally {
        await server?.close();
        await close();
      }
    });
}

function noTrail(): Conflict {
  return new Conflict('The user of this database may only look, and a server writes down who did what', {
    hint: 'Start it as the owner of the schema or in the role amur_admin ("amur people grants"), or on a read replica.',
  });
}

/** The ports with more in them; their gazetteer goes on to be that of the moment. */
function withMore(ports: Ports, more: Partial<Ports>): Ports {
  return Object.defineProperties({ ...more } as Ports, Object.getOwnPropertyDescriptors(ports));
}

/** Resolves at the first request to stop; a second one ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}
