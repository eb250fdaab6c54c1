/**
 * Asks a language model over HTTP: one request, its answer as it streams, tries, pauses and a budget. Our own, on node:http: `fetch` ends
 * at 300 seconds without headers, which a local model may need for a long text. Redirects are not followed, so that a key goes nowhere
 * else. The key is taken out of everything that comes back.
 */
import http from 'node:http';
import https from 'node:https';
import type { ModelQuestion, ModelReply, OpenModel } from '../../app/language-models/model-port.ts';
import type { ModelSettings } from '../../app/language-models/model-settings.ts';
import { InvalidInput, isAmurError, NotFound, Unavailable } from '../../model/errors.ts';
import { fewestTokensOf, tokensOf } from '../../read/by-model/parts.ts';
import { type PaceClock, paceOf, realClock } from './pace.ts';
import { type Json, type RequestShape, requestShapes, type Streamed } from './request-shapes.ts';

/** What is outside: the environment's variables, the clock, chance. */
export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: PaceClock;
  /** A number from 0 to 1. */
  readonly chance: () => number;
}

export const realOutside: Outside = { environment: process.env, clock: realClock, chance: Math.random };

/** How often a question is put where the server fails, and how long the first pause is, in milliseconds. */
const tries = 3;
const firstPause = 1000;
/** How long a model may ask for a pause, and how long all pauses of one question together. */
const longestPause = 10 * 60_000;
/** The shortest pause before a question is put again, whatever the server says, and how many pauses it may ask for. */
const shortestPause = 1000;
const mostPauses = 20;
/** How many times the patience without a word an answer may take as a whole. */
const mostPatience = 6;
/** How many characters of a response are taken: no answer is as long by far. */
const mostCharacters = 8 * 1024 * 1024;
/** White space in a row after which an answer is no answer: grammar-bound models may go on with it to their limit. */
const mostBlanks = 1000;

/** Something that may be gone at the next try. */
class Passing extends Error {}
class Paused extends Error {
  readonly milliseconds: number;
  constructor(milliseconds: number) {
    super('asked for a pause');
    this.milliseconds = milliseconds;
  }
}

/** Tokens left for an answer. */
const answerTokensOf = ({ context }: ModelSettings): number => Math.min(8192, Math.floor(context / 3));

/** Opens a model: its key is looked up now, so that a run without it ends before anything is read. */
export function openModel(settings: ModelSettings, outside: Outside = realOutside): OpenModel {
  const shape = requestShapes[settings.kind];
  const key = keyOf(settings, outside);
  const pace = paceOf(settings, outside.clock);
  let spent = 0;
  let under = 0;
  const asked = (question: ModelQuestion): Promise<ModelReply> => {
    const expected = tokensOf(question.system) + tokensOf(question.user);
    if (settings.budget !== null && spent + under + expected > settings.budget) {
      throw new Unavailable(`The budget of ${settings.budget} tokens for the model "${settings.name}" is used up`, {
        hint: 'What was read stands. Call again to go on, or raise it: amur model add --budget.',
        lasts: true,
      });
    }
    under += expected;
    return pace
      .run(() => persistently(settings, outside, pace.pause, () => request(settings, shape, key, question)))
      .then((reply) => {
        spent += (reply.input ?? expected) + (reply.output ?? tokensOf(reply.text));
        return reply;
      })
      .finally(() => {
        under -= expected;
      });
  };
  return {
    settings,
    parameters: {
      ...(settings.temperature === null ? {} : { temperature: settings.temperature }),
      context: settings.context,
    },
    ask: async (question) => asked(question),
    spent: () => spent,
  };
}

function keyOf({ name, keyVariable }: ModelSettings, { environment }: Outside): string | null {
  if (keyVariable === null) return null;
  const key = environment[keyVariable]?.trim();
  if (key) return key;
  throw new Unavailable(`The key of the model "${name}" is not there: the variable ${keyVariable} is not set`, {
    hint: `Set it where Amur is started: export ${keyVariable}=…`,
    lasts: true,
  });
}

/** Tries again what may be gone, after a pause that grows; a pause that the model asks for is no try, and has a bound of its own. */
async function persistently(
  { name, url }: ModelSettings,
  { clock, chance }: Outside,
  pause: (milliseconds: number) => void,
  once: () => Promise<ModelReply>,
): Promise<ModelReply> {
  const { host } = new URL(url);
  let failed = 0;
  let waited = 0;
  let pauses = 0;
  for (;;) {
    try {
      return await once();
    } catch (error) {
      if (error instanceof Paused) {
        waited += error.milliseconds;
        pauses++;
        if (error.milliseconds > longestPause || waited > longestPause || pauses > mostPauses) {
          throw new Unavailable(`The model "${name}" at ${host} takes no more requests for now`, {
            hint: 'Its limit is reached. What was read stands; call again later to go on, or ask for fewer: --requests-a-minute.',
            lasts: true,
          });
        }
        pause(error.milliseconds);
        await clock.sleep(error.milliseconds);
        continue;
      }
      if (!(error instanceof Passing)) throw error;
      failed++;
      if (failed >= tries) {
        throw new Unavailable(`The model "${name}" at ${host} gave no answer in ${tries} tries: ${error.message}`, {
          hint: 'Try again later; amur model test tells whether it answers.',
        });
      }
      await clock.sleep(firstPause * 2 ** failed * (0.5 + chance()));
    }
  }
}

