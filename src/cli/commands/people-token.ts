/** `amur people token`: what people come in with. */
import { Command } from 'commander';
import { createToken, listTokens, revokeToken } from '../../app/people/manage-tokens.ts';
import { tokenDays } from '../../store/people/token.ts';
import type { StoredToken } from '../../store/ports/people.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPeople } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly name?: string;
  readonly days?: number;
  readonly list?: boolean;
  readonly revoke?: string;
  readonly json?: boolean;
}

export function peopleTokenCommand(output: Output): Command {
  return withStore(new Command('token'))
    .description('Make a token for a person, shown this once; list or revoke tokens.')
    .argument('[person]', 'whose')
    .option('--name <name>', 'what it is for, e.g. laptop')
    .option(
      '--days <n>',
      `how long it holds (default: ${tokenDays.usual})`,
      wholeNumber(tokenDays.least, tokenDays.most),
    )
    .option('--list', 'list the tokens of this person, or of all, newest first, without their secrets')
    .option('--revoke <id>', 'revoke a token, by the eight characters after amur_; sessions begun with it end too')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
What is kept of a token is a hash.

Example:
  $ amur people token anna --name laptop --days 30
  $ amur people token --list
  $ amur people token --revoke 7f3k9q2m`,
    )
    .action(async (person: string | undefined, options: Options) => {
      if (options.list && options.revoke !== undefined) throw new UsageError('--list and --revoke exclude one another');
      if (options.list) await list(person, options, output);
      else if (options.revoke !== undefined) {
        if (person !== undefined) throw new UsageError('--revoke takes the id of a token, and no person');
        await revoke(options.revoke, options, output);
      } else if (person === undefined) throw new UsageError('name the person whose token it is, or --list');
      else await make(person, options, output);
    });
}

async function make(person: string, options: Options, output: Output): Promise<void> {
  await withPeople(options, async (ports) => {
    const { name, days } = options;
    const made = await createToken(ports, person, {
      ...(days === undefined ? {} : { days }),
      ...(name === undefined ? {} : { name }),
    });
    if (options.json) {
      output.data(JSON.stringify(made, null, 2));
      return;
    }
    output.data(made.token);
    output.message(`A token of ${made.person} until ${made.expiresAt}. It is not shown again: hand it over safely.`);
    output.message('On the page: paste it. In a program: "Authorization: Bearer TOKEN". In commands: AMUR_TOKEN.');
  });
}

async function list(person: string | undefined, options: Options, output: Output): Promise<void> {
  await withPeople(options, async (ports) => {
    const all = await listTokens(ports, person);
    const at = ports.now();
    if (options.json) output.data(JSON.stringify(all, null, 2));
    else for (const line of table(all.map((token) => row(token, at)))) output.data(line);
    if (all.length === 0) output.message('no tokens; make one with: amur people token PERSON');
  });
}

async function revoke(id: string, options: Options, output: Output): Promise<void> {
  await withPeople(options, async (ports) => {
    const done = await revokeToken(ports, id);
    if (options.json) output.data(JSON.stringify(done));
    else output.message(done.revoked ? `revoked ${done.id}` : `${done.id} was revoked before`);
  });
}

function row({ id, person, name, expiresAt, lastUsed, revoked }: StoredToken, at: string): readonly string[] {
  const state = revoked
    ? `revoked ${revoked.at.slice(0, 10)} by ${revoked.by}`
    : `${expiresAt <= at ? 'ended' : 'until'} ${expiresAt.slice(0, 10)}`;
  return [id, person, name || '–', state, lastUsed === null ? 'never used' : `last used ${lastUsed}`];
}
