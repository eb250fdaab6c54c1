/** Gives the page its messages compiled: `virtual:messages/ru/first` and `virtual:messages/ru/rest`. */
import type { Plugin } from 'vite';
import { firstAreas } from '../../src/web/i18n/areas.ts';
import type { Message } from '../../src/web/i18n/message.ts';
import { compile } from './compile.ts';
import { areasOf, fileOf, messagesOf } from './files.ts';

const name = /^virtual:messages\/(\w+)\/(first|rest)$/;

/** The plugin; a message that does not parse fails the build with its name. */
export function messages(): Plugin {
  return {
    name: 'amur-messages',
    resolveId: (id) => (name.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, part] = name.exec(id.replace(/^\0/, '')) ?? [];
      if (!language) return null;
      const compiled: Record<string, Message> = {};
      for (const area of areasOf(language)) {
        if (firstAreas.includes(area) !== (part === 'first')) continue;
        this.addWatchFile(fileOf(language, area));
        for (const [key, text] of Object.entries(messagesOf(language, area))) {
          try {
            compiled[`${area}.${key}`] = compile(text);
          } catch (error) {
            this.error(`${fileOf(language, area)}: "${key}" is not ICU MessageFormat: ${(error as Error).message}`);
          }
        }
      }
      return `export default ${JSON.stringify(compiled)}`;
    },
  };
}
