/** One to four cases side by side by the chain of the mechanism that is claimed of them, each from its own facts. */
import { edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { InvalidInput } from '../../model/errors.ts';
import { answeredAt, asOfNow, type WhenFilter } from '../as-of.ts';
import { toCaseEventView } from '../cases/case-event-view.ts';
import type { CaseMechanism } from '../cases/case-file.ts';
import { caseMaterial } from '../cases/show-case.ts';
import { isOfSide } from '../cases/sides.ts';
import { counterpartsOf } from '../lean/case-lean.ts';
import { type Leaning, leaningOf } from '../lean/lean-rows.ts';
import { byText } from '../order.ts';
import type { Ports } from '../ports.ts';
import { toEvidenceView } from '../review/evidence-view.ts';
import { actsOfCentres, type CaseRecord } from './acts-of-centres.ts';
import { asymmetryOf } from './asymmetry.ts';
import { type CountedRecord, depthOf } from './depth.ts';
import { yearOf, yearsFrom } from './lag.ts';
import { laidOut } from './laid-out.ts';
import type { MechanismCase, MechanismRecord, MechanismView } from './mechanism-view.ts';
import { cutsOf, outcomeOf, withinYearOf } from './outcome.ts';
import type { Structure } from './structures.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'caseTitles' | 'caseAbouts' | 'caseMechanisms'>;

/** As many as can be read side by side. */
const mostCases = 4;
/** As many ties of a case as are looked at. */
const mostTies = 2000;

/**
 * The cases, in the order asked for, as known then and up to the day asked for. Throws InvalidInput for none or too many, NotFound for one that
 * is not held. What the file of a case does not say (its sides, its year 0, its turn) is null.
 */
export async function compareCases(
  ports: Needed,
  written: readonly string[],
  when: WhenFilter = {},
): Promise<MechanismView> {
  const ids = [...new Set(written.map((id) => id.trim()).filter(Boolean))];
  if (ids.length < 1 || ids.length > mostCases) {
    throw new InvalidInput(`One to ${mostCases} cases can be compared, not ${ids.length}`, {
      hint: 'Name them by their ids: “amur case” shows those that are held.',
    });
  }
  const { validAt, knownAt } = asOfNow(ports.now(), when);
  const leaning = await leaningOf(ports, when);
  const cases = await Promise.all(ids.map((id) => mechanismOf({ ...ports, leaning }, id, when)));
  return { cases, validAt, knownAt: await answeredAt(ports, knownAt) };
}

/** A record as it is worked with: as rules read it, as it is counted, as it is shown. */
interface Held extends CaseRecord, CountedRecord {
  readonly shown: MechanismRecord;
  readonly kind: 'fact' | 'event';
  readonly bounds: CaseRecord['bounds'];
}

async function mechanismOf(
  ports: Needed & { readonly leaning: Leaning },
  id: string,
  when: WhenFilter,
): Promise<MechanismCase> {
  const material = await caseMaterial(ports, id, when, mostTies);
  const { gazetteer } = ports;
  const facts = material.facts
    .filter(({ id: fact }) => material.isShown(fact))
    .map((stored): Held => {
      const { text, ...view } = toEvidenceView(gazetteer, stored, null, new Map());
      const { date, bounds, parties, acted, confidence, restsOn, sources, type, stage } = view;
      const common = { id: view.id, kind: 'fact' as const, date, statement: text, parties, acted, restsOn, sources };
      const shownSources = sources.map(({ label, address }) => ({ label, address }));
      const shown = { ...common, confidence, sources: shownSources };
      return { ...common, bounds, key: stored.fact?.key ?? null, event: null, type, stage, shown };
    });
  const events = material.events.map((event): Held => {
    const view = toCaseEventView(gazetteer, event);
    const { date, bounds, statement, parties, acted, confidence, restsOn, sources } = view;
    const common = { id: view.id, kind: 'event' as const, date, statement, parties, acted, restsOn, sources };
    const shown = { ...common, confidence };
    return { ...common, bounds, key: event.key ?? null, event: view.event, type: null, stage: null, shown };
  });
  const records = [...facts, ...events];
  const said = ports.caseMechanisms?.get(id) ?? null;
  const byKey = new Map(records.flatMap((record) => (record.key === null ? [] : [[record.key, record] as const])));
  const zero = said === null ? null : zeroOf(said, byKey);
  const sides = said === null ? null : [...said.home, ...said.partner];
  const found = actsOfCentres(
    records,
    zero?.year ?? null,
    said ?? { limits: [], answersTies: [] },
    (party) => sides === null || isOfSide(party, sides),
  );
  const until = lastDayOf(said, material.validAt);
  const laid = said === null ? null : laidOut(said, material.lanes, zero?.year ?? null, until);
  const turn = said === null ? null : turnOf(said, byKey, zero?.year ?? null);
  const cuts =
    said === null || laid === null ? [] : cutsOf(said, laid.direct, { records, until, tieOf: material.tieOf });
  const outcome = laid === null ? null : outcomeOf(laid, found, cuts, until);
  const acts = found.map((act) => ({
    ...act,
    within: laid === null ? null : withinYearOf(laid.direct, act, cuts, until),
  }));
  const used = new Set([
    ...(zero === null ? [] : [zero.record]),
    ...(turn?.records ?? []),
    ...acts.map((each) => each.id),
    ...(outcome?.cuts ?? []).flatMap((each) => each.records),
  ]);
  return {
    id,
    names: material.title ?? { en: id, ru: null, zh: null },
    depth: { ...depthOf(records), about: ports.caseAbouts?.get(id) ?? null },
    zero,
    asymmetry:
      said === null || laid === null
        ? null
        : asymmetryOf(ports.leaning, {
            ...said,
            counterparts: counterpartsOf(
              records.filter(({ kind }) => kind === 'fact').map(({ parties }) => parties.map(({ party }) => party)),
            ),
            pairs: pairsOf(laid.direct),
            until: yearOf(until),
          }),
    structures: laid?.view ?? null,
    turn,
    acts,
    outcome,
    records: records.filter((record) => used.has(record.id)).map(({ shown }) => shown),
  };
}

/** The pairs of regions that ties join, each once, sorted. */
const pairsOf = (ties: readonly Pick<Structure, 'pairs'>[]): readonly (readonly [string, string])[] =>
  [...new Set(ties.flatMap(({ pairs }) => pairs))].sort(byText).map((pair) => pair.split('~') as [string, string]);

function zeroOf({ zero }: CaseMechanism, byKey: ReadonlyMap<string, Held>): MechanismCase['zero'] {
  const record = byKey.get(zero.record);
  const from = record?.bounds?.[0] ?? null;
  // Withdrawn or rejected since: the case has no year 0 until its file names another record.
  if (record === undefined || from === null) return null;
  return { year: yearOf(from), date: record.date, why: zero.why, record: record.id };
}

function turnOf({ turn }: CaseMechanism, byKey: ReadonlyMap<string, Held>, zero: number | null): MechanismCase['turn'] {
  const date = turn.date ?? null;
  return {
    date,
    years: date === null || zero === null ? null : yearsFrom(zero, edtfBounds(date)),
    sure: turn.sure,
    says: turn.says,
    records: turn.records.flatMap((key) => byKey.get(key)?.id ?? []),
  };
}

function lastDayOf(said: CaseMechanism | null, validAt: string): string {
  const end = said?.until === undefined ? null : edtfBounds(said.until)[1];
  return end !== null && compareDays(end, validAt) < 0 ? end : validAt;
}
