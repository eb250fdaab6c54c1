/** Many ties with their steps, out of their dated parts; of an instant within a day they are derived from what was known. */
import { withStates } from '../../ledger/dated-states.ts';
import { type DerivedTie, deriveTies, tieRules } from '../../ledger/derive-ties.ts';
import type { HeldEvidence } from '../../ledger/held.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import type { TieHistories } from '../../ledger/tie-histories-port.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { TieLists } from '../../ledger/tie-lists-port.ts';
import { partsOf, type ReadPart, type ToldStep, toldSteps, weighedTie } from '../../ledger/tie-parts.ts';
import type { TieSummary } from '../../ledger/tie-summary.ts';
import { endOfDay } from '../../ledger/tie-versions.ts';
import { addDays } from '../../model/edtf-days.ts';
import type { Tie } from '../../model/tie.ts';
import { askedTogether } from './asked-together.ts';
import type { Database } from './database.ts';
import { always, evidenceByIds, evidenceOnKeys, identitiesKnown } from './held-evidence.ts';
import { keptFacts, keptParts, read } from './kept-parts.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { tieListQueries as tl } from './queries/tie-lists.ts';
import { tiePartQueries as p } from './queries/tie-parts.ts';
import { tieQueries as t } from './queries/ties.ts';
import { instantOf } from './tie-lists.ts';
import type { TouchedTies } from './ties-touched.ts';

interface ReviewedRow {
  readonly tie_id: string;
  readonly frames: string;
  readonly steps: string;
  readonly acts: string;
}

