/** SQL with parameters that have names: `$day` in place of `$2`. What is absent is left out of a statement, and needs no value. */
import type { NamedQuery } from '../database.ts';

type Values = Readonly<Record<string, unknown>>;

/** A query with the values that its numbered parameters take. */
export interface BoundQuery extends NamedQuery {
  readonly parameters: readonly unknown[];
}

/** Numbers the parameters of a query in the order in which they are first named; a name without a value is a mistake in the program. */
export function bind(query: NamedQuery, values: Values): BoundQuery {
  const names: string[] = [];
  const sql = query.sql.replaceAll(/\$([a-z]\w*)/gi, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`${query.name}: $${name} has no value`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { ...query, sql, parameters: names.map((name) => values[name]) };
}

/** The conditions whose value is given, all of which must hold; conditions are named as their values. */
export function allGiven(conditions: Readonly<Record<string, string>>, values: object): string {
  const given = Object.entries(conditions).filter(([name]) => (values as Values)[name] !== undefined);
  return given.map(([, condition]) => condition).join(' AND ') || 'true';
}
