/** What a list of places is told by in a language: what joins its members, what joins it to whom it is said of. */
/** The words and marks of lists in one language. All are tried on the text between two places, brackets left out. */
export interface ListWords {
  /** Between two members of one list: a comma, "and", with words of kind and a preposition said again. */
  readonly also: RegExp;
  /** Between those a list is said of and its first member: "with", "to", a dash, a colon. */
  readonly joins: RegExp;
  /** Before two or more names: they are tied with each other ("between"). */
  readonly among: RegExp;
  /** Anywhere in the sentence: the members of a list are tied with each other ("among themselves"). */
  readonly mutual: RegExp;
  /** Anywhere in the sentence: a list of places of several countries that is said of nobody else acts as one (a session, a document). */
  readonly together: RegExp;
  /** Right before a list: those in it only come from there, or are met with there. */
  readonly guests: RegExp;
  /** Anywhere in the sentence: two lists run in step ("respectively"). */
  readonly inStep: RegExp;
}
