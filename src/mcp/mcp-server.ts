/** The server of the Model Context Protocol: tools, resources and a prompt over the use cases. The protocol itself is the SDK's. */
import {
  type CallToolResult,
  CLIENT_INFO_META_KEY,
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Ports } from '../app/ports.ts';
import { NotFound } from '../model/errors.ts';
import { describe } from '../server/problem.ts';
import { notice } from './answers.ts';
import { codeThisArticle } from './code-this-article.ts';
import { documentPart } from './document-parts.ts';
import { linksTo } from './links.ts';
import type { Asked, Tool } from './tool.ts';
import { tools } from './tools.ts';

/** What a server is made of. */
export interface McpSettings {
  readonly ports: Ports;
  readonly version: string;
  /** Where the page is served; links lead there. */
  readonly page: string;
  /** The rules of coding, Markdown: docs/codebook.md. */
  readonly codebook: string;
  /** Whether claims may be proposed. */
  readonly mayPropose: boolean;
  /** Is told of faults of Amur's own. */
  readonly fault: (error: unknown) => void;
}

const instructions = `Amur holds who is tied to whom across borders below the level of states (regions, provinces, towns), on what evidence.
Start with \`regions\` (tiedTo: who is tied to a region) or \`ties\`; then \`tie\` or \`evidence\` for the words behind it. Regions go by ISO 3166-2 codes or names in English, Russian, Chinese.
Say where each statement comes from: the id of the tie or claim, its verbatim words, its source and page address. Reviewed (a person coded or accepted it) and unreviewed (only what a text seems to say) are different things: say which. What is not held is unknown, not absent; silence is no end of a tie; where sources conflict, give both. Amur takes no side in disputes.
${notice}`;

/** A server for one connection. */
export function mcpServer(settings: McpSettings): McpServer {
  const { ports, version } = settings;
  const server = new McpServer(
    { name: 'amur', title: 'Amur', version },
    {
      instructions,
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
    },
  );
  const links = linksTo(settings.page);
  const clientOf = (ctx: ServerContext): string => {
    const told = ctx.mcpReq.envelope as Readonly<Record<string, unknown>> | undefined;
    const info = (told?.[CLIENT_INFO_META_KEY] ?? server.server.getClientVersion()) as
      | { readonly name?: string; readonly version?: string }
      | undefined;
    return clientName([info?.name, info?.version]);
  };
  for (const [name, tool] of Object.entries(tools) as readonly (readonly [string, Tool])[]) {
    if (tool.records && !settings.mayPropose) continue;
    const ask = async (input: unknown, ctx: ServerContext): Promise<CallToolResult> => {
      const asked: Asked = { ports, links, client: clientOf(ctx) };
      try {
        await ports.takeUpPlaces?.();
        const answer = await tool.answer(asked, input as never);
        // The same as text, for clients that read no structured content.
        return {
          content: [{ type: 'text', text: JSON.stringify(answer) }],
          structuredContent: answer as Record<string, unknown>,
        };
      } catch (error) {
        return asToolError(error, settings);
      }
    };
    server.registerTool(
      name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: tool.input,
        outputSchema: tool.output,
        annotations: {
          readOnlyHint: !tool.records,
          destructiveHint: false,
          idempotentHint: !tool.records,
          openWorldHint: false,
        },
      },
      ask,
    );
  }
  addResources(server, settings);
  addPrompt(server, settings);
  return server;
}

/** What a program calls itself, as it can be kept and shown. */
function clientName(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => typeof part === 'string').join(' ');
  const plain = said.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return [...plain].slice(0, 80).join('') || 'an unnamed program';
}

/** An error of a tool, which the assistant reads: the problem as the REST interface gives it. */
function asToolError(error: unknown, { fault }: McpSettings): CallToolResult {
  const { problem, isFault } = describe(error);
  if (isFault) fault(error);
  return { content: [{ type: 'text', text: JSON.stringify(problem) }], isError: true };
}

const codebookAddress = 'amur://codebook';

function addResources(server: McpServer, { ports, codebook, fault }: McpSettings): void {
  server.registerResource(
    'codebook',
    codebookAddress,
    {
      title: 'The codebook',
      description: 'What counts as a tie, its types and stages, and how to code a text.',
      mimeType: 'text/markdown',
    },
    () => ({ contents: [{ uri: codebookAddress, mimeType: 'text/markdown', text: codebook }] }),
  );
  const about = {
    title: 'A document',
    description: `The text of a document that is held, as much as fits; what follows is at amur://document/{id}/{from}. ${notice}`,
    mimeType: 'text/plain',
  };
  const read = async (uri: URL, id: string, from: number) => {
    try {
      return { contents: await documentContents(ports, uri.href, id, from) };
    } catch (error) {
      if (error instanceof NotFound) throw new ResourceNotFoundError(uri.href);
      const { problem, isFault } = describe(error);
      if (isFault) fault(error);
      const code = isFault ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams;
      throw new ProtocolError(code, [problem.detail, problem.hint].filter(Boolean).join('. '), problem);
    }
  };
  server.registerResource(
    'document',
    new ResourceTemplate('amur://document/{id}', { list: undefined }),
    about,
    (uri, { id }) => read(uri, String(id), 0),
  );
  server.registerResource(
    'document-from',
    new ResourceTemplate('amur://document/{id}/{from}', { list: undefined }),
    { ...about, title: 'A document from a place on' },
    (uri, { id, from }) => read(uri, String(id), /^\d{1,9}$/.test(String(from)) ? Number(from) : -1),
  );
}

/** Two parts: what is said of the document, with the warning; then its own words and nothing else. */
async function documentContents(ports: Ports, uri: string, id: string, from: number) {
  const { document, length, start, end, text } = await documentPart(ports, id, { from });
  const { title, lang, outlet, author, published, sources } = document;
  const about = {
    notice,
    id: document.id,
    ...{ title, lang, outlet, author },
    published: published?.edtf ?? null,
    sources: sources.slice(0, 3),
    ...{ characters: length, start, end },
    next: end < length ? `amur://document/${document.id}/${end}` : null,
  };
  return [
    { uri: `${uri}#about`, mimeType: 'application/json', text: JSON.stringify(about) },
    { uri, mimeType: 'text/plain', text },
  ];
}

function addPrompt(server: McpServer, settings: McpSettings): void {
  server.registerPrompt(
    'code-this-article',
    {
      title: 'Code this article',
      description: 'Find the ties that a document claims, by the codebook, with verbatim quotes.',
      argsSchema: z.object({
        document: z.string().min(1).max(200).describe('The id of a document that is held: doc_…'),
      }),
    },
    async ({ document }) => ({ messages: await codeThisArticle(settings, document) }),
  );
}
