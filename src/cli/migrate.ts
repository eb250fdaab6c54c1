/** `amur migrate`: the steps that the schema still lacks, told, rehearsed on a copy, or done. */
import { Command } from 'commander';
import type { Rehearsal } from '../adapters/migrate-store.ts';
import { auditLine } from '../ledger/audit-line.ts';
import { UsageError } from './exit.ts';
import { type StoreOptions, storePlace } from './open-desk.ts';
import { withStore } from './options.ts';
import { counted, type Output, table } from './output.ts';
import { userName } from './who-works.ts';

interface Options extends StoreOptions {
  readonly list?: boolean;
  readonly rehearse?: boolean;
  readonly backup: boolean;
  readonly json?: boolean;
}

export function migrateCommand(output: Output): Command {
  return withStore(new Command('migrate'))
    .description('Bring the data of an older Amur up to date, or rehearse that.')
    .option('--list', 'only say what is due')
    .option('--rehearse', 'only try it: on a copy in the same database, of which nothing stays')
    .option('--no-backup', 'write no backup before')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Every other command brings them up to date too when it opens them. A rehearsal needs room for a second copy of the ledger while it runs. Before a ledger that holds anything is changed, it is written
into backups/ of the data folder, where the last three are kept; on a server of yours, write a backup yourself: amur backup FILE.

Example:
  $ amur migrate --rehearse`,
    )
    .action(async (options: Options) => {
      if (options.list && options.rehearse) throw new UsageError('--list and --rehearse do not go together');
      const { stepsOf, rehearseSteps, takeSteps } = await import('../adapters/migrate-store.ts');
      const place = await storePlace(options);
      const stamp = { at: new Date().toISOString(), by: userName() };
      const due = await stepsOf(place);
      if (options.rehearse && due.from > 0) {
        const rehearsal = await rehearseSteps(place, stamp);
        if (rehearsal.lost.length > 0 || rehearsal.findings.length > 0) process.exitCode = 1;
        if (options.json) output.data(JSON.stringify(rehearsal, null, 2));
        else tell(rehearsal, output);
        return;
      }
      const done = !options.list && !options.rehearse && due.steps.length > 0;
      if (done) await takeSteps(place, stamp, { say: output.message, backup: options.backup });
      if (options.json) {
        output.data(JSON.stringify({ ...due, done }, null, 2));
        return;
      }
      for (const line of table(due.steps.map(({ version, name }) => [String(version), name]))) output.data(line);
      if (due.steps.length === 0) output.message(`nothing is due: the schema is of version ${due.from}`);
      else if (done)
        output.message(
          `${counted(due.steps.length, 'step')} done: version ${due.from} to ${due.steps.at(-1)!.version}`,
        );
      else output.message(`${counted(due.steps.length, 'step')} due; the schema is of version ${due.from}`);
    });
}

function tell({ from, steps, rows, copied, lost, findings }: Rehearsal, output: Output): void {
  const said = steps.map(({ version, name, milliseconds }) => [
    String(version),
    name,
    `${(milliseconds / 1000).toFixed(2)} s`,
  ]);
  for (const line of table(said)) output.data(line);
  for (const [name, [before, after]] of Object.entries(rows)) {
    if (before !== null && before !== after)
      output.data(`${name.replaceAll('_', ' ')}: ${before} rows before, ${after ?? 'none'} after`);
  }
  for (const name of lost) output.data(`error: rows of ${name.replaceAll('_', ' ')} are lost`);
  for (const finding of findings) output.data(`error: ${auditLine(finding)}`);
  const took = steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const held = counted(rows.documents?.[0] ?? 0, 'document');
  const well =
    lost.length + findings.length === 0 ? 'every row is there and every quote holds' : 'something is wrong: see above';
  output.message(
    steps.length === 0
      ? `nothing is due: the schema is of version ${from}; the copy of ${held} took ${(copied / 1000).toFixed(1)} s, ${well}`
      : `${counted(steps.length, 'step')} on a copy of ${held} took ${took.toFixed(1)} s (copying took ${(copied / 1000).toFixed(1)} s); ${well}; the copy is gone`,
  );
}
