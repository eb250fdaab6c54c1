/** The language that a request asks for (`Accept-Language`): what zod says of what does not fit is said in it. */

import type { MiddlewareHandler } from 'hono';
import { contextStorage, tryGetContext } from 'hono/context-storage';
import { type LanguageVariables, languageDetector } from 'hono/language';
import { z } from 'zod';
import { type Language, languages } from '../model/languages.ts';

const messages: Readonly<Record<Language, ReturnType<typeof z.locales.en>>> = {
  en: z.locales.en(),
  ru: z.locales.ru(),
  zh: z.locales.zhCN(),
};

/** Of what is not there zod says that it expected "string" and received "undefined", in every language. */
const missing: Readonly<Record<Language, string>> = { en: 'is missing', ru: 'не указано', zh: '缺少此项' };

/** Makes the language of a request known to all that is done for it. */
export const requestLanguage: readonly MiddlewareHandler[] = [
  contextStorage(),
  languageDetector({
    order: ['header'],
    supportedLanguages: [...languages],
    fallbackLanguage: 'en',
    caches: false,
  }),
];

/** The language of the request that is being answered; English outside of requests. */
export function languageAsked(): Language {
  return (tryGetContext<{ Variables: LanguageVariables }>()?.get('language') as Language | undefined) ?? 'en';
}

/** Has zod word its messages in the language asked for, wherever in the answering of a request it finds something. */
export function wordMessagesByRequest(): void {
  z.config({
    localeError: (issue) => {
      const language = languageAsked();
      return issue.input === undefined ? missing[language] : messages[language].localeError(issue);
    },
  });
}
