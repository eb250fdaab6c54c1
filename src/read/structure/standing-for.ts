/** A word that stands for a place named elsewhere, as a mention of that place. */
import type { Span } from '../../model/code-points.ts';
import type { Antecedent, How, PartyMention } from './party-mention.ts';

/** What is known of a reading before it is compared with its rivals. */
const alone: Omit<Antecedent, 'start' | 'end'> = { rank: 0, sentences: 0, rivals: 0, agrees: true, ofTopic: false };

/** The mention at a span of the place that was named by another one. */
export const standingFor = (
  meant: PartyMention,
  { start, end }: Span,
  how: How,
  known: Partial<Antecedent> = {},
): PartyMention => ({
  start,
  end,
  party: meant.party,
  unit: meant.unit,
  country: meant.country,
  scale: meant.scale,
  how,
  antecedent: { start: meant.start, end: meant.end, ...alone, ...known },
  venue: false,
  adjective: false,
});
