/** Named queries on when each person was here last. */
import type { NamedQuery } from '../database.ts';

export const visitQueries = {
  /** Takes the line of a person in hand, so that two browsers write one after the other. */
  held: {
    name: 'visits.held',
    sql: `SELECT before_at, latest_at FROM amur.visits WHERE person = $1 FOR UPDATE`,
  },
  /** The line, where there is none yet; nothing where another browser was faster. */
  first: {
    name: 'visits.first',
    sql: `INSERT INTO amur.visits (person, before_at, latest_at) VALUES ($1, NULL, $2)
      ON CONFLICT (person) DO NOTHING RETURNING person`,
  },
  sign: {
    name: 'visits.sign',
    sql: `UPDATE amur.visits SET before_at = $2, latest_at = $3 WHERE person = $1 RETURNING person`,
  },
} satisfies Record<string, NamedQuery>;
