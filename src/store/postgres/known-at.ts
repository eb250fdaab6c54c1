/** Instants of knowledge as the queries take them. */

/** Later than any record: what is asked as of then is all that there is. */
export const always = '9999-12-31T23:59:59.999Z';
