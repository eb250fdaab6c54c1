/** Sources as people read them: a short label, and an address only where there is one that a browser may open. */

/** A source of a document or a fact. */
export interface SourceView {
  readonly label: string;
  readonly address: string | null;
}

/**
 * An address gives its host as the label; words that hold an address keep them all as the label; a file name or a plain
 * reference has no address. Only http and https count, so that no source can carry a script.
 */
export function sourceView(source: string): SourceView {
  const words = source.trim();
  const found = /https?:\/\/[^\s;<>"]+/i.exec(words);
  if (found === null) return { label: words, address: null };
  const address = found[0].replace(/[),.]+$/, (tail) => (tail.startsWith(')') && found[0].includes('(') ? tail : ''));
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? address;
  return { label: address === words ? host.toLowerCase() : words, address };
}
