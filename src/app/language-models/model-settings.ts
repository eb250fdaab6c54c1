/** A language model of the user's own: where it is asked, and how. Its key is never part of it, only the name of the variable that holds it. */
import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import type { Infer } from '../infer.ts';

/** The forms in which models are asked: OpenAI's /chat/completions (many servers have it), Ollama's own /api/chat, Anthropic's /v1/messages. */
export const modelKinds = ['openai', 'ollama', 'anthropic'] as const;
export type ModelKind = (typeof modelKinds)[number];

export const modelSettings = z
  .strictObject({
    name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u),
    kind: z.enum(modelKinds),
    url: z.string(),
    model: z.string().min(1).max(200),
    keyVariable: z
      .string()
      .nullable()
      .meta({ description: 'The name of the environment variable that holds the key.' }),
    context: z
      .int()
      .min(2000)
      .max(10_000_000)
      .meta({ description: 'Tokens that it takes, question and answer together.' }),
    requestsAMinute: z.int().min(1).max(10_000),
    concurrency: z.int().min(1).max(32),
    timeout: z.int().min(1).max(3600).meta({ description: 'Seconds without a word from it.' }),
    budget: z.int().min(1).nullable().meta({ description: 'Tokens that one run may use; null for no end.' }),
    temperature: z.number().min(0).max(2).nullable(),
    price: z
      .object({ asked: z.number().min(0), answered: z.number().min(0) })
      .exactOptional()
      .meta({
        description: 'What a million tokens cost, asked and answered, as its user says; the currency is theirs.',
      }),
    sendTexts: z
      .boolean()
      .meta({ description: 'Whether texts may be sent there; asked for where it is another machine.' }),
  })
  .meta({ id: 'LanguageModel' });
export type ModelSettings = Infer<typeof modelSettings>;

/** What a model has where nothing is said. */
export const usualSettings = {
  context: 8192,
  requestsAMinute: 60,
  concurrency: 1,
  timeout: 300,
  budget: null,
  keyVariable: null,
} as const;

/** True where an address is of this machine, so that nothing leaves it. */
export function isThisMachine(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Host and port of a model. */
export const hostOf = ({ url }: Pick<ModelSettings, 'url'>): string => new URL(url).host;

/** The settings, where they can be used; throws InvalidInput, which repeats nothing that may be a key. */
export function checkedSettings(given: ModelSettings): ModelSettings {
  const { keyVariable } = given;
  if (keyVariable !== null && !/^[A-Za-z_][A-Za-z0-9_]{0,79}$/.test(keyVariable)) {
    throw new InvalidInput(
      'The key is named by its environment variable, as in OPENAI_API_KEY; it is never given itself',
      {
        hint: 'Put the key into a variable of the environment and name that.',
      },
    );
  }
  const parsed = modelSettings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new InvalidInput(`The model's "${issue.path.join('.')}" cannot be used: ${issue.message}`);
  }
  let url: URL;
  try {
    url = new URL(given.url);
  } catch (cause) {
    throw new InvalidInput(`"${given.url.slice(0, 100)}" is not an address of a model`, {
      hint: 'It begins with http:// or https://, as in http://127.0.0.1:11434.',
      cause,
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InvalidInput(`"${given.url.slice(0, 100)}" is not an address of a model`, {
      hint: 'It begins with http:// or https://, as in http://127.0.0.1:11434.',
    });
  }
  if (url.username !== '' || url.password !== '' || /key|token|secret|sig/i.test(url.search)) {
    throw new InvalidInput(`The address at ${url.host} carries a key or a password, which would be kept`, {
      hint: 'Put the key into a variable of the environment and name that.',
    });
  }
  if (url.protocol === 'http:' && keyVariable !== null && !isThisMachine(given.url)) {
    throw new InvalidInput(`The key would go to ${url.host} unprotected`, { hint: 'Use an https:// address.' });
  }
  return { ...given, url: given.url.replace(/\/+$/, '') };
}
