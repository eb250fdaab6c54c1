/** Walks the sources of the page for words that stand in them instead of in messages, and for the messages they ask for. */
import { parse } from 'svelte/compiler';

/** What a source of the page says and asks for. */
export interface Words {
  /** Raw words with the line they stand in. */
  readonly raw: readonly string[];
  /** Calls of `t` and uses of `Say`: key, or its beginning where the rest is computed, and the names of what is put in. */
  readonly asked: readonly {
    readonly key: string;
    readonly whole: boolean;
    /** One of two that a condition chooses between: what is put in may be for the other alone. */
    readonly either: boolean;
    /** `Say`, or the function that is called. */
    readonly by: string;
    /** Null where they are not written out in place. */
    readonly values: readonly string[] | null;
    readonly line: number;
  }[];
}

// biome-ignore lint/suspicious/noExplicitAny: the trees of markup and of scripts have no common type
type Node = any;

/** Attributes that people see or hear. */
const heard = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]);

/** Words that are names or code in every language. */
const names = /\b(Amur|amur \w+|EDTF|CSV|SVG|PNG|GeoJSON|JSON|PDF|HTML|Markdown|BibTeX|CSL|ISO|ICD 203)\b/g;
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(names, '').replace(/&\w+;/g, ''));
/** A string in a script that looks like words: two of them, or one with a capital letter. */
const looksSaid = (text: string): boolean => {
  const bare = text.replace(names, '').trim();
  return /\p{L}{2,}[,.:;…]?\s+[“(]?\p{L}{2,}/u.test(bare) || /^\p{Lu}\p{Ll}{2,}[.…:?!]?$/u.test(bare);
};

/** The words of a component, or of a module when the name ends in `.ts`. `isCode` tells strings that are no words. */
export function wordsOf(name: string, source: string, isCode: (text: string) => boolean): Words {
  const text = name.endsWith('.ts') ? `<script lang="ts">${source}\n</script>` : source;
  const tree: Node = parse(text, { modern: true });
  const raw: string[] = [];
  const asked: Words['asked'][number][] = [];
  const lineOf = (node: Node): number => text.slice(0, node.start).split('\n').length;
  const found = (node: Node, said: string): void => {
    raw.push(`${name}:${lineOf(node)} ${said.trim().replace(/\s+/g, ' ')}`);
  };
  const ask = (node: Node, by: string, key: Node, values: Node, either = false): void => {
    if (key?.type === 'ConditionalExpression') {
      for (const each of [key.consequent, key.alternate]) ask(node, by, each, values, true);
      return;
    }
    if (key?.type !== 'Literal' && key?.type !== 'TemplateLiteral' && key?.type !== 'Text') return;
    const beginning =
      key.type === 'TemplateLiteral' ? key.quasis[0].value.cooked : key.type === 'Text' ? key.data : key.value;
    asked.push({
      key: beginning,
      either,
      by,
      whole: key.type !== 'TemplateLiteral' || key.quasis.length === 1,
      values:
        values === undefined
          ? []
          : values.type === 'ObjectExpression' && values.properties.every((each: Node) => each.type === 'Property')
            ? values.properties.map((each: Node) => each.key.name ?? each.key.value)
            : null,
      line: lineOf(node),
    });
  };
  const attribute = (node: Node, holder: Node): void => {
    if (holder.type === 'Component' && holder.name === 'Say' && node.name === 'of') {
      const part = node.value[0] ?? node.value;
      const given = holder.attributes.find((each: Node) => each.name === 'with');
      const key = part.type === 'ExpressionTag' ? part.expression : part;
      const values = Array.isArray(given?.value) ? given.value[0]?.expression : given?.value?.expression;
      ask(node, 'Say', key, values);
    }
    const parts: readonly Node[] = Array.isArray(node.value) ? node.value : node.value === true ? [] : [node.value];
    for (const part of parts) {
      if (part.type === 'Text') {
        const shown = heard.has(node.name) ? hasWords(part.data) : holder.type === 'Component' && looksSaid(part.data);
        if (shown && !isCode(part.data)) found(part, part.data);
      } else if (node.name !== 'class' && node.name !== 'style' && node.name !== 'd') walk(part, node);
    }
  };
  const walk = (node: Node, parent: Node): void => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const each of node) walk(each, parent);
      return;
    }
    switch (node.type) {
      case 'Text':
        if (hasWords(node.data) && !['code', 'kbd'].includes(parent?.name) && !isCode(node.data.trim()))
          found(node, node.data);
        return;
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'TSLiteralType':
      case 'StyleSheet':
      case 'Comment':
        return;
      case 'ThrowStatement':
        return;
      case 'CallExpression':
        if (['t', 'tParts', 'tIfKnown'].includes(node.callee.name)) {
          ask(node, node.callee.name, node.arguments[0], node.arguments[1]);
          // Keys are no words; what is computed in them or put in may be.
          if (node.arguments[0]?.type === 'TemplateLiteral') walk(node.arguments[0].expressions, node);
          else if (node.arguments[0]?.type !== 'Literal') walk(node.arguments[0], node);
          walk(node.arguments.slice(1), node);
          return;
        }
        break;
      case 'Literal':
        if (typeof node.value === 'string' && looksSaid(node.value) && !isCode(node.value)) found(node, node.value);
        return;
      case 'TemplateLiteral': {
        const said = node.quasis.map((each: Node) => each.value.cooked).join('0');
        if ((looksSaid(said) || /\p{L}{3,} 0|0 \p{L}{3,}/u.test(said)) && !isCode(said)) found(node, said);
        walk(node.expressions, node);
        return;
      }
      case 'Attribute':
        attribute(node, parent);
        return;
    }
    for (const [name, value] of Object.entries(node)) {
      if (name === 'parent' || name === 'loc' || name === 'css' || name === 'typeAnnotation') continue;
      walk(value, name === 'fragment' || name === 'nodes' ? (node.type === 'Fragment' ? parent : node) : node);
    }
  };
  for (const part of ['fragment', 'instance', 'module']) walk(tree[part], null);
  return { raw, asked };
}
