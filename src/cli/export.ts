/** `amur export`: ties as CSV, JSON or GeoJSON. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { exportTies } from '../desk/export-ties.ts';
import type { TieExportFormat } from '../desk/ports.ts';
import { Unavailable } from '../model/errors.ts';
import { UsageError } from './exit.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { type TieFilterOptions, tieFilter, withStore, withTieFilter } from './options.ts';
import type { Output } from './output.ts';

interface Options extends StoreOptions, TieFilterOptions {
  readonly output?: string;
}

const formats: readonly string[] = ['csv', 'json', 'geojson'];

export function exportCommand(output: Output): Command {
  return withTieFilter(withStore(new Command('export')))
    .description('Write the ties that match as CSV, JSON or GeoJSON.')
    .argument('<format>', formats.join(', '))
    .option('-o, --output <file>', 'a file (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur export csv --pair CN-HL~RU-AMU')
    .action(async (format: string, options: Options) => {
      if (!formats.includes(format)) throw new UsageError(`"${format}" is no export format; use ${formats.join(', ')}`);
      await withDesk(options, async (desk) => {
        const file = await exportTies(desk, format as TieExportFormat, tieFilter(options));
        if (options.output === undefined) {
          process.stdout.write(file.text);
          return;
        }
        await writeFile(options.output, file.text).catch((error: NodeJS.ErrnoException) => {
          throw new Unavailable(`${options.output}: cannot be written (${error.code})`, {
            hint: 'Name a file in a folder you may write to.',
          });
        });
        output.message(`wrote ${options.output}`);
      });
    });
}
