/** The models of a data folder for those who ask over the page or the REST interface. */
import type { LanguageModels, OpenModel } from '../../app/language-models/model-port.ts';
import { hostOf, isThisMachine } from '../../app/language-models/model-settings.ts';
import { Conflict } from '../../model/errors.ts';
import { openModel, realOutside } from './ask-model.ts';
import { mayBeAsked, modelNamed, readModels } from './models-file.ts';

/** Reads the settings anew each time, so that what `amur model` changes holds at once. */
export function modelsAt(folder: string, offline: boolean): LanguageModels {
  // One opened model for all who ask: its pace and its budget are those of the server's run.
  const opened = new Map<string, OpenModel>();
  return {
    list: async () =>
      (await readModels(folder)).map((settings) => {
        const { name, kind, model, url, keyVariable } = settings;
        const noKey = keyVariable !== null && !realOutside.environment[keyVariable]?.trim();
        const missing = offline ? 'network' : noKey ? 'key' : null;
        return { name, kind, model, host: hostOf(settings), loopback: isThisMachine(url), missing, keyVariable };
      }),
    open: async (name, sendTexts) => {
      const settings = modelNamed(await readModels(folder), name);
      // What was allowed on the command line was allowed there: here it is asked each time.
      if (!offline && !sendTexts && !isThisMachine(settings.url)) {
        throw new Conflict(
          `Text, title and date of each document would leave this machine for ${hostOf(settings)}, where the model "${settings.name}" is`,
          {
            hint: 'Send "sendTexts": true to allow that; documents that must stay here are read by a model of this machine alone.',
          },
        );
      }
      mayBeAsked({ ...settings, sendTexts }, offline);
      const key = JSON.stringify(settings);
      const model = opened.get(key) ?? openModel(settings);
      opened.set(key, model);
      return model;
    },
  };
}
