/** Holds answers to what the OpenAPI document says of them: status, content type, and the body against its schema. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SentRequest } from '../../test/fuzz/requests.ts';

/** What is read of the document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
}

interface Answer {
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
}

/** A question that was answered as the document says. */
export interface Answered {
  /** `get /api/v1/ties/{id}`. */
  readonly route: string;
  readonly status: number;
  /** The names of its parameters in the query. */
  readonly query: readonly string[];
  /** The question, to be asked again. */
  readonly asked: SentRequest;
}

const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  binary: true,
  // What zod says of a text with a beginning; its pattern says it too.
  starts_with: true,
} as const;

/**
 * A check of answers against a document: it throws where one does not fit, and says what is wrong with it. A body that was taken must
 * fit too, else clients made from the document could not send it. Null for what the document has no route for.
 */
export function answerChecker(document: ApiDocument): (asked: Request, answer: Response) => Promise<Answered | null> {
  const { paths } = document;
  // Words of OpenAPI that are no words of JSON Schema stand in the document too.
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  ajv.addSchema(document, 'api');
  // Of two patterns that fit, the one with fewer places to fill in.
  const places = (path: string): number => path.split('{').length;
  const patterns = Object.keys(paths)
    .sort((a, b) => places(a) - places(b))
    .map((path) => ({ path, fits: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));
  const unfit = (place: readonly string[], value: unknown): string | null => {
    const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const fits = ajv.getSchema(`api#/${pointer.join('/')}`)!;
    if (fits(value)) return null;
    const errors = fits.errors!.map((each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`);
    return [...new Set(errors)].slice(0, 20).join('\n');
  };

  return async (asked, answer) => {
    const { pathname, search, searchParams } = new URL(asked.url);
    const method = asked.method.toLowerCase();
    const path = patterns.find((pattern) => pattern.fits.test(pathname) && method in paths[pattern.path]!)?.path;
    if (path === undefined) return null;
    const { requestBody, responses } = paths[path]![method]!;
    const { status } = answer;
    const wrong = (what: string): Error =>
      new Error(`${asked.method} ${asked.url} answers ${status}, but the document ${what}`);
    const named = responses[status];
    if (named === undefined) throw wrong('has no such status');
    const shared = '$ref' in named ? named.$ref.split('/').at(-1)! : null;
    const said = shared === null ? (named as Answer) : document.components.responses[shared]!;
    const kind = answer.headers.get('content-type')?.split(';')[0] ?? null;
    if (kind === null && said.content !== undefined) throw wrong('says that it has content');
    if (kind !== null && !(kind in (said.content ?? {}))) throw wrong(`does not say that it may be ${kind}`);
    if (kind !== null && /[/+]json$/.test(kind)) {
      const where =
        shared === null ? ['paths', path, method, 'responses', String(status)] : ['components', 'responses', shared];
      const place = [...where, 'content', kind, 'schema'];
      const errors = unfit(place, await unpacked(answer.clone()).json());
      if (errors !== null) throw wrong(`says otherwise:\n${errors}`);
    }
    const type = asked.headers.get('content-type');
    const bytes = asked.body === null ? null : new Uint8Array(await asked.arrayBuffer());
    if (answer.ok && bytes !== null && type === 'application/json' && requestBody !== undefined) {
      const sent: unknown = JSON.parse(new TextDecoder().decode(bytes));
      const errors = unfit(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'], sent);
      if (errors !== null) throw wrong(`says that what was sent does not fit:\n${errors}`);
    }
    const question = { method: asked.method, path: `${pathname}${search}`, type, body: bytes };
    return { route: `${method} ${path}`, status, query: [...searchParams.keys()], asked: question };
  };
}

/** An answer that was packed on its way, as a browser takes it. */
function unpacked({ body, headers }: Response): Response {
  const packing = headers.get('content-encoding') as 'gzip' | 'deflate' | null;
  return new Response(packing === null ? body : body!.pipeThrough(new DecompressionStream(packing)));
}
