/** `amur doctor`: what runs, what is held, whether every quote holds, and what is wrong. */
import { Command } from 'commander';
import { doctor } from '../../app/about/doctor.ts';
import { amurVersion } from '../../io/package-files.ts';
import { isAmurError } from '../../model/errors.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

export function doctorCommand(output: Output): Command {
  return withStore(new Command('doctor'))
    .description('Check what runs and what is stored, every quote included.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur doctor')
    .action(async (options: Options) => {
      const work = withPorts(options, async (ports) => {
        const report = await doctor(ports, { amur: amurVersion(), node: process.version });
        if (!report.ok) process.exitCode = 1;
        if (options.json) {
          output.data(JSON.stringify(report, null, 2));
          return;
        }
        const lines: string[][] = [
          ['engine', report.ledger.engine],
          ['kept in', report.ledger.location],
          ['schema', `version ${report.ledger.schemaVersion}`],
          ...Object.entries(report.versions).map(([name, version]) => [name, version]),
          ...Object.entries(report.counts ?? {}).map(([name, count]) => [
            name === 'caseEvents' ? 'case events' : name,
            String(count),
          ]),
          [
            'places',
            Object.entries(report.places)
              .map(([level, count]) => `${count} ${level}`)
              .join(', '),
          ],
          [
            'checked',
            `${report.audit.checkedClaims} quotes, every row, file, text and reference; ${report.audit.findings.length} do not hold`,
          ],
        ];
        for (const line of table(lines)) output.data(line);
        for (const finding of report.findings) {
          output.data(`${finding.severity}: ${finding.message}`);
          if (finding.hint) output.data(`  ${finding.hint}`);
        }
        output.data(report.ok ? 'all is well' : 'something is wrong: see above');
      });
      await work.catch(async (error: unknown) => {
        // The store does not open: say what can be seen from outside, then what went wrong.
        if (isAmurError(error) && !process.env.AMUR_DATABASE_URL) await lookFromOutside(options, output);
        throw error;
      });
    });
}

/** What a store that does not open shows of itself: its folder, programs, process, log. */
async function lookFromOutside(options: Options, output: Output): Promise<void> {
  const [{ diagnoseStore }, { resolveDataFolder }] = await Promise.all([
    import('../../store/postgres/open-ledger.ts'),
    import('../../store/postgres/server/data-folder.ts'),
  ]);
  const seen = await diagnoseStore(resolveDataFolder(options.data));
  if (options.json) {
    output.data(JSON.stringify({ ok: false, store: seen }, null, 2));
    return;
  }
  const lines = [
    ['data folder', seen.dataFolder],
    ['programs', seen.programs ?? 'not found'],
    ['server', seen.pid === null ? 'not running' : `process ${seen.pid}`],
    ['log', seen.log ?? 'none'],
  ];
  for (const line of table(lines)) output.data(line);
  for (const line of seen.lastErrors) output.data(`  ${line}`);
  for (const { message, hint } of seen.faults) output.data(`error: ${message}${hint ? `\n  ${hint}` : ''}`);
}
