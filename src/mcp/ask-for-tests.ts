/** An assistant's program for tests: the official client, in this process, in both eras of the protocol. */
import { Client, InMemoryTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { expect } from 'vitest';
import type { Ports } from '../app/ports.ts';
import type { ProblemDetails } from '../app/problem.ts';
import { repositoryFile } from '../server/app-for-tests.ts';
import { mostRows, mostTokens } from './answers.ts';
import { type McpSettings, mcpServer } from './mcp-server.ts';
import { tokensIn } from './tokens.ts';
import type { ToolName } from './tools.ts';

/** The era before 2026-07-28, which begins with `initialize`; and that one, which has no session. */
export const eras = ['legacy', 'modern'] as const;
export type Era = (typeof eras)[number];

export interface Assistant {
  readonly client: Client;
  /** Asks; an error fails the test, and so does an answer that is too long. */
  ask<T = Readonly<Record<string, unknown>>>(tool: ToolName, input?: object): Promise<T & { readonly tokens: number }>;
  /** Asks what is refused: the problem. */
  refused(tool: ToolName, input?: object): Promise<ProblemDetails>;
  /** Faults of Amur's own, which there should be none of. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/** Connects a client. */
export async function assistant(
  ports: Ports,
  { era = 'legacy', ...more }: Partial<Pick<McpSettings, 'mayPropose' | 'page'>> & { readonly era?: Era } = {},
): Promise<Assistant> {
  const faults: unknown[] = [];
  const settings: McpSettings = {
    ports,
    version: '0.0.0',
    page: 'http://127.0.0.1:4680',
    codebook: new TextDecoder().decode(repositoryFile('docs/codebook.md')),
    mayPropose: false,
    fault: (error) => faults.push(error),
    ...more,
  };
  const client = new Client(
    { name: 'test-assistant', version: '1.2' },
    era === 'modern' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {},
  );
  const close = await connect(client, settings, era);
  const called = async (tool: ToolName, input: object) => client.callTool({ name: tool, arguments: { ...input } });
  return {
    client,
    faults,
    async ask<T>(tool: ToolName, input = {}) {
      const answer = await called(tool, input);
      const [text] = answer.content as readonly { readonly text: string }[];
      expect(answer.isError ?? false, text?.text).toBe(false);
      const tokens = tokensIn(text!.text);
      expect(JSON.parse(text!.text)).toEqual(answer.structuredContent);
      expect(tokens).toBeLessThanOrEqual(mostTokens);
      const { items } = answer.structuredContent as { readonly items?: readonly unknown[] };
      expect(items?.length ?? 0).toBeLessThanOrEqual(mostRows);
      return { ...(answer.structuredContent as T), tokens };
    },
    async refused(tool, input = {}) {
      const answer = await called(tool, input);
      expect(answer.isError).toBe(true);
      return JSON.parse((answer.content as readonly { readonly text: string }[])[0]!.text) as ProblemDetails;
    },
    async close() {
      await client.close();
      await close();
    },
  };
}

/** In memory for the era with sessions; for the other the SDK's in-process way is its handler of requests, without a socket. */
async function connect(client: Client, settings: McpSettings, era: Era): Promise<() => Promise<void>> {
  if (era === 'legacy') {
    const server = mcpServer(settings);
    const [here, there] = InMemoryTransport.createLinkedPair();
    await server.connect(there);
    await client.connect(here);
    return () => server.close();
  }
  const handler = createMcpHandler(() => mcpServer(settings), { legacy: 'reject' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('http://test.local/mcp'), {
      fetch: (url, init) => handler.fetch(new Request(url, init)),
    }),
  );
  return () => handler.close();
}
