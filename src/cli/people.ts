/** `amur people`: who may work here, as what. */
import { Command } from 'commander';
import { addPerson, changePerson, listPeople, signOut } from '../desk/manage-people.ts';
import { roles } from '../ledger/people/roles.ts';
import type { Person } from '../ledger/people-port.ts';
import { grantsCommand } from './grants.ts';
import { type StoreOptions, withPeople } from './open-desk.ts';
import { withStore } from './options.ts';
import { counted, type Output, table } from './output.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

export function peopleCommand(output: Output): Command {
  return new Command('people')
    .description('Say who may work here, as viewer, coder, reviewer or admin.')
    .addHelpText(
      'after',
      `
viewer reads and exports; coder also adds documents, codes, takes notes; reviewer also judges, merges, settles, imports; admin also
manages people, redacts, restores, reads the audit trail. Whoever has the database or its folder has everything.

Example:
  $ amur people add anna --role admin
  $ amur token create anna
  $ amur start --host 0.0.0.0 --public-name amur.example.org`,
    )
    .addCommand(addCommand(output))
    .addCommand(listCommand(output))
    .addCommand(roleCommand(output))
    .addCommand(placeCommand(output, 'deactivate', false))
    .addCommand(placeCommand(output, 'activate', true))
    .addCommand(signOutCommand(output))
    .addCommand(grantsCommand(output));
}

function addCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Add a person. A name is never given to somebody else: it stands in what they do.')
    .argument('<name>', 'the name that judgements carry')
    .option('--role <role>', roles.join(', '), 'viewer')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur people add anna --role reviewer')
    .action(async (name: string, options: Options & { readonly role: string }) => {
      await withPeople(options, async (ports) => {
        const person = await addPerson(ports, name, options.role);
        say(person, options, output);
        if (!options.json) output.message(`To let them in: amur token create "${person.name}"`);
      });
    });
}

function listCommand(output: Output): Command {
  return withStore(new Command('list'))
    .description('List everybody with their role, and who changed it last.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur people list')
    .action(async (options: Options) => {
      await withPeople(options, async (ports) => {
        const all = await listPeople(ports);
        if (options.json) output.data(JSON.stringify(all, null, 2));
        else for (const line of table(all.map(row))) output.data(line);
        if (all.length === 0) output.message('nobody yet; add one with: amur people add NAME --role admin');
      });
    });
}

function roleCommand(output: Output): Command {
  return withStore(new Command('role'))
    .description('Give a person another role; it holds from their next request on.')
    .argument('<name>', 'the person')
    .argument('<role>', roles.join(', '))
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur people role anna admin')
    .action(async (name: string, role: string, options: Options) => {
      await withPeople(options, async (ports) => say(await changePerson(ports, name, { role }), options, output));
    });
}

function placeCommand(output: Output, name: 'activate' | 'deactivate', active: boolean): Command {
  return withStore(new Command(name))
    .description(
      active
        ? 'Let a person in again who was deactivated; tokens that still hold let them in.'
        : 'Let a person in no more: none of their tokens holds, and their sessions end. What they did stays.',
    )
    .argument('<name>', 'the person')
    .option('--json', 'JSON')
    .addHelpText('after', `\nExample:\n  $ amur people ${name} anna`)
    .action(async (person: string, options: Options) => {
      await withPeople(options, async (ports) => say(await changePerson(ports, person, { active }), options, output));
    });
}

function signOutCommand(output: Output): Command {
  return withStore(new Command('sign-out'))
    .description('End every session of the page that a person has. Their tokens still hold.')
    .argument('<name>', 'the person')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur people sign-out anna')
    .action(async (name: string, options: Options) => {
      await withPeople(options, async (ports) => {
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
