/** The prompt by which a person has an assistant code a document. */
import type { PromptMessage } from '@modelcontextprotocol/server';
import type { Ports } from '../app/ports.ts';
import { notice, shortened } from './answers.ts';
import { documentPart } from './document-parts.ts';
import { tokensIn } from './tokens.ts';

/** Tokens of the task and of what is said of the document. */
const besideCodebook = 1000;

/** The task, the codebook, and the text as data in a message of its own. */
export async function codeThisArticle(
  {
    ports,
    codebook,
    mayPropose,
  }: { readonly ports: Pick<Ports, 'ledger'>; readonly codebook: string; readonly mayPropose: boolean },
  id: string,
): Promise<PromptMessage[]> {
  const { document, length, end, text } = await documentPart(ports, id, {
    beside: besideCodebook + tokensIn(codebook),
  });
  const { title, outlet, published } = document;
  const rest =
    end < length ? ` The text goes on: read_document with from ${end} gives what follows; read all of it first.` : '';
  const last = mayPropose
    ? 'Show me your list first. When I agree, hand it in with propose_claims: each waits for a person, and counts for nothing until one accepts it.'
    : 'List them. This server takes no proposals (it was started without --allow-propose).';
  const task = `Code one document by the codebook below: find every tie that its text claims between places of different countries.

For each: the type, the parties (ISO 3166-2 codes; a town as CN-HL/Heihe), the stage, the date as EDTF if the text gives one, who says so, the modality, and the shortest verbatim quote that says it, copied character by character from one place of the text. What is denied, asked or only conditional is no claim. When in doubt leave it out. Compare with what is held already (evidence with the id of the document), and check a quote with verify_quote.
${last}

The document: ${document.id}, ${JSON.stringify({ title: shortened(title).text, outlet, published: published?.edtf ?? null })}.${rest}
Its text follows as a resource. ${notice}

${codebook}`;
  return [
    { role: 'user', content: { type: 'text', text: task } },
    {
      role: 'user',
      content: { type: 'resource', resource: { uri: `amur://document/${document.id}`, mimeType: 'text/plain', text } },
    },
  ];
}
