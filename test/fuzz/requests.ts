/** Requests that were asked before, changed in one place or several: address, query, headers, body. */
import fc from 'fast-check';
import { changedBytes, changedValue, strangeValues, strangeWords } from './strange.ts';

/** A request that can be told, and sent again. */
export interface SentRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The media type of the body. */
  readonly type: string | null;
  readonly body: Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request changed; `words` are such as mean something to what is asked. */
export function changedRequest(request: SentRequest, words: readonly string[]): fc.Arbitrary<SentRequest> {
  const word = fc.oneof(fc.constantFrom(...words), strangeWords);
  const same = fc.constant({});
  const path = changedPath(request.path, word).map((changed) => ({ path: changed }));
  const body = request.method === 'GET' ? same : changedBody(request, word);
  return fc
    .tuple(
      fc.oneof(same, path),
      request.method === 'GET' ? path : fc.oneof(same, body, body),
      fc.oneof({ weight: 9, arbitrary: same }, headers),
    )
    .map((changes) => Object.assign({}, request, ...changes) as SentRequest);
}

/** A word as it stands in an address; now and then not written as it should be. */
const inAddress = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(word, fc.nat({ max: 9 })).map(([text, how]) => (how === 0 ? text.replace(/[#?\s]/g, '') : encoded(text)));

/** Half of a character has no form in an address. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

function changedPath(path: string, word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const [before = '', query = ''] = path.split('?');
  // `/api/v1` stays.
  const segments = before.split('/');
  const queries = query === '' ? [] : query.split('&');
  const other = inAddress(word);
  const last = Math.max(3, segments.length - 1);
  const segment = fc
    .tuple(fc.integer({ min: Math.min(4, last), max: last }), other)
    .map(([at, text]) => [segments.map((each, i) => (i === at ? text : each)).join('/'), query] as const);
  const value = fc
    .tuple(fc.nat({ max: Math.max(0, queries.length - 1) }), other)
    .map(([at, text]) => queries.map((each, i) => (i === at ? `${each.split('=')[0]}=${text}` : each)).join('&'));
  const more = fc.tuple(inAddress(fc.oneof(fc.constantFrom(...parameters), strangeWords)), other);
  const added = more.map(([name, text]) => [...queries, `${name}=${text}`].join('&'));
  const asked = fc.oneof(...(queries.length > 0 ? [value, value] : []), added).map((text) => [before, text] as const);
  return fc
    .oneof(...(segments.length > 4 ? [segment] : []), asked)
    .map(([place, text]) => (text === '' ? place : `${place}?${text}`));
}

const parameters = ['limit', 'after', 'validAt', 'knownAt', 'q', 'unit', 'pair', 'types', 'within', 'format', 'since'];

const alsoJson = ['application/ld+json', ' Application/JSON;charset=utf-8'];

type Changed = Pick<SentRequest, 'type' | 'body'>;

/** JSON with another value in one place, JSON of another form, what is no JSON, another kind of content, nothing. */
function changedBody({ type, body }: SentRequest, word: fc.Arbitrary<string>): fc.Arbitrary<Changed> {
  const bytes = body ?? new TextEncoder().encode('{}');
  const json = (value: unknown): Changed => ({
    type: 'application/json',
    body: new TextEncoder().encode(JSON.stringify(value)),
  });
  const broken = fc.tuple(
    changedBytes(bytes),
    fc.constantFrom(type, type, 'application/json; charset=utf-16', 'text/plain', null),
  );
  const other = fc.oneof(
    strangeValues.map(json),
    broken.map(([changed, said]): Changed => ({ type: said, body: changed })),
  );
  if (type !== 'application/json') return other;
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const changed = fc.tuple(
    changedValue(value, fc.oneof(word, strangeValues)),
    fc.constantFrom(type, type, ...alsoJson),
  );
  return fc.oneof({ weight: 3, arbitrary: changed.map(([said, as]) => ({ ...json(said), type: as })) }, other);
}

/** Headers that are passed over, whatever they say. */
const headers: fc.Arbitrary<Pick<SentRequest, 'headers'>> = fc
  .dictionary(
    fc.constantFrom(
      'accept',
      'accept-encoding',
      'accept-language',
      'authorization',
      'cookie',
      'if-none-match',
      'range',
    ),
    fc.oneof(
      fc.constantFrom('*', ',,;q=x', 'ru;q=9, zh', 'Bearer ', 'amur-session=%E0%A4', 'bytes=-1', 'W/""', 'br;q=0,*'),
      fc.string({ maxLength: 40 }).map((text) => text.trim()),
    ),
    { minKeys: 1, maxKeys: 3 },
  )
  .map((said) => ({ headers: { ...said } }));
