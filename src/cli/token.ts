/** `amur token`: what people come in with. */
import { Command } from 'commander';
import { createToken, listTokens, revokeToken } from '../desk/manage-tokens.ts';
import { tokenDays } from '../ledger/people/token.ts';
import type { HeldToken } from '../ledger/people-port.ts';
import { type StoreOptions, withPeople } from './open-desk.ts';
import { wholeNumber, withStore } from './options.ts';
import { type Output, table } from './output.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

export function tokenCommand(output: Output): Command {
  return new Command('token')
    .description('Make, list and revoke the tokens that people come in with.')
    .addHelpText('after', '\nExample:\n  $ amur token create anna --name laptop --days 30')
    .addCommand(createCommand(output))
    .addCommand(listCommand(output))
    .addCommand(revokeCommand(output));
}

function createCommand(output: Output): Command {
  return withStore(new Command('create'))
    .description('Make a token of a person. It is shown this once; what is kept is a hash.')
    .argument('<person>', 'whose')
    .option('--name <name>', 'what it is for, e.g. laptop')
    .option('--days <n>', 'how long it holds', wholeNumber(tokenDays.least, tokenDays.most), tokenDays.usual)
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur token create anna --name laptop --days 30')
    .action(async (person: string, options: Options & { readonly name?: string; readonly days: number }) => {
      await withPeople(options, async (ports) => {
        const { name, days } = options;
        const made = await createToken(ports, person, { days, ...(name === undefined ? {} : { name }) });
        if (options.json) {
          output.data(JSON.stringify(made, null, 2));
          return;
        }
        output.data(made.token);
        output.message(
          `A token of ${made.person} until ${made.expiresAt}. It is not shown again: hand it over safely.`,
        );
        output.message('On the page: paste it. In a program: "Authorization: Bearer TOKEN". In commands: AMUR_TOKEN.');
      });
    });
}

function listCommand(output: Output): Command {
  return withStore(new Command('list'))
    .description('List tokens, newest first, without their secrets.')
    .argument('[person]', 'only this person’s')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur token list anna')
    .action(async (person: string | undefined, options: Options) => {
      await withPeople(options, async (ports) => {
        const all = await listTokens(ports, person);
        const at = ports.now();
        if (options.json) output.data(JSON.stringify(all, null, 2));
        else for (const line of table(all.map((token) => row(token, at)))) output.data(line);
        if (all.length === 0) output.message('no tokens; make one with: amur token create PERSON');
      });
    });
}

function revokeCommand(output: Output): Command {
  return withStore(new Command('revoke'))
    .description('Revoke a token, by its id (amur token list). Sessions that were begun with it end too.')
    .argument('<id>', 'the eight characters after amur_')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur token revoke 7f3k9q2m')
    .action(async (id: string, options: Options) => {
      await withPeople(options, async (ports) => {
        const done = await revokeToken(ports, id);
        if (options.json) output.data(JSON.stringify(done));
        else output.message(done.revoked ? `revoked ${done.id}` : `${done.id} was revoked before`);
      });
    });
}

function row({ id, person, name, expiresAt, lastUsed, revoked }: HeldToken, at: string): readonly string[] {
  const state = revoked
    ? `revoked ${revoked.at.slice(0, 10)} by ${revoked.by}`
    : `${expiresAt <= at ? 'ended' : 'until'} ${expiresAt.slice(0, 10)}`;
  return [id, person, name || '–', state, lastUsed === null ? 'never used' : `last used ${lastUsed}`];
}
