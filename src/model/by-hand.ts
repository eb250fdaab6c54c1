/**
 * What stands in the place of the reader's version, and of its rule, where a person took a claim out of a text. Such a reading
 * holds that one claim and never counts as the document's newest reading.
 */
export const byHand = 'person';
