/** Sentences of Amur in the other languages of the page, as they are sent. */
import { type OtherLanguage, otherLanguages, readPhrases } from '../adapters/said-words.ts';
import { type FixedContent, fixedContent } from './compressed.ts';

export { otherLanguages };

/** The sentences of a language as JSON, by their English. */
export type ServerWords = (language: OtherLanguage) => FixedContent;

/** Opens a folder of lists; a language is read when first asked for. */
export function openWords(folder: string): ServerWords {
  const held = new Map<OtherLanguage, FixedContent>();
  return (language) => {
    let content = held.get(language);
    if (content === undefined) {
      const phrases = readPhrases(folder, language);
      content = fixedContent(Buffer.from(JSON.stringify({ language, phrases })), 'application/json; charset=utf-8');
      held.set(language, content);
    }
    return content;
  };
}
