/** Answers on a ledger where everything is long: each within its tokens, and nothing is left out over the pages. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../server/app-for-tests.ts';
import { atSecond } from '../store/contract/happenings.ts';
import { type SampleClaim, sampleEntry } from '../store/contract/sample-entry.ts';
import { mostTokens } from './answers.ts';
import { type Assistant, assistant } from './ask-for-tests.ts';
import { tokensIn } from './tokens.ts';

const chinese = ['CN-HL', 'CN-JL', 'CN-NM', 'CN-XJ', 'CN-GD', 'CN-SH', 'CN-BJ', 'CN-SD'];
const russian = ['RU-AMU', 'RU-PRI', 'RU-KHA', 'RU-SA', 'RU-ZAB', 'RU-IRK', 'RU-BU', 'RU-YEV'];
const others = ['KZ-ALA', 'MN-1', 'KR-11', 'JP-01', 'FI-18', 'NO-54', 'PL-22', 'DE-BE', 'SE-25', 'EE-44'];

/** 60 paragraphs of some 900 Chinese characters; each is the quote of a claim. */
const paragraphs = Array.from(
  { length: 60 },
  (_, i) => `第${i}条${'黑龙江省与阿穆尔州签署了农业合作协议，双方一致同意继续深化合作。'.repeat(28)}`,
);
const text = paragraphs.join('\n');
const claims = paragraphs.map((quote, i): SampleClaim => {
  const pair = [chinese[i % 8]!, russian[(i >> 3) % 8]!];
  // Every tenth is a body of many.
  return i % 10 === 0
    ? {
        quote,
        type: 'body',
        parties: [...chinese, ...russian, ...others],
        stage: 'signed',
        date: '2019',
        body: `${'边境地区合作委员会'.repeat(9)}${i}`,
      }
    : {
        quote,
        type: i % 2 === 0 ? 'agreement' : 'infrastructure',
        parties: pair,
        stage: 'signed',
        date: '2019',
        body: `大桥${i}${'很长的名称'.repeat(20)}`,
      };
});

let app: TestApp;
let document: string;
let asking: Assistant;
beforeAll(async () => {
  app = await openTestApp();
  const entry = sampleEntry(text, claims, {
    source: `https://www.example.org/${'long/'.repeat(60)}`,
    published: '2020-01-01',
  });
  const long = {
    ...entry,
    document: {
      ...entry.document,
      lang: 'zh',
      title: '标题很长'.repeat(60),
      outlet: '报社'.repeat(50),
      author: '作者'.repeat(200),
    },
  };
  document = (await app.ports.ledger.appendDocument(long, atSecond(1))).id;
  await app.ports.ledger.whenIndexed();
  asking = await assistant(app.ports);
});
afterAll(async () => {
  await asking?.close();
  await app?.close();
});

interface Page {
  readonly total?: number;
  readonly items: readonly { readonly id?: string; readonly tie?: { readonly id: string } }[];
  readonly next: number | null;
}

it.each([
  ['ties', {}],
  ['ties', { type: ['body'] }],
  ['evidence', 'the document'],
  ['changes_since', { since: '2020-01-01' }],
  ['regions', { tiedTo: 'CN-HL' }],
  ['regions', {}],
  ['regions', { find: 'a' }],
] as const)('%s gives all of %j, a page within its tokens at a time', async (tool, given) => {
  const input = given === 'the document' ? { id: document } : given;
  const ids: string[] = [];
  let [cursor, total]: [number | null, number] = [0, 0];
  while (cursor !== null) {
    const page: Page = await asking.ask(tool, { ...input, after: cursor });
    expect(page.items.length).toBeGreaterThan(0);
    ids.push(...page.items.map((item) => item.id ?? item.tie?.id ?? JSON.stringify(item)));
    total = page.total ?? 0;
    cursor = page.next;
  }
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
});

it('shows a tie of many steps, and pieces of evidence, each within its tokens', async () => {
  const { items } = await asking.ask<{ items: readonly { id: string }[] }>('ties', { type: ['body'] });
  for (const { id } of items.slice(0, 3)) await asking.ask('tie', { id });
  const pieces = await asking.ask<{ items: readonly { id: string; cut?: true }[] }>('evidence', { id: document });
  expect(pieces.items[0]!.cut).toBe(true);
  // One alone is shown whole.
  const one = await asking.ask<{ items: readonly { text: string; cut?: true }[] }>('evidence', {
    id: pieces.items[0]!.id,
  });
  expect(one.items[0]!.text).toBe(paragraphs[0]);
});

it('finds, reads and verifies in a long text within its tokens', async () => {
  await asking.ask('search_documents', { words: '农业' });
  const verified = await asking.ask<{ total: number; places: readonly unknown[] }>('verify_quote', {
    document,
    quote: '黑龙江省与阿穆尔州',
  });
  expect(verified.total).toBe(60 * 28);
  expect(verified.places).toHaveLength(10);
  expect(await asking.ask('verify_quote', { document, quote: paragraphs[7]! })).toMatchObject({
    stands: true,
    total: 1,
  });
  let read = '';
  for (let from: number | null = 0; from !== null; ) {
    const part: { text: string; next: number | null } = await asking.ask('read_document', {
      id: document,
      after: from,
    });
    read += part.text;
    from = part.next;
  }
  expect(read).toBe(text);
  const { contents } = await asking.client.readResource({ uri: `amur://document/${document}` });
  expect(contents.reduce((sum, each) => sum + tokensIn((each as { text: string }).text), 0)).toBeLessThan(mostTokens);
  // The prompt has the codebook beside the text.
  const { messages } = await asking.client.getPrompt({ name: 'code-this-article', arguments: { document } });
  expect(tokensIn(JSON.stringify(messages))).toBeLessThan(mostTokens);
  expect(JSON.stringify(messages)).toContain('The text goes on: read_document with from ');
  const reading = await asking.ask<{ items: readonly unknown[] }>('read_text', { text: text.slice(0, 20_000) });
  expect(reading.items.length).toBeGreaterThan(0);
});
