/** Makes the dated versions of ties anew from the first day on which their records are others than before. */
import { deriveTies, tieRules } from '../../ledger/derive-ties.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { PartKind } from '../../ledger/tie-parts.ts';
import { type DatedPart, firstChanged, type TieVersion, versionsFrom } from '../../ledger/tie-versions.ts';
import type { Session } from './database.ts';
import { tieRecordQueries as q } from './queries/tie-records.ts';
import type { TieRecords } from './tie-records.ts';

interface DaysRow {
  readonly tie_key: string;
  readonly rules: string;
  readonly days: readonly string[];
  readonly records: readonly number[];
}

interface VersionRow {
  readonly tie_id: string;
  readonly recorded_from: string;
  readonly recorded_to: string | null;
  readonly tie_key: string;
  readonly type: string;
  readonly record: string;
}

interface PartRow {
  readonly tie_id: string;
  readonly recorded_from: string;
  readonly n: number;
  readonly recorded_to: string | null;
  readonly tie_key: string;
  readonly part: PartKind;
  readonly reviewed: boolean;
  readonly facts: readonly string[];
  readonly record: string;
}

/** Rebuilds what has changed of the versions of some groups of keys; in the transaction that holds their locks. */
export async function rebuildVersions(session: Session, groups: readonly TieRecords[]): Promise<void> {
  const keys = groups.flatMap((group) => group.keys);
  const held = new Map((await session.run<DaysRow>(q.days, [keys])).map((row) => [row.tie_key, row]));
  const changed = groups.flatMap((group) => {
    const since = changedSince(group, held);
    return since === null ? [] : [{ ...group, since }];
  });
  if (changed.length === 0) return;
  const sinces = changed.flatMap((group) => group.keys.map((key) => ({ tie_key: key, since: group.since })));
  const before = await session.run<VersionRow>(q.versionsBefore, [JSON.stringify(sinces)]);
  const partsBefore = await session.run<PartRow>(q.partsBefore, [JSON.stringify(sinces)]);
  const found = changed.map((group) => {
    const own = new Set(group.keys);
    const days = [...group.days.keys()].filter((day) => day >= group.since);
    const tiesOn = (knownAt: string) => {
      const { evidence, identities, sources } = group.at(knownAt);
      return deriveTies(evidence, identities, sources).filter(({ key }) => own.has(baseOf(key)));
    };
    const mine = <Row extends { readonly tie_key: string }>(rows: readonly Row[]) =>
      rows.filter((row) => own.has(row.tie_key));
    return versionsFrom(days, tiesOn, mine(before).map(versionOf), mine(partsBefore).map(partOf));
  });
  const versions = found.flatMap((each) => each.versions);
  const parts = found.flatMap((each) => each.parts);
  const notes = changed.flatMap(({ keys: own, since, days }) =>
    own.map((key) => ({
      ...{ tie_key: key, since, rules: tieRules },
      ...{ days: [...days.keys()], records: [...days.values()] },
    })),
  );
  // The notes tell readers that something has changed: they are written last.
  await session.run(q.writeParts, [JSON.stringify(sinces), JSON.stringify(parts.map(partRow))]);
  await session.run(q.writeVersions, [JSON.stringify(notes), JSON.stringify(versions.map(rowOf))]);
}

/** Before any day on which a record can have come in. */
const beforeAll = '0001-01-01';

/** The first day from which the versions are to be made anew, null where they stand as they are. */
function changedSince({ keys, days }: TieRecords, held: ReadonlyMap<string, DaysRow>): string | null {
  let since: string | null = null;
  for (const key of keys) {
    const row = held.get(key);
    if (row === undefined || row.rules !== tieRules) return beforeAll;
    const first = firstChanged(new Map(row.days.map((day, i) => [day, row.records[i]!])), days);
    if (first !== null && (since === null || first < since)) since = first;
  }
  return since;
}

const versionOf = (row: VersionRow): TieVersion => ({
  tie: row.tie_id,
  key: row.tie_key,
  type: row.type,
  from: row.recorded_from,
  until: row.recorded_to,
  record: row.record,
});

const rowOf = ({ tie, key, type, from, until, record }: TieVersion) => ({
  tie_id: tie,
  recorded_from: from,
  recorded_to: until,
  tie_key: key,
  type,
  record: JSON.parse(record),
});

const partOf = ({
  tie_id: tie,
  tie_key: key,
  recorded_from: from,
  recorded_to: until,
  ...part
}: PartRow): DatedPart => ({
  ...{ tie, key, from, until },
  ...part,
});

const partRow = ({ tie, key, from, until, n, part, reviewed, facts, record }: DatedPart) => ({
  ...{ tie_id: tie, recorded_from: from, n, recorded_to: until, tie_key: key, part, reviewed, facts },
  record: JSON.parse(record),
});