/** The histories of a database. */
export function tieHistories(
  database: Database,
  settled: () => Promise<void>,
  lists: Pick<TieLists, 'known'>,
  edition: () => Promise<object>,
  touched: TouchedTies,
): TieHistories {
  const kept = keptParts(database, edition);
  const weighed = new WeakMap<readonly TieSummary[], Promise<readonly Tie[]>>();
  /** Of an instant within a day the last one asked about, as long as nothing is written: a scenario asks by year. */
  let within: { readonly of: string; readonly ties: Promise<readonly Tie[]> } | null = null;

  const lastRecord = askedTogether(
    async () => (await database.run<{ last: string | null; snapshot: string }>(t.lastRecorded))[0]!,
  );
  const instant = async (knownAt: string) => {
    const { last, snapshot } = await lastRecord();
    return { ...instantOf(knownAt, last), snapshot };
  };
  const facts = keptFacts();

  /** The ties on some keys, as known then; evidence that a person has moved to another key makes no tie here. */
  async function knownThen(some: readonly string[], knownAt: string): Promise<readonly DerivedTie[]> {
    if (some.length === 0) return [];
    const keys = keysTogether(some, await identitiesKnown(database, knownAt));
    const own = new Set(keys);
    const { evidence, identities, sources } = await evidenceOnKeys(database, keys, knownAt);
    const ties = deriveTies(evidence, identities, sources).filter(({ key }) => own.has(baseOf(key)));
    return [...new Map(ties.map((each) => [each.tie.id, each])).values()].sort(byId);
  }

  /** The keys of some ties. One that came and went within a day has no version: its key is among those touched in that day. */
  async function keysAround(ids: readonly string[], knownAt: string): Promise<readonly string[]> {
    const rows = await database.run<{ tie_key: string; tie_id: string }>(tl.keysOfTies, [ids]);
    const keys = rows.map((row) => row.tie_key);
    if (new Set(rows.map((row) => row.tie_id)).size === new Set(ids).size) return [...new Set(keys)];
    const touched = await database.run<{ tie_key: string }>(tl.touchedOn, [knownAt.slice(0, 10)]);
    return [...new Set([...keys, ...touched.map((row) => row.tie_key)])];
  }

  /** What of some ties the end of the day before tells, and the ties that what came in since gives. */
  async function stepsWithin(ids: readonly string[], knownAt: string) {
    const since = await touched.kept(knownAt);
    // No list of ties was asked for at this instant: all of that day may be far more than these.
    if (since === null) return { before: [], since: await knownThen(await keysAround(ids, knownAt), knownAt) };
    const others = ids.filter((id) => !since.instead.has(id));
    return { before: await kept.steps(others, addDays(knownAt.slice(0, 10), -1)), since: since.ties };
  }

  async function weigh(ties: readonly TieSummary[], day: string): Promise<readonly Tie[]> {
    const rows = await database.run<ReviewedRow>(p.reviewed, [day]);
    const byTie = new Map(rows.map((row) => [row.tie_id, row]));
    return ties
      .filter(({ reviewed }) => reviewed)
      .flatMap((summary) => {
        const row = byTie.get(summary.id);
        if (row === undefined || row.frames === '[]') return [];
        const parts = [...read('frame', row.frames), ...read('step', row.steps), ...read('act', row.acts)];
        return [withStates(weighedTie(summary, parts, tieRules), summary.states)];
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async function reviewedOn(date: string, knownAt: string): Promise<readonly Tie[]> {
    const ties = await lists.known({ knownAt, include: 'all' });
    let held = weighed.get(ties);
    if (held === undefined) {
      held = weigh(ties, date);
      weighed.set(ties, held);
      held.catch(() => weighed.delete(ties));
    }
    return held;
  }

  /** As at the end of the day before, but for what came in that day. */
  async function reviewedWithin(knownAt: string): Promise<readonly Tie[]> {
    await settled();
    const dayBefore = addDays(knownAt.slice(0, 10), -1);
    const [before, { instead, ties }] = await Promise.all([
      reviewedOn(dayBefore, endOfDay(dayBefore)),
      touched.at(knownAt),
    ]);
    const since = ties.flatMap(({ tie }) => (tie.reviewed ? [tie] : []));
    return [...before.filter(({ id }) => !instead.has(id)), ...since].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  return {
    async steps(ids, knownAt = always) {
      await settled();
      // A tie may stand without a step, where a person has moved all that dated it.
      const steps = new Map<string, readonly ToldStep[]>(ids.map((id) => [id, []]));
      if (ids.length === 0) return steps;
      const { date } = await instant(knownAt);
      if (date !== null) {
        const told = await kept.steps(ids, date);
        for (const id of ids) steps.set(id, told.get(id) ?? []);
        return steps;
      }
      const { before, since } = await stepsWithin(ids, knownAt);
      for (const [id, told] of before) steps.set(id, told);
      for (const derived of since)
        if (steps.has(derived.tie.id)) steps.set(derived.tie.id, toldSteps(readParts(derived)));
      return steps;
    },

    async disputedSince(ids, since, knownAt = always) {
      await settled();
      const [before, after] = [(await instant(since)).date, (await instant(knownAt)).date];
      if (ids.length === 0 || before === null || after === null) return ids;
      return (await database.run<{ tie_id: string }>(p.disputedSince, [ids, before, after])).map((row) => row.tie_id);
    },

    async ofCase(caseId, knownAt = always) {
      await settled();
      const factRows = await database.run<{ fact_id: string }>(e.factsOfCase, [caseId, knownAt]);
      if (factRows.length === 0) return [];
      const ours = new Set(factRows.map((row) => row.fact_id));
      const among = (ids: readonly string[]): readonly string[] => ids.filter((id) => ours.has(id));
      const { date } = await instant(knownAt);
      if (date !== null) {
        const rows = await kept.withFacts(date);
        return rows.flatMap((row) => {
          const facts = among(row.facts);
          return facts.length === 0 ? [] : [{ tie: row.tie_id, facts }];
        });
      }
      const keys = await database.run<{ tie_key: string }>(t.keysOfCase, [caseId]);
      const found = await knownThen(
        keys.map((row) => row.tie_key),
        knownAt,
      );
      return found.flatMap(({ tie, evidence }) => {
        const facts = among(evidence);
        return facts.length === 0 ? [] : [{ tie: tie.id, facts }];
      });
    },

    async factsOf(caseId, knownAt = always) {
      const { date, snapshot } = await instant(knownAt);
      const read = async (): Promise<readonly HeldEvidence[]> => {
        const rows = await database.run<{ fact_id: string }>(e.factsOfCase, [caseId, knownAt]);
        const ids = rows.map((row) => row.fact_id);
        return ids.length === 0 ? [] : evidenceByIds(database, ids, knownAt);
      };
      return date === null ? read() : facts.of(snapshot, `${date} ${caseId}`, read);
    },

    async evidence(ids, knownAt = always) {
      return ids.length === 0 ? [] : evidenceByIds(database, ids, knownAt);
    },

    async reviewed(knownAt = always) {
      const { date, snapshot } = await instant(knownAt);
      if (date !== null) return reviewedOn(date, knownAt);
      const of = `${snapshot} ${knownAt}`;
      if (within?.of !== of) {
        const ties = reviewedWithin(knownAt);
        within = { of, ties };
        ties.catch(() => {
          if (within?.ties === ties) within = null;
        });
      }
      return within.ties;
    },
  };
}

const byId = (a: DerivedTie, b: DerivedTie): number => (a.tie.id < b.tie.id ? -1 : 1);

const readParts = (derived: DerivedTie): readonly ReadPart[] =>
  partsOf(derived).map(({ part, record }) => [part, JSON.parse(record) as unknown] as const);
