/** Content that does not change: compressed once, served in the encoding the browser asks for, kept by its hash. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';

type Coding = 'br' | 'gzip' | 'identity';

/** A piece of content with its codings, made when first asked for. */
export interface FixedContent {
  /** The first 128 bits of the SHA-256 of the plain bytes, in hex. */
  readonly hash: string;
  readonly mediaType: string;
  readonly coded: (coding: Coding) => Uint8Array;
}

/** Content from plain bytes, or from bytes that were compressed with brotli when they were built. */
export function fixedContent(
  bytes: Uint8Array,
  mediaType: string,
  stored: 'identity' | 'br' = 'identity',
): FixedContent {
  const plain = stored === 'br' ? brotliDecompressSync(bytes) : bytes;
  const made = new Map<Coding, Uint8Array>([['identity', plain]]);
  if (stored === 'br') made.set('br', bytes);
  const make: Readonly<Record<Coding, () => Uint8Array>> = {
    identity: () => plain,
    br: () => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: () => gzipSync(plain),
  };
  return {
    hash: createHash('sha256').update(plain).digest('hex').slice(0, 32),
    mediaType,
    coded: (coding) => {
      let found = made.get(coding);
      if (found === undefined) made.set(coding, (found = make[coding]()));
      return found;
    },
  };
}

/** The smallest coding that an Accept-Encoding header allows; a coding with q=0 is refused. */
export function codingFor(accept: string | undefined): Coding {
  const quality = new Map<string, number>();
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const q = parameters.find((each) => each.startsWith('q='));
    if (name !== '') quality.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const allowed = (name: string): boolean => (quality.get(name) ?? quality.get('*') ?? 0) > 0;
  if (allowed('br')) return 'br';
  return allowed('gzip') ? 'gzip' : 'identity';
}

/** How long an answer may be kept: for ever under an address that names its hash, else asked again each time. */
export type Keep = 'for-ever' | 'ask-again';

const cacheControl: Readonly<Record<Keep, string>> = {
  'for-ever': 'public, max-age=31536000, immutable',
  'ask-again': 'no-cache',
};

/** The answer with this content, or 304 where the asker holds it already. */
export function contentResponse(request: Request, content: FixedContent, keep: Keep): Response {
  const coding = codingFor(request.headers.get('accept-encoding') ?? undefined);
  const etag = `"${content.hash}${coding === 'identity' ? '' : `-${coding}`}"`;
  const headers = new Headers({ etag, 'cache-control': cacheControl[keep], vary: 'accept-encoding' });
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (held.includes(etag) || held.includes('*')) return new Response(null, { status: 304, headers });
  const bytes = content.coded(coding);
  headers.set('content-type', content.mediaType);
  headers.set('content-length', String(bytes.length));
  if (coding !== 'identity') headers.set('content-encoding', coding);
  return new Response(Uint8Array.from(bytes), { status: 200, headers });
}
