/** `amur people grants`: roles of the database that may do no more than they need. */
import { Command } from 'commander';
import { databaseGrants } from '../../store/postgres/database-grants.ts';
import type { Output } from '../output.ts';

export function peopleGrantsCommand(output: Output): Command {
  return new Command('grants')
    .description('Print the SQL for database roles that may do no more than they need.')
    .option('--prefix <name>', 'what the names of the roles begin with', 'amur')
    .option('--schema <name>', 'the schema of the workspace (default: AMUR_SCHEMA, or amur)')
    .addHelpText(
      'after',
      `
The owner of the schema (whoever AMUR_DATABASE_URL named when it was made) runs it, and again after each new version of Amur.
PREFIX_reader reads, PREFIX_worker also adds documents and judgements, PREFIX_admin also keeps people, tokens and the trail. None may
change or delete a record. They cannot log in; give them to roles that can.

Example:
  $ amur people grants | psql "$AMUR_DATABASE_URL"
  $ psql "$AMUR_DATABASE_URL" -c "CREATE ROLE anna LOGIN PASSWORD '…' IN ROLE amur_reader"`,
    )
    .action((options: { readonly prefix: string; readonly schema?: string }) => {
      const schema = options.schema ?? (process.env.AMUR_SCHEMA || 'amur');
      for (const line of databaseGrants(schema, options.prefix)) output.data(line);
    });
}
