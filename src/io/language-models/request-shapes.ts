/**
 * The three forms in which language models are asked, and their answers as they stream: OpenAI's POST /chat/completions (many servers
 * have it), Ollama's own POST /api/chat, Anthropic's POST /v1/messages. All stream, so that a slow answer is not taken for none.
 */
import type { ModelQuestion } from '../../app/language-models/model-port.ts';
import type { ModelKind, ModelSettings } from '../../app/language-models/model-settings.ts';

/** What has come of an answer so far. */
export interface Streamed {
  text: string;
  model: string | null;
  /** How the model says that it ended; null while it has not. */
  ended: string | null;
  input: number | null;
  output: number | null;
}

export interface RequestShape {
  /** What stands after the address of the model. */
  readonly path: (settings: ModelSettings) => string;
  readonly headers: (key: string | null) => Readonly<Record<string, string>>;
  readonly body: (settings: ModelSettings, question: ModelQuestion, answerTokens: number) => object;
  /** Takes up one piece of the stream, or a whole answer that came in one; an error that stands in it comes back. */
  readonly take: (piece: Json, so: Streamed) => string | null;
  /** Endings that say that the answer is not whole. */
  readonly cut: readonly string[];
  /** Models that are there: GET, and their names in the answer. */
  readonly list: {
    readonly path: (settings: ModelSettings) => string;
    readonly names: (answer: Json) => readonly string[];
  };
}

/** A value of an answer; what is looked for and is not there is undefined. */
export type Json = { readonly [key: string]: unknown };
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((v, key) => (v !== null && typeof v === 'object' ? (v as Json)[key] : undefined), value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown, before: number | null): number | null => (typeof value === 'number' ? value : before);

type Message = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/** The text, and where it is asked once more, the answer that could not be used with what was wrong. */
function turns({ user, again }: ModelQuestion): readonly Message[] {
  return [
    { role: 'user', content: user },
    ...(again === undefined
      ? []
      : ([
          { role: 'assistant', content: again.answer.trim() === '' ? '{}' : again.answer },
          {
            role: 'user',
            content: `That answer cannot be used: ${again.error}. Answer again with one JSON object of the form asked for, and nothing else.`,
          },
        ] as const)),
  ];
}

const withSystem = (question: ModelQuestion): readonly Message[] => [
  { role: 'system', content: question.system },
  ...turns(question),
];
const warmth = ({ temperature }: ModelSettings): object => (temperature === null ? {} : { temperature });

/** The path of a version stands in many addresses already. */
const versioned =
  (path: string) =>
  (settings: ModelSettings): string =>
    /\/v\d+(?:beta\d*)?$/.test(new URL(settings.url).pathname) ? path : `/v1${path}`;

const openai: RequestShape = {
  path: versioned('/chat/completions'),
  headers: (key) => (key === null ? {} : { authorization: `Bearer ${key}` }),
  body: (settings, question) => ({
    model: settings.model,
    messages: withSystem(question),
    stream: true,
    stream_options: { include_usage: true },
    ...warmth(settings),
    response_format: {
      type: 'json_schema',
      json_schema: { name: question.schemaName, strict: true, schema: question.schema },
    },
  }),
  take(piece, so) {
    const error = at(piece, 'error');
    if (error !== undefined && error !== null) return text(at(error, 'message')) || JSON.stringify(error).slice(0, 300);
    so.model ??= text(piece.model) || null;
    so.text += text(at(piece, 'choices', 0, 'delta', 'content')) || text(at(piece, 'choices', 0, 'message', 'content'));
    so.ended = text(at(piece, 'choices', 0, 'finish_reason')) || so.ended;
    so.input = count(at(piece, 'usage', 'prompt_tokens'), so.input);
    so.output = count(at(piece, 'usage', 'completion_tokens'), so.output);
    return null;
  },
  cut: ['length'],
  list: {
    path: versioned('/models'),
    names: (answer) => (Array.isArray(answer.data) ? answer.data.map((each) => text(at(each, 'id'))) : []),
  },
};

const ollama: RequestShape = {
  path: () => '/api/chat',
  headers: (key) => (key === null ? {} : { authorization: `Bearer ${key}` }),
  body: (settings, question, answerTokens) => ({
    model: settings.model,
    messages: withSystem(question),
    stream: true,
    format: question.schema,
    // Without it a prompt is cut to a few thousand tokens, and answered as if nothing had happened.
    options: { num_ctx: settings.context, num_predict: answerTokens, ...warmth(settings) },
  }),
  take(piece, so) {
    if (typeof piece.error === 'string') return piece.error;
    so.model ??= text(piece.model) || null;
    so.text += text(at(piece, 'message', 'content'));
    if (piece.done === true) so.ended = text(piece.done_reason) || 'stop';
    so.input = count(piece.prompt_eval_count, so.input);
    so.output = count(piece.eval_count, so.output);
    return null;
  },
  cut: ['length'],
  list: {
    path: () => '/api/tags',
    names: (answer) => (Array.isArray(answer.models) ? answer.models.map((each) => text(at(each, 'name'))) : []),
  },
};

const anthropic: RequestShape = {
  path: versioned('/messages'),
  headers: (key) => ({ 'anthropic-version': '2023-06-01', ...(key === null ? {} : { 'x-api-key': key }) }),
  body: (settings, question, answerTokens) => ({
    model: settings.model,
    system: question.system,
    messages: turns(question),
    max_tokens: answerTokens,
    stream: true,
    ...warmth(settings),
    // The form is that of a tool which the model has to use; there is nothing behind it.
    tools: [{ name: question.schemaName, description: 'The coded text.', input_schema: question.schema }],
    tool_choice: { type: 'tool', name: question.schemaName },
  }),
  take(piece, so) {
    if (piece.type === 'error') return text(at(piece, 'error', 'message')) || 'it reports an error';
    so.model ??= text(at(piece, 'message', 'model')) || text(piece.model) || null;
    const usage = at(piece, 'message', 'usage') ?? piece.usage;
    if (typeof at(usage, 'input_tokens') === 'number') {
      const kept = [at(usage, 'cache_creation_input_tokens'), at(usage, 'cache_read_input_tokens')];
      so.input = kept.reduce<number>(
        (sum, n) => sum + (typeof n === 'number' ? n : 0),
        at(usage, 'input_tokens') as number,
      );
    }
    so.output = count(at(usage, 'output_tokens'), so.output);
    so.text += text(at(piece, 'delta', 'partial_json')) || text(at(piece, 'delta', 'text'));
    const content = piece.content;
    if (Array.isArray(content)) {
      for (const block of content) {
        if (at(block, 'type') === 'tool_use') so.text += JSON.stringify(at(block, 'input'));
        else so.text += text(at(block, 'text'));
      }
    }
    so.ended = text(at(piece, 'delta', 'stop_reason')) || text(piece.stop_reason) || so.ended;
    return null;
  },
  cut: ['max_tokens', 'model_context_window_exceeded'],
  list: {
    path: versioned('/models'),
    names: (answer) => (Array.isArray(answer.data) ? answer.data.map((each) => text(at(each, 'id'))) : []),
  },
};

export const requestShapes: Readonly<Record<ModelKind, RequestShape>> = { openai, ollama, anthropic };
