/**
 * What a newer file of a case changes in what the ledger has of it. A record is the same where its key is; where one of the two has no
 * key, where it is of the same parties, type and date, or agrees in two of these and its statement or the words of an older list. It keeps its id, and what
 * people decided on it.
 */

import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import type { Revision, StandingRecord } from '../../store/ports/revisions.ts';

type Coded = CodedFact | CaseEvent;

/** A record of a case that a newer file changes. */
export interface CaseRecordChange {
  /** The id that it keeps. */
  readonly id: string;
  readonly kind: 'fact' | 'case-event';
  readonly key: string | null;
  /** `back` where it had been withdrawn. */
  readonly what: 'changed' | 'withdrawn' | 'back';
  /** What is said otherwise: `stage`, `date`, `statement`. */
  readonly differs: readonly string[];
  /** As it stands from now on; of one that is withdrawn, as it was. */
  readonly statement: string;
  /** The decision of a person that stands on it, and stays; null where nobody has decided. */
  readonly decided: string | null;
}

/** What is to be written, and what to say of it. */
export interface Revised<Record extends Coded> {
  readonly added: readonly Record[];
  readonly revisions: readonly Revision<Record>[];
  readonly changes: readonly Omit<CaseRecordChange, 'decided'>[];
}

/** The records of one kind, as stored and as the file gives them; only what its coder coded is withdrawn. */
export function revised<Record extends Coded>(
  stored: readonly StandingRecord<Record>[],
  given: readonly Record[],
  coder: string,
): Revised<Record> {
  const pairs = paired(stored, given);
  const met = new Set([...pairs.values()]);
  const revisions: Revision<Record>[] = [];
  const changes: Omit<CaseRecordChange, 'decided'>[] = [];
  for (const [record, standing] of pairs) {
    if (standing.content === record.id && !standing.withdrawn) continue;
    revisions.push({ of: standing.record.id, after: standing.revision, record });
    changes.push(toChange(standing, record, standing.withdrawn ? 'back' : 'changed'));
  }
  for (const standing of stored) {
    if (met.has(standing) || standing.withdrawn || standing.record.coder !== coder) continue;
    revisions.push({ of: standing.record.id, after: standing.revision, record: null });
    changes.push(toChange(standing, standing.record, 'withdrawn'));
  }
  return { added: given.filter((record) => !pairs.has(record)), revisions, changes };
}

function toChange<Record extends Coded>(
  { record: before }: StandingRecord<Record>,
  after: Record,
  what: CaseRecordChange['what'],
) {
  const { kind, key = null, statement } = after;
  return { id: before.id, kind, key, what, differs: differing(before, after), statement };
}

/** The members in which two records differ, but for what follows from them. */
function differing(before: Coded, after: Coded): readonly string[] {
  const [a, b] = [before, after].map((each) => new Map<string, unknown>(Object.entries(each)));
  const names = [...new Set([...a!.keys(), ...b!.keys()])].filter((name) => name !== 'id' && name !== 'bounds');
  return names.filter((name) => JSON.stringify(a!.get(name)) !== JSON.stringify(b!.get(name))).sort();
}

const typeOf = (record: Coded): string => (record.kind === 'fact' ? record.type : record.event);
const partiesOf = ({ parties }: Coded): string => [...parties].sort().join('~');

/** What makes two records without a common key the same, the surest first. */
const signatures: readonly ((record: Coded) => readonly unknown[])[] = [
  (record) => [typeOf(record), partiesOf(record), record.date, record.sources],
  (record) => [typeOf(record), partiesOf(record), record.date],
  (record) => [partiesOf(record), record.date, record.statement],
  (record) => [typeOf(record), partiesOf(record), record.statement],
  (record) => [typeOf(record), record.date, record.statement],
  (record) => [typeOf(record), partiesOf(record), record.codedAs ?? record.id],
];

/** Each given record with the stored one that it is. */
function paired<Record extends Coded>(
  stored: readonly StandingRecord<Record>[],
  given: readonly Record[],
): ReadonlyMap<Record, StandingRecord<Record>> {
  const pairs = new Map<Record, StandingRecord<Record>>();
  const free = new Set(stored);
  const pair = (record: Record, standing: StandingRecord<Record> | undefined): void => {
    if (standing === undefined || pairs.has(record) || !free.has(standing)) return;
    pairs.set(record, standing);
    free.delete(standing);
  };
  const standing = new Map(stored.map((each) => [each.content, each]));
  for (const record of given) pair(record, standing.get(record.id));
  // A record that stands goes before one of the same key that was withdrawn.
  for (const gone of [false, true]) {
    const byKey = new Map(
      [...free].filter(({ withdrawn }) => withdrawn === gone).map((each) => [each.record.key, each]),
    );
    for (const record of given) if (record.key !== undefined) pair(record, byKey.get(record.key));
  }
  for (const signature of signatures) {
    const of = (record: Record): string => JSON.stringify(signature(record));
    // What could be two is nobody's.
    const ours = onlyOnes(
      [...free].filter(({ withdrawn }) => !withdrawn),
      ({ record }) => of(record),
    );
    const theirs = onlyOnes(
      given.filter((record) => !pairs.has(record)),
      of,
    );
    for (const [sign, record] of theirs) {
      const other = ours.get(sign);
      if (other !== undefined && (record.key === undefined || other.record.key === undefined)) pair(record, other);
    }
  }
  return pairs;
}

function onlyOnes<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return new Map([...groups].flatMap(([key, group]) => (group.length === 1 ? [[key, group[0]!] as const] : [])));
}
