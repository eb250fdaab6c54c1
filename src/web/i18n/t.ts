/** `t('area.key', { … })`: the page's words in the language in use. */
import type { MessageKey } from './areas.ts';
import { type Language, tags } from './languages.ts';
import { asParts, asText, type Message, type Part, type Values } from './message.ts';

type Messages = Readonly<Record<string, Message>>;

let language: Language = 'en';
let messages: Messages = {};
let follow: () => void = () => {};

/** The language in use. Reading it in a component follows it. */
export function spoken(): Language {
  follow();
  return language;
}

/** The tag of the language in use, for Intl and `lang`. */
export const spokenTag = (): string => tags[spoken()];

/** Sets the language and its messages; `learnt` adds messages to those of the language in use. */
export function speak(next: Language, learnt: Messages): void {
  messages = next === language ? { ...messages, ...learnt } : learnt;
  language = next;
}

/** Names what is to be called whenever words are read, so that a component hears of a change. */
export function followedBy(read: () => void): void {
  follow = read;
}

/** A message in the language in use; its name where it has not come. The values must be those that the message asks for. */
export function t(key: MessageKey, values: Values = {}): string {
  const inUse = spoken();
  const message = messages[key];
  return message === undefined ? key : asText(message, values, inUse);
}

/** The same as parts, the words in `<tags>` apart; `Say.svelte` shows them. */
export function tParts(key: MessageKey, values: Values = {}): readonly Part[] {
  const inUse = spoken();
  const message = messages[key];
  return message === undefined ? [key] : asParts(message, values, inUse);
}

/** A message by a name that data give, without values; null where there is none of that name. */
export function tIfKnown(key: string): string | null {
  const inUse = spoken();
  const message = messages[key];
  return message === undefined ? null : asText(message, {}, inUse);
}
