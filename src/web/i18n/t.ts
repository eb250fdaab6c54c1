/** `t('area.key', { … })`: the page's words in the language in use. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languageFacts } from '../../model/languages.ts';
import type { MessageKey, Messages } from './areas.ts';

/** What may be put into a message. */
export type Values = Readonly<Record<string, string | number>>;

/** Text, or text that its message marked with a tag. */
export type Part = string | { readonly tag: string; readonly text: string };

let language: Language = 'en';
let messages: Messages = {};
/** The messages that were shown, parsed. */
const parsed = new Map<string, IntlMessageFormat>();
let follow: () => void = () => {};

/** The language in use. Reading it in a component follows it. */
export function spoken(): Language {
  follow();
  return language;
}

/** The tag of the language in use, for Intl and `lang`. */
export const spokenTag = (): string => languageFacts[spoken()].locale;

/** Sets the language and its messages. */
export function speak(next: Language, its: Messages): void {
  language = next;
  messages = its;
  parsed.clear();
}

/** Names what is to be called whenever words are read, so that a component hears of a change. */
export function followedBy(read: () => void): void {
  follow = read;
}

function messageOf(key: string): IntlMessageFormat | null {
  const tag = spokenTag();
  const source = messages[key];
  if (source === undefined) return null;
  let message = parsed.get(key);
  if (!message) parsed.set(key, (message = new IntlMessageFormat(source, tag)));
  return message;
}

/** A message in the language in use; its name where there is none. The values must be those that the message asks for. */
export function t(key: MessageKey, values: Values = {}): string {
  const message = messageOf(key);
  return message === null ? key : String(message.format(values));
}

const textOf = (part: Part): string => (typeof part === 'string' ? part : part.text);

/** The same as parts, the words in tags of these names apart; `Say.svelte` shows them. */
export function tParts(key: MessageKey, values: Values, tagNames: readonly string[]): readonly Part[] {
  const message = messageOf(key);
  if (message === null) return [key];
  // A tag within a tag is its words alone.
  const asPart = (tag: string, words: readonly Part[]): Part => ({ tag, text: words.map(textOf).join('') });
  const tagged = Object.fromEntries(tagNames.map((tag) => [tag, (words: readonly Part[]) => asPart(tag, words)]));
  const parts = message.format<Part>({ ...tagged, ...values });
  return Array.isArray(parts) ? parts : [parts];
}

/** A message by a name that data give; null where there is none of that name. */
export function tIfKnown(key: string, values: Values = {}): string | null {
  const message = messageOf(key);
  return message === null ? null : String(message.format(values));
}
