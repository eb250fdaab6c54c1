/** What the points for and against a claim are called, and what each means (docs/formats/reading.md lists them). */
const meanings: Readonly<Record<string, string>> = {
  'clear-word': 'the word names such ties by itself',
  'vague-word': 'the word names such ties only with its parties near',
  'same-clause': 'the parties stand in its clause',
  'same-sentence': 'the parties stand in its sentence, in other clauses',
  'in-mind': 'the parties stand only in sentences before',
  'told-before': 'its words mean a tie told of before',
  'stand-in': 'a party of the clause is meant by a word for it',
  'tied-before': 'the text has tied the two places before',
  'points-back': 'the sentence points back to them ("the two sides")',
  'subject-named': 'the sentence names one of the two places that the text is about',
  'below-states': 'no party is a state',
  joined: 'a preposition joins the two sides ("with", "between", "from … to")',
  'home-text': 'what is told of a place abroad in a text about one region is told of that region',
  'field-named': 'the clause says in which field they work together',
  'stage-word': 'a word of the clause says how far it has come',
  'common-in-mind': 'an everyday word whose parties stand only in sentences before',
  'many-in-mind': 'many parties stand only in sentences before',
  'nobody-named': 'the sentence names nobody',
  'side-by-side': 'the names only stand side by side, as origins or places where the same is told',
  'not-joined': 'an everyday word, and nothing joins the two sides',
  strangers: 'no sentence has named the two together',
  'for-states': 'presidents and foreign ministers act for their states, wherever they meet',
  adjective: 'a party is only an adjective of a country',
  'venue-only': 'the place is only where it happens',
  'two-capitals': 'two capitals, mostly two governments',
  'between-states': 'a list or a treaty of states',
  'other-topic': 'the sentence is about floods, matches or prices',
  'related-news': 'it stands in a block of other news',
};

/** What a point means, in words; its name where it is not known here. */
export const pointMeaning = (name: string): string => meanings[name] ?? name;
