/** The areas of the page's messages: each is one JSON file a language, `en/review.json` and so on. */
import type app from './en/app.json';
import type filter from './en/filter.json';
import type network from './en/network.json';

interface Areas {
  readonly app: typeof app;
  readonly filter: typeof filter;
  readonly network: typeof network;
}

/** The name of a message, `area.key`. */
export type MessageKey = { [A in keyof Areas & string]: `${A}.${keyof Areas[A] & string}` }[keyof Areas & string];

/** The areas whose messages come with the page's first script; all others come with the first page that is not the start. */
export const firstAreas: readonly string[] = ['app'];
