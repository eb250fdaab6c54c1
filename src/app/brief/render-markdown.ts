/** A brief as Markdown (CommonMark with the tables and footnotes of GitHub and Pandoc). */
import { inQuotes } from '../../model/languages.ts';
import type { Block, Brief, Inline, Mark, Words } from './document.ts';
import { sourceParts } from './source-parts.ts';
import { briefWords } from './words.ts';
import type { BriefWords } from './words-en.ts';

/** The file, ending in a line break. */
export function briefMarkdown(brief: Brief): string {
  const w = briefWords(brief.lang);
  const parts = [
    `# ${escaped(brief.title)}`,
    inline(brief.subtitle),
    brief.state.map(({ label, words }) => `- **${escaped(label)}:** ${inline(words)}`).join('\n'),
    ...brief.sections.flatMap(({ title, blocks }) => [`## ${escaped(title)}`, ...blocks.map(block)]),
    ...(brief.notes.length === 0
      ? []
      : [`## ${w.notes.title}`, brief.notes.map(({ number, words }) => `[^${number}]: ${inline(words)}`).join('\n')]),
    ...(brief.sources.length === 0
      ? []
      : [`## ${w.sources.title}`, brief.sources.map((source) => `- ${sourceLine(source, brief, w)}`).join('\n')]),
    `*${escaped(w.generated)}*`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function sourceLine(source: Brief['sources'][number], { lang }: Brief, w: BriefWords): string {
  const { title, told } = sourceParts(source, w, lang);
  const parts = [
    ...(title === null ? [] : [escaped(title)]),
    ...told.map(escaped),
    ...(source.address === null ? [] : [`<${source.address}>`]),
  ];
  return `\`${source.key}\`: ${parts.join(', ')} (${w.sources.notes} ${source.notes.join(', ')})`;
}

function block(each: Block): string {
  switch (each.kind) {
    case 'heading':
      return `### ${escaped(each.text)}`;
    case 'paragraph':
      return `${each.id === undefined ? '' : `<a id="${each.id}"></a>`}${atLineStart(inline(each.words))}`;
    case 'list':
      return each.items.map((words) => `- ${inline(words)}`).join('\n');
    case 'table': {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      const rule = each.head.map((_, i) => (each.numbers.includes(i) ? '---:' : '---'));
      return [line(each.head.map(escaped)), line(rule), ...each.rows.map((row) => line(row.map(cell)))].join('\n');
    }
  }
}

/** In a table a bar ends a cell, in code too. */
const cell = (words: Words): string => inline(words).replace(/(?<!\\)\|/g, '\\|');

function inline(words: Words): string {
  return words.map(one).join('');
}

function one(word: Inline): string {
  if (typeof word === 'string') return escaped(word);
  switch (word.kind) {
    case 'strong':
      return `**${escaped(word.text)}**`;
    case 'muted':
      return `*${escaped(word.text)}*`;
    case 'quote':
      return inQuotes(escaped(word.text), word.lang);
    case 'words':
      return escaped(word.text);
    case 'code':
      return code(word.text);
    case 'link':
      // Only http and https lead anywhere, whatever a source says.
      if (!/^https?:\/\/[^<>\s]+$/i.test(word.href)) return escaped(word.text);
      return word.text === word.href ? `<${word.href}>` : `[${escaped(word.text)}](<${word.href}>)`;
    case 'place':
      return `[${escaped(word.text)}](#${word.to})`;
    case 'marks':
      return word.marks.map(mark).join('');
  }
}

const mark = ({ number, unreviewed }: Mark): string => `[^${number}]${unreviewed ? '\\*' : ''}`;

/** A run of code; one that holds a backtick stands in two. */
function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}

/** Words that mean themselves: no marks of Markdown or HTML, all on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

/** A paragraph that would be taken for a list, a heading or a quotation by its first characters. */
function atLineStart(text: string): string {
  return text.replace(/^(\s*)([#+-]|\d+(?=[.)]))/, '$1\\$2').replace(/^\\(\d+)/, '$1\\');
}