interface Sent {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Sends a request; each piece of the answer is handed on, with what is said of it first. */
async function send(
  settings: ModelSettings,
  { url, method, headers, body }: Sent,
  onPiece: (piece: string, response: http.IncomingMessage) => void,
): Promise<http.IncomingMessage> {
  const { request: begin } = url.protocol === 'https:' ? https : http;
  const patience = settings.timeout * 1000;
  return new Promise((resolve, reject) => {
    const stop = (error: unknown): void => {
      clearTimeout(timer);
      clearTimeout(end);
      sent.destroy();
      reject(error);
    };
    const silent = (): void => stop(new Passing(`nothing came for ${settings.timeout} seconds`));
    let timer = setTimeout(silent, patience);
    const end = setTimeout(() => stop(tooLong(settings)), patience * mostPatience);
    const sent = begin(url, {
      method,
      agent: false,
      headers: {
        accept: 'application/json, text/event-stream, application/x-ndjson',
        'user-agent': 'Amur',
        ...headers,
        ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      },
    });
    sent.on('error', (error: NodeJS.ErrnoException) => stop(unreached(settings, error)));
    sent.on('response', (response) => {
      response.setEncoding('utf8');
      let size = 0;
      response.on('data', (piece: string) => {
        clearTimeout(timer);
        timer = setTimeout(silent, patience);
        size += piece.length;
        if (size > mostCharacters) return stop(endless(settings));
        try {
          onPiece(piece, response);
        } catch (error) {
          stop(error);
        }
      });
      response.on('aborted', () => stop(new Passing('the connection was cut')));
      response.on('error', () => stop(new Passing('the connection was cut')));
      response.on('end', () => {
        clearTimeout(timer);
        clearTimeout(end);
        resolve(response);
      });
    });
    sent.end(body ?? undefined);
  });
}

/** What drips on is no answer; asked again, it would drip again. */
function tooLong({ name, url, timeout }: ModelSettings): Error {
  const { host } = new URL(url);
  return new Unavailable(
    `The model "${name}" at ${host} was still answering one question after ${timeout * mostPatience} seconds`,
    {
      hint: 'If it is only slow, give it more time (amur model add --timeout) or shorter questions (a smaller --context); amur model test tells how fast it is.',
    },
  );
}

function endless({ name, url }: ModelSettings): Error {
  return new Unavailable(`The model "${name}" at ${new URL(url).host} sends an answer that has no end`, {
    hint: 'It may repeat itself: try another model, or another server for it; amur model test shows what it answers.',
  });
}

function unreached({ name, url }: ModelSettings, error: NodeJS.ErrnoException): Error {
  const { host } = new URL(url);
  if (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new Unavailable(`The model "${name}" is not there: nobody answers at ${host}`, {
      hint: 'Start its server (for Ollama: ollama serve), or put its address right: amur model add.',
      lasts: true,
    });
  }
  return new Passing(`the connection failed (${error.code ?? 'no reason given'})`);
}

/** A text that came back, without the key, in one line and without what steers a terminal. */
const shown = (said: string, key: string | null): string =>
  withoutKey(said, key)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200);
const withoutKey = (said: string, key: string | null): string => (key === null ? said : said.replaceAll(key, '…'));

async function request(
  settings: ModelSettings,
  shape: RequestShape,
  key: string | null,
  question: ModelQuestion,
): Promise<ModelReply> {
  const so: Streamed = { text: '', model: null, ended: null, input: null, output: null };
  const answerTokens = answerTokensOf(settings);
  let open = '';
  let whole = '';
  let blanks = 0;
  let loops = false;
  const takeLine = (line: string): void => {
    const data = line.startsWith('data:') ? line.slice(5).trim() : line.startsWith('{') ? line.trim() : '';
    if (data === '' || data === '[DONE]') return;
    const before = so.text.length;
    const wrong = shape.take(parsed(data), so);
    if (wrong !== null) throw refusedBy(settings, key, 200, wrong);
    for (let i = before; i < so.text.length; i++) blanks = /\s/.test(so.text[i]!) ? blanks + 1 : 0;
    if (blanks > mostBlanks) loops = true;
  };
  const url = new URL(settings.url + shape.path(settings));
  const body = JSON.stringify(shape.body(settings, question, answerTokens));
  const looping = new Passing('its answer goes on in white space');
  const response = await send(
    settings,
    { url, method: 'POST', headers: shape.headers(key), body },
    (piece, { statusCode, headers }) => {
      if (statusCode !== 200 || !isStream(headers)) {
        whole += piece;
        return;
      }
      const lines = (open + piece).split('\n');
      open = lines.pop()!;
      for (const line of lines) takeLine(line);
      if (loops) throw looping;
    },
  ).catch((error: unknown) => {
    if (error === looping) return null;
    throw error;
  });
  // What was answered so far is no answer.
  if (response === null) return { ...replyOf(settings, so, key), ended: 'cut' };
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) throw httpError(settings, key, response, whole);
  if (open !== '') takeLine(open);
  if (whole !== '') {
    if (/html/i.test(headers['content-type'] ?? '') || whole.trimStart().startsWith('<'))
      throw htmlError(settings, key, whole);
    const wrong = shape.take(parsed(whole), so);
    if (wrong !== null) throw refusedBy(settings, key, 200, wrong);
  }
  // A stream that ends without saying that it does was cut on its way.
  if (so.ended === null) throw new Passing('the answer broke off');
  const cut = shape.cut.includes(so.ended) || isCutPrompt(settings, question, so);
  return { ...replyOf(settings, so, key), ended: cut ? 'cut' : 'complete' };
}

