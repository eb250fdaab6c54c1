/** The little Markdown that notes are shown in: paragraphs, lists, bold, italic, code. What is not known stays as it is written. */

export interface Inline {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'em' | 'code';
}

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

const styled = /(\*\*|`|\*)(?=\S)(.+?)(?<=\S)\1/;
const styles = { '**': 'strong', '`': 'code', '*': 'em' } as const;

/** A line as its pieces. */
export function inlineOf(line: string): readonly Inline[] {
  const found = styled.exec(line);
  if (found === null) return line === '' ? [] : [{ text: line, style: 'plain' }];
  const before = line.slice(0, found.index);
  const piece: Inline = { text: found[2] ?? '', style: styles[found[1] as keyof typeof styles] };
  const after = inlineOf(line.slice(found.index + found[0].length));
  return [...(before === '' ? [] : [{ text: before, style: 'plain' as const }]), piece, ...after];
}

/** A note as its blocks. */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines): Block => {
      const items = lines.map((line) => /^\s*[-*]\s+(.*)$/.exec(line)?.[1]);
      if (items.every((item) => item !== undefined))
        return { kind: 'list', items: items.map((item) => inlineOf(item)) };
      return { kind: 'paragraph', lines: lines.map(inlineOf) };
    });
}
