/** Reads the data package of a scenario back. Apart from writing it, which the page does and which needs no checks of files. */
import { InvalidInput } from '../../model/errors.ts';
import { hashText } from '../../model/ids.ts';
import { readScenario } from './read-scenario.ts';
import { resultsCsv } from './results-table.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/**
 * Reads a bundle back: every file is there with the bytes that it had, and the scenario computed anew gives the same results.
 * Gives the scenario; throws InvalidInput that says what differs.
 */
export function checkBundle(read: (path: string) => string | null): Scenario {
  const about = read('datapackage.json');
  if (about === null)
    throw new InvalidInput('There is no datapackage.json', {
      hint: 'Give the folder that “amur scenario export” wrote.',
    });
  const { resources } = JSON.parse(about) as {
    readonly resources: readonly { readonly path: string; readonly hash: string }[];
  };
  const texts = new Map<string, string>();
  for (const { path, hash } of resources) {
    const text = read(path);
    if (text === null || `sha256:${hashText(text)}` !== hash)
      throw new InvalidInput(
        `${path} is ${text === null ? 'missing' : 'not what it was when the bundle was written'}`,
        {
          hint: 'Take the bundle anew from where it came from.',
        },
      );
    texts.set(path, text);
  }
  const scenario = readScenario(JSON.parse(texts.get('scenario.json') ?? 'null'), 'scenario.json');
  if (resultsCsv(runScenario(scenario)) !== texts.get('results.csv'))
    throw new InvalidInput('The scenario computed anew does not give the results of the bundle', {
      hint: 'The bundle is whole; its results are not those of its scenario. Do not rely on them.',
    });
  return scenario;
}
