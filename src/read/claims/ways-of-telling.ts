/** What texts of a language take for granted when they tell of ties, where the languages differ. */
import type { Language } from '../../model/languages.ts';

/** What texts of one language take for granted. */
export interface WayOfTelling {
  /**
   * A text about one region's ties has a home; nobody is in mind before they are named, and two in mind whom no sentence
   * has named together are strangers.
   */
  readonly hasHome: boolean;
  /** The most specific parties win over the umbrella throughout a text. */
  readonly sparesUmbrellas: boolean;
  /** A question in the body tells nothing. */
  readonly asks: boolean;
  /** Standing ties are dated by their age: 30周年. */
  readonly countsAges: boolean;
  /** Prepositions give the places of a sentence their roles. */
  readonly hasRoles: boolean;
  /** A text about accidents, matches or crimes needs more support. */
  readonly hasTopics: boolean;
}

const nothing: WayOfTelling = {
  hasHome: false,
  sparesUmbrellas: false,
  asks: false,
  countsAges: false,
  hasRoles: false,
  hasTopics: false,
};

/** What each language takes for granted. */
export const waysOfTelling: Readonly<Record<Language, WayOfTelling>> = {
  en: { ...nothing, sparesUmbrellas: true, hasRoles: true, hasTopics: true },
  ru: { ...nothing, hasHome: true },
  zh: { ...nothing, sparesUmbrellas: true, asks: true, countsAges: true },
};
