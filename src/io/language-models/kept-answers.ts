/**
 * Answers of language models to coded texts, kept in a file of the data folder as they come: an evaluation that was cut off goes on, and
 * nothing is paid for twice. One JSON object a line, told by a hash of all that was asked: the text, what is told before it, who is
 * asked, with which parameters.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ModelQuestion, ModelReply, OpenModel } from '../../app/language-models/model-port.ts';
import { Unavailable } from '../../model/errors.ts';
import { hashText } from '../../model/ids.ts';

/** The file in which a data folder keeps them. */
export const keptAnswersIn = (folder: string): string => join(folder, 'evaluation-answers.ndjson');

const line = z.object({
  asked: z.string(),
  reply: z.object({
    text: z.string(),
    model: z.string(),
    ended: z.literal('complete'),
    input: z.number().nullable(),
    output: z.number().nullable(),
  }),
});

/** A model that is asked only what it has not answered before. */
export interface RememberedModel extends OpenModel {
  /** How many answers were taken from the file. */
  kept(): number;
}

/** Opens the file beside the model; `again` asks everything anew, and what is answered then is what holds. */
export async function withKeptAnswers(model: OpenModel, path: string, again: boolean): Promise<RememberedModel> {
  const held = again ? new Map<string, ModelReply>() : await answersIn(path);
  let kept = 0;
  return {
    ...model,
    kept: () => kept,
    ask: async (question) => {
      const asked = keyOf(model, question);
      const before = held.get(asked);
      if (before !== undefined) {
        kept++;
        return before;
      }
      const reply = await model.ask(question);
      if (isJson(reply)) await append(path, { asked, reply });
      return reply;
    },
  };
}

function keyOf({ settings, parameters }: OpenModel, question: ModelQuestion): string {
  const { kind, url, model } = settings;
  return hashText(JSON.stringify([kind, url, model, parameters, question]));
}

/** A cut answer, or one that is no JSON, is asked for again by the next run. */
function isJson({ ended, text }: ModelReply): boolean {
  if (ended !== 'complete') return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** What the file holds, the last of each; a line that a killed run left half written is none. */
async function answersIn(path: string): Promise<Map<string, ModelReply>> {
  const held = new Map<string, ModelReply>();
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return held;
    throw new Unavailable(`The answers kept at ${path} cannot be read`, { cause, lasts: true });
  }
  for (const each of content.split('\n')) {
    try {
      const { asked, reply } = line.parse(JSON.parse(each));
      held.set(asked, reply);
    } catch {}
  }
  return held;
}

/** Each line begins with its end of line, so that one that was left half written spoils no other. */
async function append(path: string, kept: object): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await appendFile(path, `\n${JSON.stringify(kept)}`, { mode: 0o600 });
  } catch (cause) {
    throw new Unavailable(`An answer of the model cannot be kept at ${path}`, {
      hint: 'Make room there, or name another data folder with --data; what was kept before stays.',
      cause,
      lasts: true,
    });
  }
}
