/**
 * A scenario with its results and citations as a data package (specs.frictionlessdata.io): everything that somebody needs to check
 * it without Amur, and that Amur needs to compute it again.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Column, writeCsv } from '../../exchange/csv.ts';
import { hashText } from '../../model/ids.ts';
import { resultFields, resultsCsv } from './results-table.ts';
import { runScenario } from './run-scenario.ts';
import { type Basis, citedIn, type Scenario } from './scenario.ts';

/** A file of the bundle, UTF-8. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

interface Cited {
  readonly of: string;
  readonly kind: Basis['kind'];
  readonly id: string | null;
  readonly says: string;
}

const citationColumns: readonly Column<Cited>[] = [
  { name: 'of', cell: ({ of }) => of },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'id', cell: ({ id }) => id },
  { name: 'says', cell: ({ says }) => says },
];

/** The files of a bundle. `says` gives the words of a record by its id, as the ledger has them. */
export function bundleOf(scenario: Scenario, says: (id: string) => string | null): readonly BundleFile[] {
  const files: readonly (BundleFile & { readonly fields?: readonly object[]; readonly format: string })[] = [
    { path: 'scenario.json', format: 'json', text: `${JSON.stringify(scenario, null, 2)}\n` },
    { path: 'results.csv', format: 'csv', text: resultsCsv(runScenario(scenario)), fields: resultFields },
    {
      path: 'citations.csv',
      format: 'csv',
      text: writeCsv(citationColumns, citations(scenario, says)),
      fields: citationColumns.map(({ name }) => ({ name, type: 'string' })),
    },
  ];
  const { id, title, engine, seed, draws, knownAt } = scenario;
  const about = {
    profile: 'data-package',
    name: id,
    title: title.en ?? title.ru ?? title.zh,
    description:
      'Bands over draws from ranges that were judged. A share of draws describes the choice of inputs; it is no probability and no forecast.',
    amur: { engine, seed, draws, knownAt, cites: citedIn(scenario).length },
    resources: files.map(({ path, format, text, fields }) => ({
      name: path.replace(/\.\w+$/, ''),
      path,
      format,
      encoding: 'utf-8',
      bytes: utf8ToBytes(text).length,
      hash: `sha256:${hashText(text)}`,
      ...(fields === undefined ? {} : { profile: 'tabular-data-resource', schema: { fields } }),
    })),
  };
  return [
    { path: 'datapackage.json', text: `${JSON.stringify(about, null, 2)}\n` },
    ...files.map(({ path, text }) => ({ path, text })),
  ];
}

/** Where each input, parameter and start comes from, a row a citation. */
function citations({ inputs, parameters, initial }: Scenario, says: (id: string) => string | null): readonly Cited[] {
  const groups = { inputs, parameters, initial };
  return Object.entries(groups).flatMap(([group, members]) =>
    Object.entries(members as Readonly<Record<string, { readonly basis: readonly Basis[] }>>).flatMap(
      ([name, { basis }]) =>
        basis.map((each) =>
          each.kind === 'assumed'
            ? { of: `${group}.${name}`, kind: each.kind, id: null, says: each.why }
            : { of: `${group}.${name}`, kind: each.kind, id: each.id, says: says(each.id) ?? '' },
        ),
    ),
  );
}
