/** Why a claim of a language model was not taken, and what of one that was taken a person should look at: one table each. */
import { type QuoteRefusal, quoteRefusals } from '../../model/anchoring.ts';

/** Why a claim was refused; each with what it means, for people. */
export const claimRefusals = {
  ...quoteRefusals,
  'party-missing': 'It names a party that is not in the table of places.',
  'party-unknown': 'A party is no place that Amur knows.',
  'one-country': 'Its parties are of one country.',
  'states-only': 'Its parties are states: none is below the level of the state.',
} as const satisfies Record<QuoteRefusal, string> & Record<string, string>;
export type ClaimRefusal = keyof typeof claimRefusals;
