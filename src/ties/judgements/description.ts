/** What people have said of a document from outside, and what it comes to. */
import type { Description, StoredDocument } from '../../model/document.ts';
import { edtfBounds } from '../../model/edtf.ts';
import type { Judgement } from '../../model/evidence.ts';
import { inForce } from './review-state.ts';

/** What the judgements on a document add up to: of each thing what was said last and not taken back. */
export function descriptionOf(judgements: readonly Judgement[]): Description {
  return Object.assign({}, ...inForce(judgements).map(({ describe }) => describe));
}

/** A document, or what is shown of one, with what people have said of it in the place of what came with it. */
export function withDescription<D extends Pick<StoredDocument, 'outlet' | 'author' | 'title' | 'published'>>(
  document: D,
  { published, ...said }: Description,
): D {
  if (published === undefined) return { ...document, ...said };
  return { ...document, ...said, published: { edtf: published, bounds: edtfBounds(published), basis: 'stated' } };
}
