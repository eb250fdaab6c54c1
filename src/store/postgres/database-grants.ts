/** The SQL that makes roles of the database which may do no more than they need. */
import { InvalidInput } from '../../model/errors.ts';
import { grantStatements } from './access.ts';

/** Lines of SQL. Throws InvalidInput for names that would have to be quoted. */
export function databaseGrants(schema: string, prefix: string): readonly string[] {
  for (const [what, name] of [
    ['schema', schema],
    ['prefix', prefix],
  ] as const) {
    if (!/^[a-z_][a-z0-9_]{0,50}$/.test(name)) {
      throw new InvalidInput(`"${name.slice(0, 60)}" cannot be a ${what}: lower-case letters, digits and underscores`);
    }
  }
  return grantStatements(schema, prefix).map((statement) => `${statement};`);
}
