/** What each gap of a forecast means and what to do about it, in English; the page has its own words in three languages. */
import type { GapKind } from './resolvability.ts';

/** Both end without a full stop. */
export const gapWords: Readonly<Record<GapKind, { readonly says: string; readonly suggests: string }>> = {
  who: {
    says: 'nobody is named who would do it, or what it would happen to',
    suggests: 'Name one office, body or thing: “the government of Sakha”, “the bridge at Tongjiang”',
  },
  what: {
    says: 'no event and no figure that could be seen',
    suggests:
      'Say what would be seen: an act with a day (“signs”, “opens”), or a figure with its limit (“above 5 billion US dollars a year”)',
  },
  where: { says: 'no region or town', suggests: 'Give codes: RU-SA, CN-HL/Heihe; a country where no region is meant' },
  by: {
    says: 'no day by which it can be judged',
    suggests:
      'Set one: the end of a year is enough. Where the author gave none, flag it as “no deadline”: the day is yours then',
  },
  'by-open': { says: 'its date has no end', suggests: 'Give a date that ends: 2030, or 2026/2030' },
  'by-before-said': {
    says: 'its last day lies before it was said',
    suggests: 'Look at both dates; one of them is wrong, or it was no forecast',
  },
  source: {
    says: 'no source that will tell',
    suggests:
      'Name one that both sides would accept: a statistical office, an official gazette, two independent outlets',
  },
  likelihood: {
    says: 'no likelihood was said',
    suggests:
      'Enter a band where a word bears one; where none does, ask the author, or enter a forecast of your own with a number',
  },
  'open-likelihood': {
    says: '“may” leaves every outcome open: it is no band and never a point',
    suggests: 'It stays unscored. Whoever wants a score says how likely: enter that as a forecast of their own',
  },
  condition: {
    says: 'it hangs on a condition that is not told',
    suggests: 'Say the condition, so that one can see whether it came',
  },
  vague: {
    says: 'what it says can be read in two ways',
    suggests:
      'Put a figure with its limit and its publisher, or an act with a day, in the place of “more” or “stronger”',
  },
  conditional: {
    says: 'it holds only under its condition',
    suggests: 'Resolve it as void where the condition did not come by its last day',
  },
  'no-deadline': {
    says: 'the author gave no day; the one of the question is its coder’s',
    suggests: 'Say so wherever the score is quoted',
  },
  unhedged: {
    says: 'said as a certainty, without a word of likelihood',
    suggests: 'It is taken as 80–99 % (or 90–99 % for “certain”), by our judgement',
  },
  'picked-after': {
    says: 'picked after the fact: it was known how it came out when it was chosen',
    suggests: 'It is never scored; a score takes all that the same author said',
  },
};
