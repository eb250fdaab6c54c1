/** `amur model`: language models of the user's own, as second readers: where each is asked, and whether it answers. */
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  checkedSettings,
  hostOf,
  isThisMachine,
  type ModelKind,
  type ModelSettings,
  modelKinds,
  usualSettings,
} from '../../app/language-models/model-settings.ts';
import { planOf, readByModel } from '../../app/language-models/read-by-model.ts';
import { modelsThere, openModel } from '../../io/language-models/ask-model.ts';
import { keepModel, mayBeAsked, modelNamed, readModels } from '../../io/language-models/models-file.ts';
import { openReader } from '../../io/open-reader.ts';
import { workedExamples } from '../../read/by-model/examples.ts';
import { claimRefusals } from '../../read/by-model/refusals.ts';
import { isOffline, type StoreOptions } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';
import { modelFolder } from '../reader-options.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

interface AddOptions extends Options {
  readonly kind: ModelKind;
  readonly url: string;
  readonly model: string;
  readonly keyVariable?: string;
  readonly context: number;
  readonly requestsAMinute: number;
  readonly concurrency: number;
  readonly timeout: number;
  readonly budget?: number;
  readonly temperature?: string;
  readonly price?: NonNullable<ModelSettings['price']>;
  readonly sendTexts?: boolean;
}

export function modelCommand(output: Output): Command {
  return withStore(new Command('model'))
    .description('Set up a language model of your own as second reader.')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
No model is set at first, and the rules read alone. docs/models.md tells how to try one on this machine with Ollama, and what leaves the
machine where it is elsewhere.

Examples:
  $ amur model add local --kind ollama --url http://127.0.0.1:11434 --model qwen3:8b
  $ amur model test local
  $ amur read --reader both --model local article.html`,
    )
    .action((options: Options) => list(options, output));
}

export function modelListCommand(output: Output): Command {
  return withStore(new Command('list'))
    .description('List the language models that are set.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur model list')
    .action((options: Options) => list(options, output));
}

export function modelAddCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Set a language model, or set one of that name anew.')
    .argument('<name>', 'how you call it')
    .addOption(
      new Option('--kind <kind>', 'how it is asked: as OpenAI (many servers), as Ollama, as Anthropic')
        .choices([...modelKinds])
        .makeOptionMandatory(),
    )
    .requiredOption('--url <address>', 'where it is asked, e.g. http://127.0.0.1:11434')
    .requiredOption('--model <model>', 'the name of the model there, e.g. qwen3:8b')
    .option('--key-variable <variable>', 'the name of the environment variable that holds the key; never the key')
    .option(
      '--context <tokens>',
      'tokens that it takes, question and answer together',
      wholeNumber(2000, 10_000_000),
      usualSettings.context,
    )
    .option(
      '--requests-a-minute <n>',
      'how often it is asked at most',
      wholeNumber(1, 10_000),
      usualSettings.requestsAMinute,
    )
    .option('--concurrency <n>', 'questions at once', wholeNumber(1, 32), usualSettings.concurrency)
    .option(
      '--timeout <seconds>',
      'how long to wait without a word from it',
      wholeNumber(1, 3600),
      usualSettings.timeout,
    )
    .option(
      '--budget <tokens>',
      'tokens that one run may use; then it ends, and goes on when called again',
      wholeNumber(1, 1_000_000_000),
    )
    .option('--temperature <t>', '0 to 2; none leaves it to the model (default: 0, with anthropic none)')
    .option('--price <asked/answered>', 'what a million tokens cost, e.g. 3/15: --dry-run tells the cost', priceOf)
    .option('--send-texts', 'allow that texts leave this machine for it, where it is elsewhere')
    .addHelpText(
      'after',
      `
The key is named by its environment variable and read from there when the model is asked; it is kept nowhere.

Examples:
  $ amur model add local --kind ollama --url http://127.0.0.1:11434 --model qwen3:8b --context 16384
  $ amur model add big --kind anthropic --url https://models.example.org --model large-1 --key-variable MODEL_KEY --context 200000 --price 3/15 --send-texts`,
    )
    .action((name: string, options: AddOptions) => add(name, options, output));
}

/** Two numbers as `3/15`. */
function priceOf(value: string): NonNullable<ModelSettings['price']> {
  const found = /^(\d{1,6}(?:\.\d{1,6})?)\/(\d{1,6}(?:\.\d{1,6})?)$/.exec(value);
  if (found === null)
    throw new InvalidArgumentError(`"${value}" is no price; write what is asked and answered, as 3/15.`);
  return { asked: Number(found[1]), answered: Number(found[2]) };
}

export function modelTestCommand(output: Output): Command {
  return withStore(new Command('test'))
    .description('Ask a language model to read an example, and say how it did.')
    .argument('[name]', 'the model; needed where there are several')
    .option('--send-texts', 'ask it where it is not on this machine; only an example that ships with Amur is sent')
    .option('--offline', 'ask nothing')
    .addHelpText('after', '\nExample:\n  $ amur model test local')
    .action(
      (name: string | undefined, options: Options & { readonly sendTexts?: boolean; readonly offline?: boolean }) =>
        test(name, options, output),
    );
}

