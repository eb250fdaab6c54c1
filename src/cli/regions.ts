/** `amur regions`: first-level regions by name in any of the three languages, or by country. */
import { Command } from 'commander';
import { listRegions } from '../desk/list-regions.ts';
import { searchRegions } from '../desk/search-regions.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { withStore } from './options.ts';
import { type Output, table } from './output.ts';

interface Options extends StoreOptions {
  readonly country?: string;
  readonly json?: boolean;
}

export function regionsCommand(output: Output): Command {
  return withStore(new Command('regions'))
    .description(
      'Find regions by the beginning of a name (English, Russian, Chinese) or by code, with their number of ties.',
    )
    .argument('[name]', 'the beginning of a name, or a code')
    .option('--country <code>', 'only regions of this country (ISO 3166-1 alpha-2)')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur regions Хабаровский')
    .action(async (name: string | undefined, options: Options) => {
      await withDesk(options, async (desk) => {
        const country = options.country?.toUpperCase();
        const found =
          name === undefined
            ? await listRegions(desk, country ? { country } : {})
            : await searchRegions(desk, name, 100);
        const rows = country ? found.filter((r) => r.country === country) : found;
        if (options.json) {
          output.data(JSON.stringify(rows, null, 2));
          return;
        }
        if (rows.length === 0) output.message('no region matches');
        for (const line of table(
          rows.map((r) => [
            r.code,
            r.names.en,
            r.names.ru ?? '–',
            r.names.zh ?? '–',
            r.kind,
            r.disputed ? 'disputed' : '',
            `${r.ties} ties`,
          ]),
        )) {
          output.data(line);
        }
      });
    });
}
