/** All of one case, for its page. */
import { byFacts, type CaseView, caseLanes, caseSources, caseUnits, tiesOfFacts } from '../brief/case-page.ts';
import { caseEventView, eventOrder } from '../brief/case-view.ts';
import { evidenceOrder, evidenceView } from '../brief/evidence-view.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import { InvalidInput, NotFound } from '../model/errors.ts';
import { asOfNow } from './as-of.ts';
import type { Desk, WhenFilter } from './ports.ts';
import { gradesKnown } from './quoted-documents.ts';

/** As many ties as anybody looks through at once, and at most. */
const [someTies, mostTies] = [200, 2000];
/** Unless more are asked for, ties are shown until they rest on so many claims and facts together: the busiest have thousands. */
const somePieces = 20_000;

/**
 * The case as known then; `validAt` is the day for which the rows of its ties tell their state. Of a large one the ties that most
 * facts bear, 200 or `asked` of them.
 */
export async function showCase(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now' | 'caseTitles' | 'caseAbouts'>,
  id: string,
  when: WhenFilter = {},
  asked?: number,
): Promise<CaseView> {
  const limit = asked ?? someTies;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostTies) {
    throw new InvalidInput(`The page of a case holds 1 to ${mostTies} ties, not ${limit}`);
  }
  const { ledger, gazetteer } = desk;
  const { validAt, knownAt } = asOfNow(desk.now(), when);
  const [held, events, known, ties, grades] = await Promise.all([
    ledger.histories.factsOf(id, knownAt),
    ledger.caseEvents(id, knownAt),
    ledger.lists.known({ knownAt, include: 'all' }),
    ledger.histories.ofCase(id, knownAt),
    gradesKnown(ledger, when.knownAt === undefined ? undefined : knownAt),
  ]);
  const title = desk.caseTitles?.get(id) ?? null;
  if (held.length === 0 && events.length === 0 && title === null) {
    throw new NotFound(`No case ${id.slice(0, 60)} is held`, { hint: '“amur case list” shows those that are.' });
  }
  const all = [...held].sort(evidenceOrder).map((each) => evidenceView(gazetteer, each, null, grades));
  const eventViews = [...events].sort(eventOrder).map((event) => caseEventView(gazetteer, event));
  const borne = tiesAmong(known, new Set(ties.map(({ tie }) => tie)));
  let together = 0;
  const chosen = byFacts(ties)
    .slice(0, limit)
    .filter(({ tie }) => (together += piecesOf(borne.get(tie))) <= somePieces || asked !== undefined);
  const ids = new Set(chosen.map(({ tie }) => tie));
  const steps = await ledger.histories.steps([...ids], knownAt);
  const own = [...ids].flatMap((id) => borne.get(id) ?? []);
  const tieOf = tiesOfFacts(chosen);
  // A fact of a tie that is left out is left out with it.
  const elsewhere = new Set(ties.flatMap(({ tie, facts: own }) => (ids.has(tie) ? [] : own)));
  const facts = all.filter((fact) => Object.hasOwn(tieOf, fact.id) || !elsewhere.has(fact.id));
  const dated = [
    ...held.flatMap(({ bounds }) => (bounds === null ? [] : [bounds])),
    ...events.flatMap(({ bounds }) => (bounds === null ? [] : [bounds])),
  ];
  const days = (end: 0 | 1): readonly string[] =>
    dated.flatMap((bounds) => bounds[end] ?? bounds[1 - end] ?? []).sort();
  return {
    id,
    title,
    about: desk.caseAbouts?.get(id) ?? null,
    first: days(0)[0] ?? null,
    last: days(1).at(-1) ?? null,
    facts,
    events: eventViews,
    lanes: caseLanes(gazetteer, own, steps, validAt),
    total: { ties: ties.length, facts: all.length },
    tieOf,
    sources: caseSources(all, eventViews),
    units: caseUnits(gazetteer, all),
    validAt,
    knownAt,
  };
}

/** Some of many ties, by id: a list of tens of thousands is gone through once. */
function tiesAmong(known: readonly TieSummary[], ids: ReadonlySet<string>): ReadonlyMap<string, TieSummary> {
  const found = new Map<string, TieSummary>();
  for (const tie of known) if (ids.has(tie.id)) found.set(tie.id, tie);
  return found;
}

/** How many claims and facts a tie rests on. */
const piecesOf = (tie: TieSummary | undefined): number =>
  tie === undefined ? 0 : tie.counts.acceptedClaims + tie.counts.unreviewedClaims + tie.counts.facts;
