/** Why a claim stands where it does in the queue, in words. */

import type { WaitingView } from '../../app/review/review-queue.ts';
import { percentOf } from '../../model/reading.ts';
import type { ReviewOrder } from '../../model/review-order.ts';
import { dateText } from '../dates.ts';
import { t } from '../i18n/t.ts';

/** What speaks for looking twice; empty where nothing does. */
export const doubtText = ({ doubts }: Pick<WaitingView, 'doubts'>): string =>
  doubts.map((doubt) => t(`review.doubt.${doubt}`)).join(', ');

/** How sure the reader is; empty where no score was kept. */
const sureText = ({ claim: { score } }: Pick<WaitingView, 'claim'>): string =>
  score === null ? '' : t('review.because.sure', { n: percentOf(score) });

/** What hangs on the decision. */
function weightText({ tie, claim }: Pick<WaitingView, 'tie' | 'claim'>): string {
  if (!claim.strict) return t('review.because.possible');
  if (tie === null) return t('review.because.noTie');
  const others = tie.pieces - 1;
  if (tie.reviewed) return t('review.because.counts', { n: others });
  if (others === 0) return t('review.because.alone');
  return t('review.because.none', { n: others });
}

/** The same claim with its tie as it is after what was accepted of the queue beside it: any piece makes a tie count. */
export function afterDecisions(item: WaitingView, acceptedBeside: readonly WaitingView[]): WaitingView {
  const { tie } = item;
  if (tie === null || tie.reviewed || !acceptedBeside.some((other) => other.tie?.id === tie.id)) return item;
  return { ...item, tie: { ...tie, reviewed: true } };
}

/** Why it comes here, in an order. */
export function because(order: ReviewOrder, item: WaitingView): string {
  if (order === 'newest') return t('review.because.newest');
  if (order === 'oldest') return t('review.because.oldest', { since: dateText(item.claim.recordedAt.slice(0, 10)) });
  if (order === 'weight') return weightText(item);
  return [sureText(item), weightText(item)].filter(Boolean).join(' ');
}
