import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codingFor, contentResponse, fixedContent } from './compressed.ts';

const text = new TextEncoder().encode('{"type":"Topology"}'.repeat(50));
const ask = (headers: Record<string, string>): Request => new Request('http://127.0.0.1/x', { headers });

describe('codingFor', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['', 'identity'],
    ['BR', 'br'],
  ])('"%s" gives %s', (accept, coding) => {
    expect(codingFor(accept)).toBe(coding);
  });
});

describe('contentResponse', () => {
  const content = fixedContent(brotliCompressSync(text), 'application/json', 'br');

  it('gives the same bytes in every coding', async () => {
    const read = async (accept: string): Promise<Buffer> =>
      Buffer.from(await contentResponse(ask({ 'accept-encoding': accept }), content, 'ask-again').arrayBuffer());
    expect(brotliDecompressSync(await read('br')).equals(text)).toBe(true);
    expect(gunzipSync(await read('gzip')).equals(text)).toBe(true);
    expect((await read('identity')).equals(text)).toBe(true);
  });

  it('is kept for ever only under its hash', () => {
    expect(contentResponse(ask({}), content, 'for-ever').headers.get('cache-control')).toContain('immutable');
    expect(contentResponse(ask({}), content, 'ask-again').headers.get('cache-control')).toBe('no-cache');
  });

  it('answers 304 to who holds it in this coding', async () => {
    const etag = contentResponse(ask({ 'accept-encoding': 'br' }), content, 'ask-again').headers.get('etag') ?? '';
    const again = (accept: string): number =>
      contentResponse(ask({ 'accept-encoding': accept, 'if-none-match': `W/${etag}` }), content, 'ask-again').status;
    expect(again('br')).toBe(304);
    expect(again('gzip')).toBe(200);
  });
});
