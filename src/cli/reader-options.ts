/** The options by which commands choose who reads: the rules, a language model of the user's, both, or the rules with its word on them. */
import { type Command, Option } from 'commander';
import type { OpenModel } from '../app/language-models/model-port.ts';
import { isThisMachine } from '../app/language-models/model-settings.ts';
import { confirmByModel, readByModel, type TextForModel } from '../app/language-models/read-by-model.ts';
import { type ReaderMode, readerModes } from '../app/language-models/reader-modes.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openModel } from '../io/language-models/ask-model.ts';
import { keepModel, mayBeAsked, modelNamed, readModels } from '../io/language-models/models-file.ts';
import type { Reading } from '../model/reading.ts';
import { isOffline, type StoreOptions, storePlace } from './open-ports.ts';

export interface ReaderOptions extends StoreOptions {
  readonly reader?: ReaderMode;
  readonly model?: string;
  readonly sendTexts?: boolean;
  readonly offline?: boolean;
}

/** Adds the options to a command. */
export function withReader(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--reader <who>',
        'who reads: Amur’s rules, your language model, both side by side, or the rules with the model’s word on each claim',
      ).choices([...readerModes]),
    )
    .option('--model <name>', 'which language model (amur model); needed where there are several')
    .option('--send-texts', 'allow that texts leave this machine for a model elsewhere; asked for once a model')
    .option('--offline', 'ask no language model and fetch nothing (AMUR_OFFLINE=1 does the same)');
}

/** Who reads, as the options say: a model that is named is a second reader. */
export const readerOf = ({ reader, model }: ReaderOptions): ReaderMode =>
  reader ?? (model === undefined ? 'rules' : 'both');

/** The folder in which the models stand. */
export async function modelFolder(options: StoreOptions): Promise<string> {
  return (await storePlace(options)).dataFolder;
}

/** Opens the model that the options name; what leaves the machine is allowed by them, and remembered. */
export async function openNamedModel(options: ReaderOptions): Promise<OpenModel> {
  const folder = await modelFolder(options);
  const found = modelNamed(await readModels(folder), options.model);
  const allows = options.sendTexts === true && !found.sendTexts && !isThisMachine(found.url);
  const settings = allows ? { ...found, sendTexts: true } : found;
  mayBeAsked(settings, isOffline(options));
  if (allows) await keepModel(folder, settings.name, settings);
  return openModel(settings);
}

/** What the model reads of a text, by mode: all, or its word on the claims of the rules. */
export function secondReading(
  mode: ReaderMode,
  model: OpenModel,
  gazetteer: Gazetteer,
  text: TextForModel,
): Promise<Reading> {
  return mode === 'veto' ? confirmByModel(model, text) : readByModel(model, gazetteer, text);
}
