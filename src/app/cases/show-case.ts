/** All of one case, for its page. */

import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { CaseEvent } from '../../model/evidence.ts';
import type { AsOf } from '../../model/tie.ts';
import type { CaseTie } from '../../store/ports/tie-histories.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import type { StatedTie, TieSummary } from '../../ties/tie-summary.ts';
import type { WhenFilter } from '../as-of.ts';
import { answeredAt, asOfNow, knownWhen } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { evidenceOrder, toEvidenceView } from '../review/evidence-view.ts';
import { gradesKnown } from '../sources/quoted-documents.ts';
import { eventOrder, toCaseEventView } from './case-event-view.ts';
import { byFacts, type CaseView, toCaseLanes, toCaseSources, toCaseUnits, toTieOf } from './case-view.ts';
import { universeOf } from './universe.ts';

/** As many ties as anybody looks through at once, and at most. */
const [someTies, mostTies] = [200, 2000];
/** Unless more are asked for, ties are shown until they rest on so many claims and facts together: the busiest have thousands. */
const somePieces = 20_000;

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'caseTitles' | 'caseAbouts' | 'caseUniverses'>;

/** What a case is made of. */
export interface CaseMaterial extends Pick<CaseView, 'title' | 'lanes' | 'total' | 'tieOf' | 'validAt'>, AsOf {
  /** All facts, in order, and those that are shown: one of a tie that is left out is left out with it. */
  readonly facts: readonly StoredEvidence[];
  readonly isShown: (fact: string) => boolean;
  /** In order. */
  readonly events: readonly CaseEvent[];
}

/**
 * The case as known then; `validAt` is the day for which the rows of its ties tell their state. Of a large one the ties that most
 * facts bear, 200 or `asked` of them.
 */
export async function showCase(ports: Needed, id: string, when: WhenFilter = {}, asked?: number): Promise<CaseView> {
  const { ledger, gazetteer } = ports;
  // Before anything is asked: what throws beside a question leaves its answer, or its failure, to nobody.
  const known = knownWhen(when);
  const [material, grades] = await Promise.all([caseMaterial(ports, id, when, asked), gradesKnown(ledger, known)]);
  const { title, facts, isShown, events, lanes, total, tieOf, validAt, knownAt } = material;
  const all = facts.map((each) => toEvidenceView(gazetteer, each, null, grades));
  const eventViews = events.map((event) => toCaseEventView(gazetteer, event));
  const dated = [...facts, ...events].flatMap(({ bounds }) => (bounds === null ? [] : [bounds]));
  const days = (end: 0 | 1): readonly string[] =>
    dated.flatMap((bounds) => bounds[end] ?? bounds[1 - end] ?? []).sort();
  return {
    id,
    title,
    about: ports.caseAbouts?.get(id) ?? null,
    universe: await universeOf(ledger.lists, id, ports.caseUniverses?.get(id), { validAt, knownAt }),
    first: days(0)[0] ?? null,
    last: days(1).at(-1) ?? null,
    facts: all.filter((fact) => isShown(fact.id)),
    events: eventViews,
    lanes,
    total,
    tieOf,
    sources: toCaseSources(all, eventViews),
    units: toCaseUnits(gazetteer, all),
    validAt,
    knownAt: await answeredAt(ports, knownAt),
  };
}

/** The same without what its page alone tells; throws NotFound where there is no such case. */
export async function caseMaterial(
  ports: Needed,
  id: string,
  when: WhenFilter = {},
  asked?: number,
): Promise<CaseMaterial> {
  const limit = asked ?? someTies;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostTies) {
    throw new InvalidInput(`The page of a case holds 1 to ${mostTies} ties, not ${limit}`);
  }
  const { ledger, gazetteer } = ports;
  const { validAt, knownAt } = asOfNow(ports.now(), when);
  const [facts, events, ties] = await Promise.all([
    ledger.histories.factsOf(id, knownAt),
    ledger.caseEvents(id, knownAt),
    ledger.histories.ofCase(id, knownAt),
  ]);
  const title = ports.caseTitles?.get(id) ?? null;
  if (facts.length === 0 && events.length === 0 && title === null) {
    throw new NotFound(`No case ${id.slice(0, 60)} is held`, { hint: '“amur case” shows those that are.' });
  }
  const some = byFacts(ties).slice(0, limit);
  const borne = await tiesOf(ledger, { validAt, knownAt }, some);
  let together = 0;
  const chosen = some.filter(
    ({ tie }) => (together += piecesOf(borne.get(tie)?.tie)) <= somePieces || asked !== undefined,
  );
  const ids = new Set(chosen.map(({ tie }) => tie));
  const histories = await ledger.histories.of([...ids], knownAt);
  const own = [...ids].flatMap((id) => borne.get(id) ?? []);
  const tieOf = toTieOf(chosen);
  const elsewhere = new Set(ties.flatMap(({ tie, facts: own }) => (ids.has(tie) ? [] : own)));
  return {
    title,
    facts: [...facts].sort(evidenceOrder),
    isShown: (fact) => Object.hasOwn(tieOf, fact) || !elsewhere.has(fact),
    events: [...events].sort(eventOrder),
    lanes: toCaseLanes(gazetteer, own, histories),
    total: { ties: ties.length, facts: facts.length },
    tieOf,
    validAt,
    knownAt,
  };
}

/** The ties of a case, by id, whatever their state on the day. */
async function tiesOf(
  { lists }: Ports['ledger'],
  asOf: AsOf,
  ties: readonly CaseTie[],
): Promise<ReadonlyMap<string, StatedTie>> {
  const found = await lists.page({ ...asOf, include: 'all', ids: ties.map(({ tie }) => tie) }, { unbegun: true });
  return new Map(found.ties.map((stated) => [stated.tie.id, stated]));
}

/** How many claims and facts a tie rests on. */
const piecesOf = (tie: TieSummary | undefined): number =>
  tie === undefined ? 0 : tie.counts.acceptedClaims + tie.counts.unreviewedClaims + tie.counts.facts;
