/** What a run would send to a language model, told without asking it: `--dry-run` of add, read and reread. */
import type { Command } from 'commander';
import { hostOf, isThisMachine, type ModelSettings } from '../app/language-models/model-settings.ts';
import { planOf } from '../app/language-models/read-by-model.ts';
import { modelNamed, readModels } from '../io/language-models/models-file.ts';
import { UsageError } from './exit.ts';
import { counted, type Output } from './output.ts';
import { modelFolder, type ReaderOptions, readerOf } from './reader-options.ts';

/** Adds the option to a command that may have a model read. */
export const withDryRun = (command: Command): Command =>
  command.option('--dry-run', 'with a language model: what would be sent where, in how many tokens; nothing is sent');

/** Throws where nothing would be sent in any case. */
export function checkDryRun(options: ReaderOptions & { readonly dryRun?: boolean }): void {
  if (options.dryRun && readerOf(options) === 'rules')
    throw new UsageError('--dry-run counts tokens: name a language model');
}

/** The settings of the model that the options name; it is not opened, and needs neither its key nor the network. */
export async function modelMeant(options: ReaderOptions): Promise<ModelSettings> {
  return modelNamed(await readModels(await modelFolder(options)), options.model);
}

/** Says how many of some texts would go where, in how many questions and about how many tokens: an estimate, and a high one. */
export async function sayWouldSend(
  settings: ModelSettings,
  texts: AsyncIterable<string> | Iterable<string>,
  json: boolean,
  output: Output,
): Promise<void> {
  const sums = { texts: 0, questions: 0, asked: 0, answered: 0 };
  for await (const text of texts) {
    const { parts, asked, answered } = planOf(text, settings);
    sums.texts++;
    sums.questions += parts.length;
    sums.asked += asked;
    sums.answered += answered;
  }
  const { name, model, url, sendTexts, budget, price } = settings;
  const tokens = sums.asked + sums.answered;
  const cost = price && (sums.asked * price.asked + sums.answered * price.answered) / 1e6;
  const [host, loopback] = [hostOf(settings), isThisMachine(url)];
  if (json) {
    output.data(
      JSON.stringify({ name, model, host, loopback, sendTexts, ...sums, tokens, cost: cost ?? null, budget }),
    );
    return;
  }
  const questions = `${counted(sums.questions, 'question')}, about ${tokens} tokens with the answers at most${cost === undefined ? '' : `, ${cost.toFixed(2)} by your prices`}`;
  output.data(
    `${counted(sums.texts, 'text')} would go to ${host}, ${loopback ? 'on this machine' : 'with title and date'}, for ${model}: ${questions}; nothing was sent`,
  );
  if (!loopback && !sendTexts)
    output.message(`${host} is another machine: to let texts go there say --send-texts, once`);
  if (budget !== null && tokens > budget)
    output.message(`the budget of ${budget} tokens a run is less: it ends before, and goes on when called again`);
}
