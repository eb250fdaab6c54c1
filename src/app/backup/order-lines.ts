/**
 * Files of form 1 say when their records were made and not in which order: they are put in the order of their instants, and what was
 * recorded at one instant is taken as recorded together.
 */
import type { LedgerLine, LedgerLineOf, Recorded } from '../../formats/ledger-lines.ts';

/** The records in that order, after the commits of it; `open` gives them from the beginning. */
export async function* orderedByInstant(open: () => AsyncIterable<LedgerLine>): AsyncGenerator<LedgerLine> {
  const by = new Map<string, string>();
  for await (const record of open()) for (const each of recordedIn(record)) by.set(instantOf(each), each.by);
  const instants = [...by].sort(([a], [b]) => (a < b ? -1 : 1));
  const revisions = new Map(instants.map(([at], i) => [at, i + 1]));
  for (const [at, who] of instants) yield { kind: 'commit', revision: revisions.get(at)!, at, by: who };
  for await (const record of open()) yield placed(record, (each) => revisions.get(instantOf(each))!);
}

const instantOf = ({ at }: Recorded): string => new Date(at).toISOString();

type DocumentLine = LedgerLineOf<'document'>;
type OrderedLine = Extract<LedgerLine, Recorded>;

/** What has a place in the order: not the codebook, nor people and imports. */
const isOrdered = (record: LedgerLine): record is OrderedLine =>
  record.kind !== 'codebook' && record.kind !== 'person' && record.kind !== 'import';

function recordedIn(record: LedgerLine): readonly Recorded[] {
  if (!isOrdered(record)) return [];
  if (record.kind !== 'document') return [record];
  const { sources, readings, claims } = record;
  const withdrawn = sources.flatMap((each) => (each.withdrawn ? [each.withdrawn] : []));
  return [record, ...sources, ...withdrawn, ...readings, ...claims];
}

/** A record and all that hangs on it, each with the revision that is given for it. */
function placed(record: LedgerLine, revisionOf: (each: Recorded) => number): LedgerLine {
  if (!isOrdered(record)) return record;
  const put = <R extends Recorded>(each: R): R => ({ ...each, revision: revisionOf(each) });
  if (record.kind !== 'document') return put(record);
  const { sources, readings, claims }: DocumentLine = record;
  return {
    ...put(record),
    sources: sources.map((each) => ({ ...put(each), ...(each.withdrawn ? { withdrawn: put(each.withdrawn) } : {}) })),
    readings: readings.map(put),
    claims: claims.map(put),
  };
}
