/** Reads one text by a language model: asks it, in parts where the text is long, and takes what holds of its answers. */
import type { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { codePointMap } from '../../model/code-points.ts';
import { codebookVersion } from '../../model/codebook.ts';
import { InvalidInput } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { byModel, modelReader } from '../../model/reader-kinds.ts';
import type { Claim, ModelRun, Reading, RefusedClaim } from '../../model/reading.ts';
import { storableText } from '../../model/storable.ts';
import { answerSchema, modelAnswer } from '../../read/by-model/answer.ts';
import { halvesOf, type Part, partsOf, tokensOf } from '../../read/by-model/parts.ts';
import { promptHash, promptVersion, systemPrompt, textPrompt } from '../../read/by-model/prompt.ts';
import { readAnswer } from '../../read/by-model/read-answer.ts';
import { vetoAnswer, vetoPrompt, vetoSchema, vetoSystem } from '../../read/by-model/veto.ts';
import type { ModelQuestion, OpenModel } from './model-port.ts';
import { hostOf, type ModelSettings } from './model-settings.ts';

/** By what is asked: part of the `reader` of every reading, so that what another prompt read is read again. */
const promptId = `${promptVersion}-${promptHash}`;

/** The `reader` of readings that a model makes now: of all that it finds, or of its word on the claims of the rules. */
export const readerOfModel = ({ model }: Pick<ModelSettings, 'model'>, asked: 'all' | 'veto' = 'all'): string =>
  modelReader(model, asked === 'veto' ? `${promptId}-veto` : promptId);

/** A text, and what Amur's own rules read in it. */
export interface TextForModel {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly base: Reading;
}

const systemTokens = tokensOf(systemPrompt);
/** Left for the answer where the context is large enough. */
const answerTokens = 4096;

/** Tokens of an answer to so many of text: 0.3 to 3 for each were seen, most of lists; with how high the rest is counted the whole is enough. */
const answeredFor = (tokens: number): number => Math.ceil(200 + 1.6 * tokens);

/** How a text goes to a model: its parts, and about how many tokens are asked and answered, high estimates both. */
export function planOf(
  text: string,
  { context }: Pick<ModelSettings, 'context'>,
): {
  readonly parts: readonly Part[];
  readonly asked: number;
  readonly answered: number;
} {
  const answer = Math.min(answerTokens, Math.floor(context / 4));
  const around = systemTokens + 200;
  const whole = context - around - answer;
  const part = Math.floor(context * 0.6) - around;
  if (part < 200) {
    throw new InvalidInput(
      `A context of ${context} tokens is too small: what is told before a text takes about ${around}`,
      {
        hint: `Give the model a larger one with amur model add --context, at least ${Math.ceil((around + 400) / 0.6 / 1000) * 1000}.`,
      },
    );
  }
  const parts = tokensOf(text) <= whole ? [{ start: 0, end: text.length }] : partsOf(text, part);
  const tokens = parts.map(({ start, end }) => tokensOf(text.slice(start, end)));
  const sum = (of: (each: number) => number): number => tokens.reduce((all, each) => all + of(each), 0);
  return { parts, asked: sum((each) => around + each), answered: sum(answeredFor) };
}

/**
 * The reading of a text by a model. Throws InvalidInput where its answer cannot be used, and whatever asking throws: then nothing is read.
 */
export async function readByModel(model: OpenModel, gazetteer: Gazetteer, given: TextForModel): Promise<Reading> {
  const { text } = storableText(given.text);
  const { base } = given;
  const todo: Part[] = [...planOf(text, model.settings).parts];
  const done = { claims: [] as Claim[], refused: [] as RefusedClaim[], answers: [] as ModelRun['answers'][number][] };
  const tokens = { input: null as number | null, output: null as number | null };
  const named = new Set<string>();
  const points = codePointMap(text);
  let answered = model.settings.model;
  let number = 0;
  while (todo.length > 0) {
    const part = todo.shift()!;
    const words = text.slice(part.start, part.end);
    if (words.trim() === '') continue;
    number++;
    const of = number + todo.length;
    const question: ModelQuestion = {
      system: systemPrompt,
      user: textPrompt({
        text: words,
        published: base.published?.edtf ?? null,
        title: given.title,
        ...(of === 1 ? {} : { part: { number, of, places: [...named].slice(0, 40) } }),
      }),
      schema: answerSchema,
      schemaName: 'ties',
    };
    const got = await usableAnswer(model, question, modelAnswer);
    tokens.input = plus(tokens.input, got.input);
    tokens.output = plus(tokens.output, got.output);
    answered = got.model;
    if (got.answer === null) {
      // A cut answer is none: it is asked for in halves.
      const halves = halvesOf(text, part);
      if (halves === null) throw cutAnswer(model.settings);
      todo.unshift(...halves);
      number--;
      continue;
    }
    for (const { words: said, name } of got.answer.places) named.add(`${said} (${name})`);
    const offset = points.toCodePoint(part.start);
    const read = readAnswer(got.answer, { document: given.id, text: words, offset, base }, gazetteer);
    done.claims.push(...read.claims);
    done.refused.push(...read.refused);
    done.answers.push({ start: offset, end: points.toCodePoint(part.end), raw: got.raw });
  }
  return readingOf(model, given, {
    claims: merged(done.claims),
    run: { answered, tokens, answers: done.answers, refused: done.refused },
  });
}

/** What a reading by a model is besides its claims. */
function readingOf(
  model: OpenModel,
  { id, base }: TextForModel,
  made: {
    readonly asked?: 'veto';
    readonly claims: readonly Claim[];
    readonly run: Pick<ModelRun, 'answered' | 'tokens' | 'answers' | 'refused'>;
  },
): Reading {
  const { kind, name, model: asked } = model.settings;
  const { answered, tokens, answers, refused } = made.run;
  return {
    id,
    lang: base.lang,
    reader: readerOfModel(model.settings, made.asked),
    gazetteer: base.gazetteer,
    codebook: codebookVersion,
    published: base.published,
    masthead: null,
    mentions: [],
    citations: [],
    claims: made.claims,
    nonclaims: [],
    quotes: [],
    forecasts: [],
    problems: [],
    model: {
      name,
      asked,
      answered,
      kind,
      host: hostOf(model.settings),
      prompt: { version: promptVersion, hash: promptHash },
      parameters: model.parameters,
      tokens,
      answers,
      refused,
    },
  };
}

/**
 * The reading of a text by a model that is asked for its word on the claims of the rules alone: those that it affirms, as its own. It is
 * not asked where there are none.
 */
export async function confirmByModel(model: OpenModel, given: TextForModel): Promise<Reading> {
  const { text } = storableText(given.text);
  const { base } = given;
  const points = codePointMap(text);
  const tokens = { input: null as number | null, output: null as number | null };
  const answers: ModelRun['answers'][number][] = [];
  const claims: Claim[] = [];
  let answered = model.settings.model;
  const todo: Part[] = base.claims.length === 0 ? [] : [...planOf(text, model.settings).parts];
  const asked = new Set<string>();
  while (todo.length > 0) {
    const part = todo.shift()!;
    const [from, to] = [points.toCodePoint(part.start), points.toCodePoint(part.end)];
    const here = base.claims.filter(
      ({ id, evidence }) => !asked.has(id) && evidence.start >= from && evidence.start < to,
    );
    if (here.length === 0) continue;
    const user = vetoPrompt(
      { text: text.slice(part.start, part.end), published: base.published?.edtf ?? null, title: given.title },
      here,
    );
    const got = await usableAnswer(
      model,
      { system: vetoSystem, user, schema: vetoSchema, schemaName: 'affirmed' },
      vetoAnswer,
    );
    tokens.input = plus(tokens.input, got.input);
    tokens.output = plus(tokens.output, got.output);
    answered = got.model;
    if (got.answer === null) {
      const halves = halvesOf(text, part);
      if (halves === null) throw cutAnswer(model.settings);
      todo.unshift(...halves);
      continue;
    }
    for (const { id } of here) asked.add(id);
    const affirmed = new Set(got.answer.affirmed);
    claims.push(...here.filter((_, i) => affirmed.has(i + 1)).map((claim) => asOwn(given.id, claim)));
    answers.push({ start: from, end: to, raw: got.raw });
  }
  return readingOf(model, given, { asked: 'veto', claims, run: { answered, tokens, answers, refused: [] } });
}

/** A claim of the rules as the model affirms it. */
function asOwn(document: string, { why: _, citations: __, ...claim }: Claim): Claim {
  const { start, end } = claim.evidence;
  return {
    ...claim,
    id: contentId('clm', document, start, end, claim.type, claim.parties, byModel),
    citations: [],
    rule: `${byModel}/affirmed`,
    score: null,
    strict: false,
  };
}

const plus = (sum: number | null, more: number | null): number | null => (more === null ? sum : (sum ?? 0) + more);

interface UsableAnswer<T> {
  /** Null where it was cut. */
  readonly answer: T | null;
  readonly raw: string;
  readonly model: string;
  readonly input: number | null;
  readonly output: number | null;
}

/** An answer in the form asked for; asked for once more, with what was wrong, where it is not. */
async function usableAnswer<T>(
  model: OpenModel,
  question: ModelQuestion,
  form: z.ZodType<T>,
): Promise<UsableAnswer<T>> {
  const first = await model.ask(question);
  if (first.ended === 'cut') return { ...first, answer: null, raw: first.text };
  const read = parsedAnswer(first.text, form);
  if ('answer' in read) return { ...first, answer: read.answer, raw: first.text };
  const again = await model.ask({ ...question, again: { answer: first.text.slice(0, 4000), error: read.wrong } });
  const counted = {
    model: again.model,
    input: plus(first.input, again.input),
    output: plus(first.output, again.output),
    raw: again.text,
  };
  if (again.ended === 'cut') return { ...counted, answer: null };
  const second = parsedAnswer(again.text, form);
  if ('answer' in second) return { ...counted, answer: second.answer };
  throw new InvalidInput(`The model "${model.settings.name}" does not answer in the form asked for: ${second.wrong}`, {
    hint: 'Its server may not keep to a JSON schema, or the model is too small: amur model test shows what it answers.',
  });
}

/** What an answer says, or what is wrong with it in a few words. */
function parsedAnswer<T>(text: string, form: z.ZodType<T>): { readonly answer: T } | { readonly wrong: string } {
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s*|\s*```$/gu, '')
    .trim();
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return { wrong: bare === '' ? 'it is empty' : `it is no JSON, beginning with "${bare.slice(0, 40)}"` };
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return { answer: parsed.data };
  const issue = parsed.error.issues[0]!;
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  if (keys.includes('properties') && keys.includes('type')) return { wrong: 'it is the schema, not an answer by it' };
  return { wrong: `at "${issue.path.join('.')}", ${issue.message.slice(0, 160)}` };
}

function cutAnswer({ name, context }: ModelSettings): InvalidInput {
  return new InvalidInput(`The answer of the model "${name}" was cut, also for a short part of the text`, {
    hint: `Its context may be smaller than the ${context} tokens it was said to have, or it repeats itself: try another model.`,
  });
}

/** Claims of parts that overlap: of the same words, parties and type one stands, the first. */
function merged(claims: readonly Claim[]): readonly Claim[] {
  const key = (claim: Claim): string => [claim.type, ...claim.parties.toSorted()].join('|');
  const kept: Claim[] = [];
  for (const claim of claims) {
    const overlaps = (other: Claim): boolean =>
      key(other) === key(claim) &&
      other.stage === claim.stage &&
      other.evidence.start < claim.evidence.end &&
      claim.evidence.start < other.evidence.end;
    if (!kept.some((other) => other.id === claim.id || overlaps(other))) kept.push(claim);
  }
  return kept.toSorted((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1));
}
