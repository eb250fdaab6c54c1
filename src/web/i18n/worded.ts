/**
 * Templates of elements with messages in them, as the build writes them (scripts/messages/in-templates.ts, decision 0044): `~12`
 * in a text or an attribute stands for the message of that number.
 */
import { template_effect } from 'svelte/internal/client';
import type { MessageKey } from './areas.ts';
import { t } from './t.ts';

/** A text or an attribute with messages, by the way to it from what the template makes. */
interface Place {
  readonly way: readonly number[];
  /** Null for a text. */
  readonly attribute: string | null;
  readonly pattern: string;
}

const mark = /~(\d+)/g;

function placesIn(node: Node, way: readonly number[]): readonly Place[] {
  const of = (attribute: string | null, pattern: string): readonly Place[] =>
    pattern.search(mark) < 0 ? [] : [{ way, attribute, pattern }];
  if (node instanceof Text) return of(null, node.data);
  const own = node instanceof Element ? [...node.attributes].flatMap(({ name, value }) => of(name, value)) : [];
  return [...own, ...[...node.childNodes].flatMap((child, i) => placesIn(child, [...way, i]))];
}

/** What makes the nodes of a template, so that they say their messages in the language in use, and follow it. */
export function worded(make: () => Node): () => Node {
  let places: readonly Place[] | undefined;
  return () => {
    const made = make();
    places ??= placesIn(made, []);
    const put = places.map(({ way, attribute, pattern }) => {
      const node = way.reduce((from, step) => from.childNodes[step]!, made);
      return () => {
        // The build has numbers for names.
        const text = pattern.replace(mark, (_, number: string) => t(number as MessageKey));
        if (attribute === null) (node as Text).data = text;
        else (node as Element).setAttribute(attribute, text);
      };
    });
    if (put.length > 0)
      template_effect(() => {
        for (const each of put) each();
      });
    return made;
  };
}
