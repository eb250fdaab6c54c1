/** Claims and coded facts as tables for spreadsheets, a few rows in memory at a time (docs/formats/exports.md). */

import type { RevisionLine } from '../../formats/ledger-lines.ts';
import { joinedCell } from '../../formats/list-cell.ts';
import { type Column, csvLine } from '../../formats/write-csv.ts';
import { type CodedFact, howSure, isPossible, type Judgement } from '../../model/evidence.ts';
import type { DocumentSummary, StoredEvidence } from '../../store/ports/ledger.ts';
import { lastDecision, standingOf } from '../../ties/judgements/review-state.ts';
import type { KnownFilter } from '../as-of.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Ports } from '../ports.ts';

interface FactRow {
  readonly fact: CodedFact;
  readonly at: string;
  readonly by: string;
  readonly judgements: readonly Judgement[];
}

const decisions = <Row>(of: (row: Row) => readonly Judgement[]): readonly Column<Row>[] => [
  { name: 'review', cell: (row) => standingOf(of(row)).review },
  { name: 'decided_by', cell: (row) => lastDecision(of(row))?.by ?? null },
  { name: 'decided_at', cell: (row) => lastDecision(of(row))?.at ?? null },
];

/** What `amur import` reads again; the rest is for people. */
const factColumns: readonly Column<FactRow>[] = [
  { name: 'id', cell: ({ fact }) => fact.id },
  { name: 'case', cell: ({ fact }) => fact.case },
  { name: 'type', cell: ({ fact }) => fact.type },
  { name: 'parties', cell: ({ fact }) => joinedCell(fact.parties) },
  { name: 'stage', cell: ({ fact }) => fact.stage },
  { name: 'milestone', cell: ({ fact }) => fact.milestone ?? null },
  { name: 'date', cell: ({ fact }) => fact.date },
  { name: 'precision', cell: ({ fact }) => fact.precision },
  { name: 'fields', cell: ({ fact }) => joinedCell(fact.fields) },
  { name: 'statement', cell: ({ fact }) => fact.statement },
  { name: 'source_keys', cell: ({ fact }) => joinedCell(fact.sources.map(({ key }) => key)) },
  { name: 'sources', cell: ({ fact }) => joinedCell(fact.sources.map(({ address }) => address)) },
  { name: 'confidence', cell: ({ fact }) => howSure(fact).confidence },
  { name: 'coder', cell: ({ fact }) => fact.coder },
  { name: 'coded_as', cell: ({ fact }) => fact.codedAs },
  { name: 'body', cell: ({ fact }) => fact.body ?? null },
  { name: 'note', cell: ({ fact }) => fact.note ?? null },
  { name: 'actors', cell: ({ fact }) => joinedCell(fact.actors ?? []) },
  { name: 'acted_by', cell: ({ fact }) => joinedCell(fact.actedBy ?? []) },
  { name: 'trigger', cell: ({ fact }) => fact.trigger?.what ?? null },
  { name: 'trigger_date', cell: ({ fact }) => fact.trigger?.date ?? null },
  { name: 'key', cell: ({ fact }) => fact.key ?? null },
  { name: 'rests_on', cell: ({ fact }) => howSure(fact).restsOn },
  ...decisions<FactRow>(({ judgements }) => judgements),
  { name: 'recorded_at', cell: ({ at }) => at },
  { name: 'recorded_by', cell: ({ by }) => by },
];

/** Rows whose judgements are looked up at once. */
const together = 500;

function line<Row>(columns: readonly Column<Row>[], row: Row): string {
  return csvLine(columns.map(({ cell }) => cell(row)));
}

