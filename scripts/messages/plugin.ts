/**
 * Gives the page its messages compiled: `virtual:messages/ru/first` and `virtual:messages/ru/rest`. In the built page the names of
 * messages become numbers, in these and in all sources alike (decision 0035).
 */
import type { Plugin } from 'vite';
import { firstAreas } from '../../src/web/i18n/areas.ts';
import type { Message } from '../../src/web/i18n/message.ts';
import { type Packed, swapped } from '../../src/web/i18n/packed.ts';
import { compile } from './compile.ts';
import { areasOf, fileOf, messagesOf } from './files.ts';
import { marked } from './in-markup.ts';
import { worded } from './in-templates.ts';
import { lettersFor } from './letters.ts';
import { allNames, computedIn, numbersOf, sourcesOfPage } from './numbers.ts';
import { numbered } from './replace.ts';

const name = /^virtual:messages\/(\w+)\/(first|rest)$/;

/** The module of a list of words: those with numbers follow one another from the first, others have names. */
function moduleOf(words: ReadonlyMap<string, Message>, numbers: ReadonlyMap<string, number>): string {
  const list = [...words].flatMap(([key, message]) => {
    const number = numbers.get(key);
    return number === undefined ? [] : [{ number, message }];
  });
  list.sort((a, b) => a.number - b.number);
  const from = list[0]?.number ?? 0;
  if (list.some(({ number }, i) => number !== from + i)) throw new Error('the numbers of the messages have a gap');
  const named = Object.fromEntries([...words].filter(([key]) => !numbers.has(key)));
  const text = JSON.stringify([named, list.map(({ message }) => message)]);
  const letters = lettersFor(text);
  const packed: Packed = [swapped(text, letters), letters, from];
  return `export default ${JSON.stringify(packed)}`;
}

/** The plugin; a message that does not parse, or one that is asked for and is not there, fails the build with its name. */
export function messages(): Plugin[] {
  let numbers: ReadonlyMap<string, number> = new Map();
  let names: readonly string[] = [];
  const inMarkup: Plugin = {
    name: 'amur-messages-in-markup',
    enforce: 'pre',
    transform(code, id) {
      if (numbers.size === 0 || !/\/src\/web\/.*\.svelte$/.test(id)) return null;
      return { code: marked(code, numbers), map: null };
    },
  };
  const main: Plugin = {
    name: 'amur-messages',
    enforce: 'post',
    configResolved({ command, mode }) {
      if (command !== 'build' || mode === 'test') return;
      names = allNames();
      numbers = numbersOf(names, computedIn(sourcesOfPage()));
    },
    resolveId: (id) => (name.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, part] = name.exec(id.replace(/^\0/, '')) ?? [];
      if (!language) return null;
      const compiled = new Map<string, Message>();
      for (const area of areasOf(language)) {
        if (firstAreas.includes(area) !== (part === 'first')) continue;
        this.addWatchFile(fileOf(language, area));
        for (const [key, text] of Object.entries(messagesOf(language, area))) {
          try {
            compiled.set(`${area}.${key}`, compile(text));
          } catch (error) {
            this.error(`${fileOf(language, area)}: "${key}" is not ICU MessageFormat: ${(error as Error).message}`);
          }
        }
      }
      if (numbers.size === 0) return moduleOf(compiled, numbers);
      const lacking = names.filter(
        (key) => firstAreas.includes(key.split('.')[0] ?? '') === (part === 'first') && !compiled.has(key),
      );
      if (lacking.length > 0) this.error(`no message in ${language} for ${lacking.join(', ')}`);
      return moduleOf(compiled, numbers);
    },
    transform(code, id) {
      if (numbers.size === 0 || !/\/src\/web\/.*\.(ts|svelte)$/.test(id)) return null;
      const shown = worded(code, this.parse(code));
      const { replaced, unknown } = numbered(shown, this.parse(shown), numbers, names);
      if (unknown.length > 0) this.error(`${id}: there is no message ${unknown.join(', ')}`);
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
  return [inMarkup, main];
}
