/** Ties for others: CSV for tables, JSON for programs, GeoJSON for maps (docs/formats/exports.md). */

import { type Feature, lineBetween, writeFeatureCollection } from '../../formats/geojson.ts';
import { joinedCell } from '../../formats/list-cell.ts';
import { type Column, writeCsv } from '../../formats/write-csv.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { codebookVersion } from '../../model/codebook.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { Language } from '../../model/languages.ts';
import { partiesOfPair, unitOf } from '../../model/place.ts';
import { statusWord, wordText } from '../../model/stage-words.ts';
import type { TieQuery } from '../../store/ports/ledger.ts';
import { answeredAt } from '../as-of.ts';
import { builtInRecord } from '../cases/built-in-record.ts';
import { toArcEnd } from '../map/arc.ts';
import type { Ports } from '../ports.ts';
import { tieRows } from '../ties/list-ties.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { type TieFilter, toTieQuery } from '../ties/tie-query.ts';
import type { TieRow } from '../ties/tie-row.ts';
import { tieTitle } from '../ties/tie-title.ts';
import type { ExportedFile } from './exported-file.ts';

/** The formats of ties, each with its media type: the command and the routes offer each of them. */
export const tieExportFormats = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const;
export type TieExportFormat = keyof typeof tieExportFormats;

const titleIn = (row: TieRow, lang: Language): string =>
  tieTitle(row, lang, row.parties.map(({ names }) => (lang === 'en' ? null : names[lang]) ?? names.en).join(' – '));

/** The parties of a tie whose unit more than one state claims, each with the states that it is shown as: `UA-43`: Ukraine, Russia. */
function claimedParties(gazetteer: Gazetteer, { parties }: TieRow): readonly (readonly [string, readonly string[]])[] {
  return parties.flatMap(({ party }) => {
    const views = placeOfUnit(gazetteer, unitOf(party))?.worldviews ?? [];
    return views.length === 0 ? [] : [[unitOf(party), [...new Set(views.map(({ country }) => country))]] as const];
  });
}

const columnsIn = (gazetteer: Gazetteer): readonly Column<TieRow>[] => [
  { name: 'id', cell: (row) => row.id },
  { name: 'title', cell: (row) => titleIn(row, 'en') },
  { name: 'title_ru', cell: (row) => titleIn(row, 'ru') },
  { name: 'title_zh', cell: (row) => titleIn(row, 'zh') },
  { name: 'type', cell: (row) => row.type },
  { name: 'standing', cell: (row) => row.standing },
  { name: 'parties', cell: (row) => joinedCell(row.parties.map((party) => party.party)) },
  { name: 'names_en', cell: (row) => joinedCell(row.parties.map((party) => party.names.en)) },
  { name: 'names_ru', cell: (row) => joinedCell(row.parties.map((party) => party.names.ru ?? '')) },
  { name: 'names_zh', cell: (row) => joinedCell(row.parties.map((party) => party.names.zh ?? '')) },
  {
    name: 'claimed',
    cell: (row) => joinedCell(claimedParties(gazetteer, row).map(([unit, states]) => `${unit}: ${states.join(', ')}`)),
  },
  { name: 'pairs', cell: (row) => joinedCell(row.pairs) },
  { name: 'name', cell: (row) => row.body ?? row.apart ?? null },
  { name: 'body', cell: (row) => row.body },
  { name: 'stage', cell: (row) => row.state?.stage ?? null },
  { name: 'milestone', cell: (row) => row.state?.milestone ?? null },
  {
    name: 'stage_label',
    cell: ({ type, state }) => (state === null ? null : wordText('en', statusWord(type, state.stage, state.milestone))),
  },
  { name: 'certainty', cell: (row) => row.state?.certainty ?? null },
  { name: 'since', cell: (row) => row.state?.since ?? null },
  { name: 'last_news', cell: (row) => row.lastNews },
  { name: 'confirmed', cell: (row) => row.confirmed },
  { name: 'restricted_by', cell: (row) => joinedCell(row.restrictedBy?.map(({ party }) => party) ?? []) },
  { name: 'within', cell: (row) => row.within ?? null },
  { name: 'first', cell: (row) => row.first },
  { name: 'last', cell: (row) => row.last },
  { name: 'backing', cell: (row) => row.backing },
  { name: 'facts', cell: (row) => row.counts.facts },
  { name: 'accepted_claims', cell: (row) => row.counts.acceptedClaims },
  { name: 'unreviewed_claims', cell: (row) => row.counts.unreviewedClaims },
  { name: 'rejected_claims', cell: (row) => row.counts.rejectedClaims },
  { name: 'sources', cell: (row) => row.counts.sources },
  { name: 'sources_with_unreviewed', cell: (row) => row.counts.sourcesWithUnreviewed },
];