/** The coded facts known then, by id. */
export async function* exportFacts(
  ports: Pick<Ports, 'ledger' | 'now'>,
  known: KnownFilter = {},
): AsyncGenerator<string> {
  const knownAt = await answeredAt(ports, knownWhen(known));
  yield csvLine(factColumns.map(({ name }) => name));
  let rows: Omit<FactRow, 'judgements'>[] = [];
  async function* told(): AsyncGenerator<string> {
    const on = await ports.ledger.judgementsOn(
      rows.map(({ fact }) => fact.id),
      knownAt,
    );
    for (const row of rows) yield line(factColumns, { ...row, judgements: on.get(row.fact.id) ?? [] });
    rows = [];
  }
  // As it stands by then: the last of what it was revised to.
  const last = new Map<string, RevisionLine>();
  for await (const line of ports.ledger.copy.lines(knownAt, ['revision'])) {
    if (line.kind !== 'revision') continue;
    const before = last.get(line.of);
    if (!before || before.revision < line.revision || (before.revision === line.revision && before.id < line.id))
      last.set(line.of, line);
  }
  for await (const record of ports.ledger.copy.lines(knownAt, ['fact'])) {
    if (record.kind !== 'fact') continue;
    const revision = last.get(record.fact.id);
    const fact = revision ? revision.record : record.fact;
    if (fact?.kind !== 'fact') continue;
    rows.push({ fact, at: revision?.at ?? record.at, by: revision?.by ?? record.by });
    if (rows.length >= together) yield* told();
  }
  yield* told();
}

interface ClaimRow {
  readonly claim: StoredEvidence;
  readonly document: DocumentSummary;
}

const claimColumns: readonly Column<ClaimRow>[] = [
  { name: 'id', cell: ({ claim }) => claim.id },
  { name: 'document', cell: ({ document }) => document.id },
  { name: 'title', cell: ({ document }) => document.title },
  { name: 'outlet', cell: ({ document }) => document.outlet },
  { name: 'author', cell: ({ document }) => document.author },
  { name: 'published', cell: ({ document }) => document.published?.edtf ?? null },
  {
    name: 'addresses',
    cell: ({ document }) => joinedCell(document.sources.filter((source) => /^https?:/i.test(source))),
  },
  { name: 'type', cell: ({ claim }) => claim.type },
  { name: 'parties', cell: ({ claim }) => joinedCell(claim.parties) },
  { name: 'stage', cell: ({ claim }) => claim.stage },
  { name: 'milestone', cell: ({ claim }) => claim.milestone ?? null },
  { name: 'date', cell: ({ claim }) => claim.date },
  { name: 'date_from', cell: ({ claim }) => claim.bounds?.[0] ?? null },
  { name: 'date_to', cell: ({ claim }) => claim.bounds?.[1] ?? null },
  { name: 'basis', cell: ({ claim }) => claim.basis },
  { name: 'modality', cell: ({ claim }) => claim.modality },
  { name: 'likelihood_low', cell: ({ claim }) => claim.likelihood?.[0] ?? null },
  { name: 'likelihood_high', cell: ({ claim }) => claim.likelihood?.[1] ?? null },
  { name: 'fields', cell: ({ claim }) => joinedCell(claim.fields) },
  { name: 'body', cell: ({ claim }) => claim.body },
  { name: 'speaker', cell: ({ claim }) => claim.person ?? claim.speaker },
  { name: 'quote', cell: ({ claim }) => claim.quote },
  { name: 'start', cell: ({ claim }) => claim.span?.start ?? null },
  { name: 'end', cell: ({ claim }) => claim.span?.end ?? null },
  { name: 'where', cell: ({ claim }) => claim.where },
  { name: 'reader', cell: ({ claim }) => claim.reader },
  { name: 'score', cell: ({ claim }) => claim.score },
  { name: 'edited', cell: ({ claim }) => claim.asRead !== null },
  ...decisions<ClaimRow>(({ claim }) => claim.judgements),
  { name: 'recorded_at', cell: ({ claim }) => claim.recordedAt },
];

/** The claims that stand, as known then, without those that are only possible: newest documents first, in text order. */
export async function* exportClaims(
  ports: Pick<Ports, 'ledger' | 'now'>,
  known: KnownFilter = {},
): AsyncGenerator<string> {
  const knownAt = await answeredAt(ports, knownWhen(known));
  yield csvLine(claimColumns.map(({ name }) => name));
  let after: string | undefined;
  for (;;) {
    const page = await ports.ledger.documents({ knownAt, limit: 100, ...(after === undefined ? {} : { after }) });
    for (const document of page) {
      if (document.claims === 0) continue;
      for (const claim of await ports.ledger.claims(document.id, knownAt))
        if (!isPossible(claim)) yield line(claimColumns, { claim, document });
    }
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}