function replyOf({ model }: ModelSettings, so: Streamed, key: string | null): Omit<ModelReply, 'ended'> {
  return {
    text: withoutKey(so.text, key),
    model: withoutKey(so.model ?? model, key),
    input: so.input,
    output: so.output,
  };
}

/** A prompt that was cut is answered as if it were whole: told by what the server counts. */
function isCutPrompt(
  { kind, context }: ModelSettings,
  { system, user }: ModelQuestion,
  { input, output }: Streamed,
): boolean {
  if (input === null) return false;
  // Ollama counts only what it did not keep from the question before; a context that is full was cut.
  if (kind === 'ollama') return input + (output ?? 0) >= context;
  return input > 0 && input < fewestTokensOf(system + user);
}

const isStream = (headers: http.IncomingHttpHeaders): boolean =>
  /event-stream|ndjson/i.test(headers['content-type'] ?? '');

function parsed(data: string): Json {
  try {
    const value: unknown = JSON.parse(data);
    return value !== null && typeof value === 'object' ? (value as Json) : {};
  } catch {
    throw new Passing('a piece of its answer is no JSON');
  }
}

/** The pause that a server asks for, in milliseconds, at least a second: seconds or a date; half a minute where it says nothing. */
function pauseOf(response: http.IncomingMessage): number {
  const said = response.headers['retry-after'];
  if (said === undefined) return 30_000;
  const seconds = Number(said);
  const until = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.parse(response.headers.date ?? '');
  return Number.isFinite(until) ? Math.max(shortestPause, until) : 30_000;
}

function htmlError(settings: ModelSettings, key: string | null, page: string): Error {
  return new Unavailable(
    `${new URL(settings.url).host} answers with a web page, not as a model does: "${shown(page, key)}"`,
    { hint: `Check the address of the model "${settings.name}" and its kind: amur model list.` },
  );
}

function httpError(settings: ModelSettings, key: string | null, response: http.IncomingMessage, body: string): Error {
  const status = response.statusCode ?? 0;
  if (status === 429 || status === 529) return new Paused(pauseOf(response));
  if (status === 408 || status >= 500) return new Passing(`it answers ${status} ${shown(messageIn(body), key)}`.trim());
  return refusedBy(settings, key, status, messageIn(body));
}

/** What an error says of itself: the message in its JSON, else its text. */
function messageIn(body: string): string {
  try {
    const value = JSON.parse(body) as { error?: { message?: unknown } | string; message?: unknown };
    const said = typeof value.error === 'string' ? value.error : (value.error?.message ?? value.message);
    return typeof said === 'string' ? said : body;
  } catch {
    return body;
  }
}

function refusedBy(settings: ModelSettings, key: string | null, status: number, said: string): Error {
  const { name, url, model, keyVariable } = settings;
  const { host } = new URL(url);
  const told = shown(said, key);
  if (status === 401 || status === 403) {
    return new Unavailable(`${host} does not let the model "${name}" be asked (${status}): ${told}`, {
      hint:
        keyVariable === null
          ? 'It wants a key: put it into a variable of the environment and name that with --key-variable.'
          : `Check the key in ${keyVariable}.`,
      lasts: true,
    });
  }
  if (status === 404) {
    return new NotFound(`${host} has no model "${model}", or is not asked at this address: ${told}`, {
      hint: 'amur model test lists the models it has; for Ollama get it first: ollama pull.',
    });
  }
  return new InvalidInput(`${host} refuses the question${status === 200 ? '' : ` (${status})`}: ${told}`, {
    hint: 'Its server may not know the form asked for: see docs/models.md.',
  });
}

/** The models that a server says it has, at most so many; empty where it does not tell. */
export async function modelsThere(settings: ModelSettings, outside: Outside = realOutside): Promise<readonly string[]> {
  const shape = requestShapes[settings.kind];
  const key = keyOf(settings, outside);
  const url = new URL(settings.url + shape.list.path(settings));
  let whole = '';
  try {
    const response = await send(
      { ...settings, timeout: Math.min(settings.timeout, 20) },
      { url, method: 'GET', headers: shape.headers(key), body: null },
      (piece) => {
        whole += piece;
      },
    );
    if (response.statusCode !== 200) return [];
    return shape.list
      .names(parsed(whole))
      .filter((name) => name !== '')
      .slice(0, 200);
  } catch (error) {
    if (isAmurError(error)) throw error;
    return [];
  }
}
