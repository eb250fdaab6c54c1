/**
 * The orders of the review queue. `weight`: ties without reviewed evidence first, those with most evidence before the others, their
 * claims together, in text order. `doubt`: readings with two reasons or more to doubt them, those with most first.
 * `newest`: as documents came in, last first; `oldest`: first first, those that have waited longest.
 */
export const reviewOrders = ['weight', 'doubt', 'newest', 'oldest'] as const;
export type ReviewOrder = (typeof reviewOrders)[number];
