/** `amur start`: the page and its API on this machine, with the built-in cases on the first start. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { packagePath } from '../adapters/package-files.ts';
import { addBuiltIn } from './built-in.ts';
import { openDesk, type StoreOptions } from './open-desk.ts';
import { wholeNumber, withStore } from './options.ts';
import type { Output } from './output.ts';

interface Options extends StoreOptions {
  readonly port: number;
  readonly host: string;
  readonly empty?: boolean;
}

/** The first port tried; chosen because no common service uses it. */
const defaultPort = 4680;

export function startCommand(output: Output): Command {
  return withStore(new Command('start'))
    .description('Serve the page on this machine. On the first start the built-in cases and example texts are loaded.')
    .option('--port <number>', 'the port; 0 takes a free one', wholeNumber(0, 65535), defaultPort)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--empty', 'without the built-in cases and example texts')
    .addHelpText('after', '\nExample:\n  $ amur start --port 4680')
    .action(async (options: Options) => {
      const { startServer } = await import('../server/start-server.ts');
      const { desk, close } = await openDesk(options);
      try {
        const caseTitles = options.empty ? new Map() : await addBuiltIn(desk, output);
        const webFolder = packagePath('dist', 'web');
        if (!existsSync(webFolder)) output.message('the page is not built (npm run build); only the API is served');
        const server = await startServer({
          desk: { ...desk, caseTitles },
          host: options.host,
          port: options.port,
          webFolder,
        });
        output.data(`Amur is at ${server.url}`);
        output.message('Stop it with Ctrl+C; what is held stays.');
        await untilSignal();
        output.message('stopping…');
        await server.close();
      } finally {
        await close();
      }
    });
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