/** What was asked, so that the file says of itself what it holds. */
function question(query: TieQuery): Readonly<Record<keyof TieFilter, unknown>> {
  return {
    validAt: query.validAt,
    knownAt: query.knownAt,
    within: query.within ?? null,
    confirmed: query.confirmed ?? null,
    reviewed: query.include === 'reviewed',
    backing: query.backing ?? null,
    type: query.types ?? null,
    region: query.unit ?? null,
    pair: query.pair ?? null,
    case: query.case ?? null,
  };
}

function features(gazetteer: Gazetteer, rows: readonly TieRow[]): readonly Feature[] {
  const columns = columnsIn(gazetteer);
  return rows.flatMap((row) =>
    row.pairs.flatMap((pair) => {
      const [from, to] = partiesOfPair(
        row.parties.map(({ party }) => party),
        pair,
      );
      const a = toArcEnd(gazetteer, from);
      const b = toArcEnd(gazetteer, to);
      if (a === null || b === null) return [];
      const properties = {
        tie: row.id,
        pair,
        ...Object.fromEntries(
          columns.filter(({ name }) => name !== 'id' && name !== 'pairs').map((c) => [c.name, c.cell(row)]),
        ),
      };
      return [{ type: 'Feature' as const, id: `${row.id}/${pair}`, geometry: lineBetween(a, b), properties }];
    }),
  );
}

/** The ties of a filter as a file. The same ledger, filter and instant give the same bytes. */
export async function exportTies(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'caseAbouts' | 'caseTitles' | 'caseUniverses'>,
  format: TieExportFormat,
  filter: TieFilter = {},
): Promise<ExportedFile> {
  const mediaType = Object.hasOwn(tieExportFormats, format) ? tieExportFormats[format] : undefined;
  if (mediaType === undefined) {
    throw new InvalidInput(`"${String(format).slice(0, 40)}" is no format for ties`, {
      hint: `Formats are ${Object.keys(tieExportFormats).join(', ')}.`,
    });
  }
  const query = toTieQuery(ports.gazetteer, ports.now(), filter);
  const [rows, knownAt] = [await tieRows(ports, query), await answeredAt(ports, query.knownAt)];
  // What they said bears on no tie since then.
  const redacted = (await ports.ledger.redactions.list(null, query.knownAt)).map(({ document }) => document);
  const about = {
    redactedDocuments: new Set(redacted).size,
    codebook: codebookVersion,
    gazetteer: ports.gazetteer.version,
    ...question({ ...query, knownAt }),
    builtIn: (await builtInRecord(ports, { validAt: query.validAt, knownAt })).map(({ id, until, coverage }) => ({
      case: id,
      until,
      coverage,
    })),
    claimed: Object.fromEntries(rows.flatMap((row) => claimedParties(ports.gazetteer, row))),
  };
  const text = {
    csv: () => writeCsv(columnsIn(ports.gazetteer), rows),
    json: () => `${JSON.stringify({ amur: about, ties: rows }, null, 2)}\n`,
    geojson: () => writeFeatureCollection(features(ports.gazetteer, rows), { amur: about }),
  }[format]();
  return { name: `amur-ties-${query.validAt}.${format}`, mediaType, text, redacted: about.redactedDocuments };
}
