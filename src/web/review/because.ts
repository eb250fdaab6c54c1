/** Why a claim stands where it does in the queue, in words. */
import type { Doubt, WaitingView } from '../../brief/review-view.ts';
import type { ReviewOrder } from '../../model/review-order.ts';

/** The orders, as the page names them. */
export const orderNames: Readonly<Record<ReviewOrder, string>> = {
  weight: 'What decides most first',
  doubt: 'What is most doubtful first',
  newest: 'What came in last first',
};

const doubtNames: Readonly<Record<Doubt, string>> = {
  'no-date': 'it has no date',
  'inferred-date': 'its date is inferred',
  'not-fact': 'it is not stated as fact',
  hedged: 'it is hedged',
  'off-body': 'it stands outside the body of the text',
};

/** What speaks for looking twice; empty where nothing does. */
export const doubtText = ({ doubts }: Pick<WaitingView, 'doubts'>): string =>
  doubts.map((doubt) => doubtNames[doubt]).join(', ');

/** What hangs on the decision. */
function weightText({ tie }: Pick<WaitingView, 'tie'>): string {
  if (tie === null) return 'The tie that it would bear is not added up yet.';
  const others = tie.pieces - 1;
  const rest = others === 1 ? 'one other piece of evidence' : `${others} other pieces of evidence`;
  if (tie.reviewed) return `Its tie counts already, by ${rest}.`;
  if (others === 0) return 'Nothing else bears its tie: you decide whether the tie counts.';
  return `Its tie has ${rest}, none reviewed: accept one, and the tie counts.`;
}

/** Why it comes here, in an order. */
export function because(order: ReviewOrder, item: WaitingView): string {
  if (order === 'newest') return 'Its document is among the last that came in.';
  if (order === 'doubt') return `To be doubted: ${doubtText(item)}.`;
  return weightText(item);
}
