/** Named queries on people, their tokens and their sessions of the page. */
import type { NamedQuery } from '../database.ts';

/** The last change of each person, as columns of `c`. */
const standing = `JOIN amur.person_changes c ON c.person_id = p.person_id AND NOT EXISTS (
        SELECT 1 FROM amur.person_changes n WHERE n.person_id = c.person_id AND n.seq > c.seq)`;

/** What is needed to let the holder of token `t` in. */
const holder = `t.token_id, t.hash, t.expires_at, p.name AS person, c.role, c.active,
        (SELECT u.last_used FROM amur.token_uses u WHERE u.token_id = t.token_id) AS last_used,
        EXISTS (SELECT 1 FROM amur.token_revocations r WHERE r.token_id = t.token_id) AS revoked`;

export const peopleQueries = {
  insert: {
    name: 'people.insert',
    sql: `INSERT INTO amur.people (person_id, name, recorded_at, recorded_by) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person_id) DO NOTHING RETURNING person_id`,
  },
  /** A second change of the same number is refused by the key: each follows what its maker has seen. */
  change: {
    name: 'people.change',
    sql: `INSERT INTO amur.person_changes (person_id, seq, role, active, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, seq) DO NOTHING RETURNING person_id`,
  },
  list: {
    name: 'people.list',
    sql: `SELECT p.person_id, p.name, p.recorded_at, p.recorded_by, c.seq, c.role, c.active,
        c.recorded_at AS changed_at, c.recorded_by AS changed_by
      FROM amur.people p ${standing} WHERE $1::text IS NULL OR p.person_id = $1 ORDER BY p.name, p.person_id`,
  },
  insertToken: {
    name: 'tokens.insert',
    sql: `INSERT INTO amur.tokens (token_id, person_id, name, hash, expires_at, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
  },
  tokens: {
    name: 'tokens.list',
    sql: `SELECT t.token_id, p.name AS person, t.name, t.expires_at, t.recorded_at, t.recorded_by, u.last_used,
        r.recorded_at AS revoked_at, r.recorded_by AS revoked_by
      FROM amur.tokens t JOIN amur.people p ON p.person_id = t.person_id
      LEFT JOIN amur.token_revocations r ON r.token_id = t.token_id
      LEFT JOIN amur.token_uses u ON u.token_id = t.token_id ORDER BY t.recorded_at DESC, t.token_id`,
  },
  revoke: {
    name: 'tokens.revoke',
    sql: `INSERT INTO amur.token_revocations (token_id, recorded_at, recorded_by) VALUES ($1, $2, $3)
      ON CONFLICT (token_id) DO NOTHING RETURNING token_id`,
  },
  holder: {
    name: 'tokens.holder',
    sql: `SELECT ${holder} FROM amur.tokens t JOIN amur.people p ON p.person_id = t.person_id ${standing}
      WHERE t.token_id = $1`,
  },
  noteUse: {
    name: 'tokens.note-use',
    sql: `INSERT INTO amur.token_uses (token_id, last_used) VALUES ($1, $2)
      ON CONFLICT (token_id) DO UPDATE SET last_used = excluded.last_used
      WHERE token_uses.last_used < excluded.last_used`,
  },
  beginSession: {
    name: 'sessions.begin',
    sql: `INSERT INTO amur.sessions (session_id, token_id, begun_at, expires_at) VALUES ($1, $2, $3, $4)`,
  },
  /** Those that can let nobody in any more; who signed in when stands in the trail. */
  clearSessions: { name: 'sessions.clear', sql: `DELETE FROM amur.sessions WHERE expires_at < $1` },
  session: {
    name: 'sessions.holder',
    sql: `SELECT s.expires_at AS session_expires_at, s.ended_at IS NOT NULL AS ended, ${holder}
      FROM amur.sessions s JOIN amur.tokens t ON t.token_id = s.token_id
      JOIN amur.people p ON p.person_id = t.person_id ${standing} WHERE s.session_id = $1`,
  },
  endSession: {
    name: 'sessions.end',
    sql: `UPDATE amur.sessions SET ended_at = $2 WHERE session_id = $1 AND ended_at IS NULL`,
  },
  endSessionsOf: {
    name: 'sessions.end-of-person',
    sql: `UPDATE amur.sessions SET ended_at = $2 WHERE ended_at IS NULL AND expires_at > $2
        AND token_id IN (SELECT token_id FROM amur.tokens WHERE person_id = $1) RETURNING session_id`,
  },
} satisfies Record<string, NamedQuery>;
