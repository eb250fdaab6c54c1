/** `amur mcp`: assistants ask the ledger over standard input and output, by the Model Context Protocol. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { amurVersion, packagePath } from '../../io/package-files.ts';
import { withCasePorts } from '../load-built-in.ts';
import type { StoreOptions } from '../open-ports.ts';
import { pageAddress, withStore } from '../options.ts';
import type { Output } from '../output.ts';
import { listenForEnd } from '../processes.ts';

interface Options extends StoreOptions {
  readonly page: string;
  readonly allowPropose?: boolean;
}

export function mcpCommand(output: Output): Command {
  return withStore(new Command('mcp'))
    .description('Let an assistant (an MCP client) ask the ledger.')
    .option('--allow-propose', 'the assistant may propose claims; they count for nothing until a person accepts them')
    .option('--page <address>', 'where the page of the ledger is, for links into it', 'http://127.0.0.1:4680')
    .addHelpText(
      'after',
      `
A program that holds a language model starts it and speaks with it over standard input and output; it ends when its input does. It works
beside "amur start" and without it. What it offers, and how it is entered in common programs: docs/mcp.md.

Example:
  $ claude mcp add amur -- node /path/to/amur/bin/amur.js mcp`,
    )
    .action(async (options: Options) => {
      const page = pageAddress(options.page);
      const [{ StdioServerTransport, serveStdio }, { mcpServer }, codebook] = await Promise.all([
        import('@modelcontextprotocol/server/stdio'),
        import('../../mcp/mcp-server.ts'),
        readFile(packagePath('docs', 'codebook.md'), 'utf8'),
      ]);
      await withCasePorts(options, async (ports) => {
        const ending = listenForEnd();
        const fault = (error: unknown): void =>
          output.message(`amur: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        // Each answer that waits for a slow reader listens on its own, as many as were asked for at once.
        process.stdout.setMaxListeners(0);
        const transport = new StdioServerTransport();
        const server = serveStdio(
          () =>
            mcpServer({
              ports,
              version: amurVersion(),
              page,
              codebook,
              mayPropose: options.allowPropose ?? false,
              fault,
            }),
          { transport, onerror: fault },
        );
        // Whoever asked has gone: its input has ended, or it reads no answers any more.
        const { onclose } = transport;
        transport.onclose = () => {
          onclose?.();
          ending.end();
        };
        await new Promise<void>((resolve) => {
          if (ending.signal.aborted) resolve();
          else ending.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        ending.off();
        await server.close();
      });
    });
}
