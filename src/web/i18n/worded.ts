/**
 * Templates of elements with messages in them, as the build writes them (scripts/messages/in-templates.ts, decision 0044): `~12`
 * in a text or an attribute stands for the message of that number.
 */
import { template_effect } from 'svelte/internal/client';
import type { MessageKey } from './areas.ts';
import { t } from './t.ts';

/** A text, or an attribute by its name, with messages. */
export interface Words {
  readonly attribute: string | null;
  readonly pattern: string;
}

const mark = /~(\d+)/g;

/** The texts and attributes of a node itself that have messages in them. */
export function wordsOf(node: Node): readonly Words[] {
  const all =
    node instanceof Element
      ? [...node.attributes].map(({ name, value }) => ({ attribute: name, pattern: value }))
      : [{ attribute: null, pattern: node.nodeValue ?? '' }];
  return all.filter(({ pattern }) => pattern.search(mark) >= 0);
}

/** Keeps texts and attributes of nodes in the language in use. */
export function keepWorded(all: readonly { readonly node: Node; readonly words: Words }[]): void {
  template_effect(() => {
    for (const { node, words } of all) {
      // The build has numbers for names.
      const text = words.pattern.replace(mark, (_, number: string) => t(number as MessageKey));
      if (words.attribute === null) node.nodeValue = text;
      else (node as Element).setAttribute(words.attribute, text);
    }
  });
}
