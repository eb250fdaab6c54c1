/** `amur people`: who may work here, as what. */
import { Command } from 'commander';
import { addPerson, changePerson, listPeople, signOut } from '../../app/people/manage-people.ts';
import { roles } from '../../store/people/roles.ts';
import type { Person } from '../../store/ports/people.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPeople } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

export function peopleCommand(output: Output): Command {
  return withStore(new Command('people'))
    .description('List who may work here; add people, give them tokens.')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
viewer reads and exports; coder also adds documents, codes, takes notes; reviewer also judges, merges, settles, imports; admin also
manages people, redacts, restores, reads the audit trail. Whoever has the database or its folder has everything.

Example:
  $ amur people add anna --role admin
  $ amur people token anna
  $ amur start --host 0.0.0.0 --public-name amur.example.org`,
    )
    .action(async (options: Options) => {
      await withPeople(options, async (ports) => {
        const all = await listPeople(ports);
        if (options.json) output.data(JSON.stringify(all, null, 2));
        else for (const line of table(all.map(row))) output.data(line);
        if (all.length === 0) output.message('nobody yet; add one with: amur people add NAME --role admin');
      });
    });
}

export function peopleAddCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Add a person; the name is never given to somebody else.')
    .argument('<name>', 'the name that judgements carry')
    .option('--role <role>', roles.join(', '), 'viewer')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur people add anna --role reviewer')
    .action(async (name: string, options: Options & { readonly role: string }) => {
      await withPeople(options, async (ports) => {
        const person = await addPerson(ports, name, options.role);
        say(person, options, output);
        if (!options.json) output.message(`To let them in: amur people token "${person.name}"`);
      });
    });
}

interface Flags {
  readonly role?: string;
  readonly deactivate?: boolean;
  readonly activate?: boolean;
  readonly signOut?: boolean;
}

export function peopleChangeCommand(output: Output): Command {
  return withStore(new Command('change'))
    .description('Change a person: another role, let in no more or again, signed out.')
    .argument('<name>', 'the person')
    .option('--role <role>', `${roles.join(', ')}; it holds from their next request on`)
    .option('--deactivate', 'let them in no more: no token holds, their sessions end; what they did stays')
    .option('--activate', 'let them in again; tokens that still hold let them in')
    .option('--sign-out', 'end all their sessions of the page; their tokens still hold')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur people change anna --role admin\n  $ amur people change boris --deactivate',
    )
    .action(async (name: string, given: Options & Flags) => {
      const { role, deactivate, activate, signOut: out, ...options } = given;
      if (deactivate && activate) throw new UsageError('--deactivate and --activate exclude one another');
      if (role === undefined && !deactivate && !activate && !out)
        throw new UsageError('say what changes: --role, --deactivate, --activate or --sign-out');
      const to = {
        ...(role === undefined ? {} : { role }),
        ...(deactivate || activate ? { active: activate === true } : {}),
      };
      await withPeople(options, async (ports) => {
        if (Object.keys(to).length > 0) say(await changePerson(ports, name, to), options, output);
        if (!out) return;
        const ended = await signOut(ports, name);
        if (options.json) output.data(JSON.stringify({ ended }));
        else output.message(`${counted(ended, 'session')} ended`);
      });
    });
}

function say(person: Person, { json }: Options, output: Output): void {
  if (json) output.data(JSON.stringify(person, null, 2));
  else for (const line of table([row(person)])) output.data(line);
}

function row({ name, role, active, changed }: Person): readonly string[] {
  return [name, active ? role : `${role}, deactivated`, `since ${changed.at}`, `by ${changed.by}`];
}
