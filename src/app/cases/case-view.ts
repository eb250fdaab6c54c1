/** All of one case: its facts and events, the ties they bear, the sources behind them, the regions in it. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { unitOf } from '../../model/place.ts';
import type { CaseTie, TieHistory } from '../../store/ports/tie-histories.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import type { Infer } from '../infer.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import { byText, inOrder } from '../order.ts';
import { type EvidenceView, evidenceView, type GradedSource, gradedSource } from '../review/evidence-view.ts';
import { names, placeOfUnit } from '../ties/party-view.ts';
import { type TieLane, tieLane, toTieLane } from '../timeline/tie-lane.ts';
import { type CaseEventView, caseEventView } from './case-event-view.ts';
import { caseRow } from './case-row.ts';
import { universeView } from './universe.ts';

/** A source of a case with what rests on it. */
const caseSource = z
  .object({
    ...gradedSource.shape,
    facts: z.int(),
    events: z.int(),
    confidences: z
      .record(z.string(), z.int())
      .meta({ description: 'How many of the records are verified, probable, contested, unverified.' }),
  })
  .meta({ id: 'CaseSource' });
type CaseSource = Infer<typeof caseSource>;

/** A unit that facts of a case name. */
const caseUnit = z
  .object({
    unit: z.string(),
    country: z.string(),
    names,
    dossier: z.boolean().meta({ description: 'Whether it is a first-level unit of today, which has a page.' }),
    facts: z.int(),
  })
  .meta({ id: 'CaseUnit' });
type CaseUnit = Infer<typeof caseUnit>;

/** Everything that a page of the case shows; the map of a day is asked for apart. */
export const caseView = z
  .object({
    ...caseRow.omit({ events: true, coverage: true }).shape,
    universe: universeView.nullable().meta({ description: 'Null where nobody has counted, or the case did not ship.' }),
    facts: z.array(evidenceView),
    events: z.array(caseEventView),
    lanes: z.array(tieLane).meta({ description: 'Of a large case the ties that most facts bear.' }),
    total: z.object({ ties: z.int(), facts: z.int() }).meta({
      description: 'How many there are in all; `lanes` and `facts` may be some of them.',
    }),
    tieOf: z
      .record(z.string(), z.string())
      .meta({ description: 'The tie that a fact bears, by the fact; a rejected one bears none.' }),
    sources: z.array(caseSource),
    units: z.array(caseUnit).meta({ description: 'Those with most facts first.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'CaseWhole' });
export type CaseView = Infer<typeof caseView>;

/** Sources in the order of their labels, each with what rests on it. */
export function toCaseSources(
  facts: readonly Pick<EvidenceView, 'sources' | 'confidence'>[],
  events: readonly Pick<CaseEventView, 'sources' | 'confidence'>[],
): readonly CaseSource[] {
  const found = new Map<string, { source: GradedSource; facts: number; events: number; how: Record<string, number> }>();
  const note = (sources: readonly GradedSource[], confidence: string | null, kind: 'facts' | 'events'): void => {
    for (const source of sources) {
      const key = `${source.address ?? ''} ${source.label}`;
      const so = found.get(key) ?? { source, facts: 0, events: 0, how: {} };
      found.set(key, so);
      so[kind]++;
      if (confidence !== null) so.how[confidence] = (so.how[confidence] ?? 0) + 1;
    }
  };
  for (const { sources, confidence } of facts) note(sources, confidence, 'facts');
  for (const { sources, confidence } of events) note(sources, confidence, 'events');
  return [...found.values()]
    .map(({ source, facts: f, events: e, how }) => ({ ...source, facts: f, events: e, confidences: how }))
    .sort(
      inOrder<CaseSource>(
        (a, b) => byText(a.label, b.label),
        (a, b) => byText(a.address ?? '', b.address ?? ''),
      ),
    );
}

/** The units that facts name, with how many name each; a town counts for its region. */
export function toCaseUnits(
  gazetteer: Gazetteer,
  facts: readonly Pick<EvidenceView, 'parties'>[],
): readonly CaseUnit[] {
  const counts = new Map<string, number>();
  for (const { parties } of facts)
    for (const unit of new Set(parties.map(({ party }) => unitOf(party))))
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, count]): CaseUnit => {
      const place = placeOfUnit(gazetteer, unit);
      const found = place?.names;
      return {
        unit,
        country: place?.country ?? unit.split('-')[0] ?? unit,
        names: { en: found?.en ?? unit, ru: found?.ru ?? null, zh: found?.zh ?? null },
        dossier: place?.level === 'region' && place.region === unit,
        facts: count,
      };
    })
    .sort(
      inOrder<CaseUnit>(
        (a, b) => b.facts - a.facts,
        (a, b) => byText(a.unit, b.unit),
      ),
    );
}

/** Ties as lanes, earliest first. */
export function toCaseLanes(
  gazetteer: Gazetteer,
  ties: readonly StatedTie[],
  histories: ReadonlyMap<string, TieHistory>,
): readonly TieLane[] {
  const began = ({ tie }: TieLane): string => tie.first ?? tie.last ?? '9999';
  return ties
    .flatMap((stated) => {
      const history = histories.get(stated.tie.id);
      return history === undefined ? [] : [toTieLane(gazetteer, stated, history)];
    })
    .sort(
      inOrder<TieLane>(
        (a, b) => byText(began(a), began(b)),
        (a, b) => byText(a.tie.pairs.join(), b.tie.pairs.join()),
        (a, b) => byText(a.tie.id, b.tie.id),
      ),
    );
}

/** Ties by how many of the case's facts bear them, most first. */
export function byFacts(ties: readonly CaseTie[]): readonly CaseTie[] {
  return [...ties].sort(
    inOrder<CaseTie>(
      (a, b) => b.facts.length - a.facts.length,
      (a, b) => byText(a.tie, b.tie),
    ),
  );
}

/** Which tie each fact bears. */
export function toTieOf(ties: readonly CaseTie[]): CaseView['tieOf'] {
  return Object.fromEntries(ties.flatMap(({ tie, facts }) => facts.map((id) => [id, tie] as const)));
}
