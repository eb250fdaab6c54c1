/**
 * The orders of the review queue. `score`: what is most likely right first. `weight`: ties without reviewed evidence first, those with most
 * evidence before the others, their claims together, in text order; possible claims bear none and are not in it. `newest`: as documents
 * came in, last first; `oldest`: first first, those that have waited longest. `agreement`: what the rules and a language model both have first, then
 * what the model alone has, what the rules alone have.
 */
export const reviewOrders = ['score', 'weight', 'newest', 'oldest', 'agreement'] as const;
export type ReviewOrder = (typeof reviewOrders)[number];
