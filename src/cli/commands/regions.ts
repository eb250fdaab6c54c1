/** `amur regions`: first-level regions by name in any of the three languages, or by country. */
import { Command } from 'commander';
import type { FigureRow } from '../../app/figures/figure-row.ts';
import { figureMeans, figureText } from '../../app/figures/figure-text.ts';
import { knownCountry } from '../../app/places/named-place.ts';
import { listRegions, showRegion } from '../../app/regions/list-regions.ts';
import { searchRegions } from '../../app/regions/search-regions.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly country?: string;
  readonly json?: boolean;
}

export function regionsCommand(output: Output): Command {
  return withStore(new Command('regions'))
    .description('Find regions by name or code; for one, its newest figures too.')
    .argument('[name]', 'the beginning of a name (English, Russian, Chinese), or a code')
    .option('--country <code>', 'only regions of this country, by name or code')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExamples:\n  $ amur regions Хабаровский\n  $ amur regions RU-SA')
    .action(async (name: string | undefined, options: Options) => {
      await withPorts(options, async (ports) => {
        const country = options.country === undefined ? undefined : knownCountry(ports.gazetteer, options.country);
        const found =
          name === undefined
            ? await listRegions(ports, country ? { country } : {})
            : await searchRegions(ports, name, 100);
        const wanted = country ? found.filter((r) => r.country === country) : found;
        // A code means one unit, also where the beginning of another's is the same.
        const alone = wanted.find(({ code }) => code === name?.trim().toUpperCase()) ?? wanted[0];
        const one = alone !== undefined && (wanted.length === 1 || alone.code === name?.trim().toUpperCase());
        const rows = one ? [await showRegion(ports, alone.code)] : wanted;
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
        for (const line of figureLines(rows[0]?.figures ?? [])) output.data(line);
        if (one && rows[0]?.figures?.length === 0) output.message('no figures of it are held');
      });
    });
}

function figureLines(figures: readonly FigureRow[]): readonly string[] {
  return figures.flatMap((figure) => {
    const { indicator, counterpart, year, period, computed, source, note, because } = figure;
    const of = `${figureMeans(indicator)}${counterpart === null ? '' : ` with ${counterpart}`}`;
    return [
      `  ${of}, ${period ?? year}: ${figureText(figure)}${computed === null ? '' : ` (computed: ${computed})`}`,
      `    ${figureSource(source)}${note === null ? '' : `; ${note}`}`,
      ...(because === null ? [] : [`    sources differ; this one was taken: ${because}`]),
    ];
  });
}

function figureSource({ label, title, published }: FigureRow['source']): string {
  return `${label}${title === null ? '' : `: ${title}`}${published === null ? '' : ` (${published})`}`;
}
