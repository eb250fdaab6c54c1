/** Sources as people read them: a short label, and an address only where there is one that a browser may open. */

import { z } from 'zod';
import type { Infer } from '../infer.ts';

/** A source of a document or a fact. */
export const sourceView = z.object({ label: z.string(), address: z.string().nullable() }).meta({ id: 'Source' });
export type SourceView = Infer<typeof sourceView>;

/**
 * An address gives its host as the label; words that hold an address keep them all as the label; a file name or a plain
 * reference has no address. Only http and https count, so that no source can carry a script.
 */
export function toSourceView(source: string): SourceView {
  const words = source.trim();
  const found = /https?:\/\/[^\s;<>"]+/i.exec(words);
  if (found === null) return { label: words, address: null };
  const address = found[0].replace(/[),.]+$/, (tail) => (tail.startsWith(')') && found[0].includes('(') ? tail : ''));
  return { label: address === words ? hostOf(address) : words, address };
}

/** The host of a web address, as a source is called in few words: `rg.ru`. */
export function hostOf(address: string): string {
  return (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? address).toLowerCase();
}