export function modelRemoveCommand(output: Output): Command {
  return withStore(new Command('remove'))
    .description('Take a language model off the list; what it read stays.')
    .argument('<name>', 'the model')
    .addHelpText('after', '\nExample:\n  $ amur model remove local')
    .action(async (name: string, options: Options) => {
      const folder = await modelFolder(options);
      const settings = modelNamed(await readModels(folder), name);
      await keepModel(folder, settings.name, null);
      output.message(`"${settings.name}" is taken off the list; what it read stays`);
    });
}

async function list(options: Options, output: Output): Promise<void> {
  const models = await readModels(await modelFolder(options));
  if (options.json) {
    output.data(JSON.stringify(models, null, 2));
    return;
  }
  for (const line of table(models.map(rowOf))) output.data(line);
  if (models.length === 0) output.message('no language model is set: amur model add; docs/models.md shows how');
}

function rowOf({ name, kind, url, model, keyVariable, context, sendTexts }: ModelSettings): readonly string[] {
  const where = isThisMachine(url)
    ? 'this machine'
    : sendTexts
      ? 'elsewhere, texts may be sent'
      : 'elsewhere, texts may not be sent';
  return [
    name,
    kind,
    model,
    url,
    `context ${context}`,
    keyVariable === null ? 'no key' : `key in ${keyVariable}`,
    where,
  ];
}

async function add(name: string, options: AddOptions, output: Output): Promise<void> {
  const { kind, url, model, keyVariable, context, requestsAMinute, concurrency, timeout, budget, temperature, price } =
    options;
  const settings = checkedSettings({
    name,
    kind,
    url,
    model,
    keyVariable: keyVariable ?? null,
    context,
    requestsAMinute,
    concurrency,
    timeout,
    budget: budget ?? null,
    temperature:
      temperature === undefined
        ? kind === 'anthropic'
          ? null
          : 0
        : temperature === 'none'
          ? null
          : Number(temperature),
    ...(price === undefined ? {} : { price }),
    sendTexts: options.sendTexts === true,
  });
  // A context too small for what is told before a text is met here, not at the first text.
  planOf('', settings);
  await keepModel(await modelFolder(options), name, settings);
  if (options.json) output.data(JSON.stringify(settings));
  else output.data(rowOf(settings).join('  '));
  if (isThisMachine(url)) output.message('it is on this machine: no text leaves it');
  else {
    output.message(
      `each text that it reads leaves this machine for ${hostOf(settings)}, with its title and date${settings.sendTexts ? '' : '; --send-texts allows that, once'}`,
    );
  }
  if (keyVariable !== undefined && !process.env[keyVariable])
    output.message(`the variable ${keyVariable} is not set here`);
}

async function test(
  name: string | undefined,
  options: StoreOptions & { readonly sendTexts?: boolean; readonly offline?: boolean },
  output: Output,
): Promise<void> {
  const found = modelNamed(await readModels(await modelFolder(options)), name);
  mayBeAsked({ ...found, sendTexts: found.sendTexts || options.sendTexts === true }, isOffline(options));
  const there = await modelsThere(found);
  if (there.length > 0) {
    const shown = there.slice(0, 8).join(', ');
    output.message(`${hostOf(found)} has ${counted(there.length, 'model')}: ${shown}${there.length > 8 ? '…' : ''}`);
    if (!there.includes(found.model)) output.message(`"${found.model}" is not among them`);
  }
  const [{ text, published }] = [workedExamples[1]!];
  const reader = await openReader();
  const base = await reader.read({ id: 'example', text, published, lang: 'ru' });
  const began = performance.now();
  const { claims, model } = await readByModel(openModel(found), reader.gazetteer, {
    id: 'example',
    text,
    title: null,
    base,
  });
  const seconds = (performance.now() - began) / 1000;
  const { answered, tokens, refused } = model!;
  output.data(`${answered} answers in the form asked for, in ${seconds.toFixed(1)} s`);
  output.data(`tokens: ${tokens.input ?? 'not told'} asked, ${tokens.output ?? 'not told'} answered`);
  for (const { type, stage, parties, date, evidence } of claims) {
    output.data(`  ${type}, ${stage}, ${date ?? 'no date'}  ${parties.join(' ~ ')}  “${oneLine(evidence.quote, 80)}”`);
  }
  for (const { reason, quote } of refused) {
    output.data(`  refused: ${claimRefusals[reason as keyof typeof claimRefusals]}  “${oneLine(quote, 80)}”`);
  }
  output.message(
    `${counted(claims.length, 'claim')} of ${workedExamples[1]!.answer.claims.length} that the example holds`,
  );
}
