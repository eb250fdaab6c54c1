/** The first stage: paragraphs into blocks, blocks into sentences, the masthead. */
import type { Span } from '../model/code-points.ts';
import { splitSentences } from '../text/sentences.ts';
import { sortBlocks, titleOf } from './blocks.ts';
import type { Draft, Stage } from './draft.ts';
import { paragraphs } from './lines.ts';
import { readMasthead } from './masthead.ts';

/** Fills in blocks, sentences (each within one block) and the masthead. */
export const readLayout: Stage = (draft: Draft): Draft => {
  const { text, title } = draft;
  const blocks = sortBlocks(text, paragraphs(text), title);
  const sentences: Span[] = [];
  for (const block of blocks) for (const span of splitSentences(text, block.start, block.end)) sentences.push(span);
  const heads = blocks.filter((b) => b.kind === 'masthead' || b.kind === 'menu').slice(0, 20);
  const masthead = readMasthead(
    heads.map((b) => text.slice(b.start, b.end)),
    titleOf(text, blocks, title),
  );
  return { ...draft, blocks, sentences, masthead };
};
