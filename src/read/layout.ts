/** The first stage: paragraphs into blocks, blocks into sentences, the masthead. */
import type { Span } from '../model/code-points.ts';
import { splitSentences } from '../text/sentences.ts';
import { sortBlocks, titleOf } from './blocks.ts';
import { readByline } from './byline.ts';
import type { Block, Draft, Stage } from './draft.ts';
import { paragraphs } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { isOpinionPiece } from './opinion-piece.ts';
import { intoSections } from './sections.ts';

/** So much of the body may be a dateline. */
const opening = 200;

/** Fills in blocks, sentences (each within one block) and the masthead. */
export const readLayout: Stage = (draft: Draft): Draft => {
  const { text, title } = draft;
  const sorted = sortBlocks(text, paragraphs(text), title);
  const { blocks, sections } = intoSections(text, sorted);
  const sentences: Span[] = [];
  for (const block of blocks) for (const span of splitSentences(text, block.start, block.end)) sentences.push(span);
  const words = (some: readonly Block[]): readonly string[] => some.map((b) => text.slice(b.start, b.end));
  const heads = blocks.filter((b) => b.kind === 'masthead' || b.kind === 'menu').slice(0, 20);
  const first = blocks.findIndex((b) => b.kind === 'body');
  const byline = readByline(
    words(blocks.slice(0, first < 0 ? blocks.length : first)),
    first < 0 ? '' : text.slice(blocks[first]!.start, Math.min(blocks[first]!.end, blocks[first]!.start + opening)),
    words(first < 0 ? [] : blocks.slice(Math.max(first + 1, blocks.length - 4))),
    draft.lang,
  );
  const masthead = readMasthead(words(heads), titleOf(text, blocks, title), byline);
  const isOpinion = isOpinionPiece(text, blocks, draft.url);
  return { ...draft, blocks, sections, isOpinion, sentences, masthead };
};
