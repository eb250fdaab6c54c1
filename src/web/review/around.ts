/** The text of the queue around a claim: what is shown of it, and around a claim that came in the place of another. */

import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { WaitingView } from '../../app/review/review-queue.ts';
import { codePointMap } from '../../model/code-points.ts';

/** The same place of the queue with the claim that stands there now; where its words lie outside what is held of the text, they stand alone. */
export function inItsPlace(item: WaitingView, now: EvidenceView): WaitingView {
  const { claim, before, after } = item;
  const put = { ...now, why: now.id === claim.id ? claim.why : null, mayBe: claim.mayBe };
  if (now.document?.start === claim.document?.start && now.document?.end === claim.document?.end)
    return { ...item, claim: put };
  const text = `${before}${claim.text}${after}`;
  const from = (claim.document?.start ?? 0) - codePointMap(before).length;
  const map = codePointMap(text);
  const [start, end] = [(now.document?.start ?? 0) - from, (now.document?.end ?? 0) - from];
  if (start < 0 || end > map.length) return { ...item, claim: put, before: '', after: '' };
  return { ...item, claim: put, before: text.slice(0, map.toUtf16(start)), after: text.slice(map.toUtf16(end)) };
}

/** The end of what stands before a claim, from the beginning of a paragraph or a word, so that nothing begins in the middle of one. */
export function endOf(before: string, length: number): string {
  if (before.length <= length) return before.trimStart();
  const cut = before.slice(-length);
  const from = cut.includes('\n') ? cut.indexOf('\n') + 1 : cut.search(/\s/) + 1;
  return `…${cut.slice(from).trimStart()}`;
}

/** The beginning of what stands after it. */
export function beginningOf(after: string, length: number): string {
  return after.length <= length ? after.trimEnd() : `${after.slice(0, length).replace(/\s\S*$/, '')}…`;
}
