/** All of one case: its facts and events, the ties they bear, the sources behind them, the regions in it. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { unitOf } from '../../model/place.ts';
import type { CaseTie, TieHistory } from '../../store/ports/tie-histories.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import { byText, inOrder } from '../order.ts';
import type { EvidenceView, GradedSource } from '../review/evidence-view.ts';
import type { PartyView } from '../ties/party-view.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { type TieLane, tieLane } from '../timeline/timeline-view.ts';
import type { CaseEventView, CaseRow } from '../views.ts';

/** How sure the coders were of the records that name a source, by the word they used. */
export type Confidences = Readonly<Record<string, number>>;

/** A source of a case with what rests on it. */
export interface CaseSource extends GradedSource {
  readonly facts: number;
  readonly events: number;
  readonly confidences: Confidences;
}

/** A unit that facts of a case name. */
export interface CaseUnit {
  readonly unit: string;
  readonly country: string;
  readonly names: PartyView['names'];
  /** True where a dossier of it is held: a first-level unit of today. */
  readonly dossier: boolean;
  readonly facts: number;
}

/** Everything that a page of the case shows; the map of a day is asked for apart. */
export interface CaseView extends Omit<CaseRow, 'events'> {
  readonly facts: readonly EvidenceView[];
  readonly events: readonly CaseEventView[];
  /** Of a large case the ties that most of its facts bear, and the facts that bear them. */
  readonly lanes: readonly TieLane[];
  /** How many ties and facts there are in all. */
  readonly total: { readonly ties: number; readonly facts: number };
  /** The tie that a fact bears, by the id of the fact; a rejected one bears none. */
  readonly tieOf: Readonly<Record<string, string>>;
  readonly sources: readonly CaseSource[];
  /** Those with most facts first. */
  readonly units: readonly CaseUnit[];
  readonly validAt: string;
  readonly knownAt: string;
}

/** Sources in the order of their labels, each with what rests on it. */
export function caseSources(
  facts: readonly Pick<EvidenceView, 'sources' | 'confidence'>[],
  events: readonly Pick<CaseEventView, 'sources' | 'confidence'>[],
): readonly CaseSource[] {
  const found = new Map<string, { source: GradedSource; facts: number; events: number; how: Record<string, number> }>();
  const note = (sources: readonly GradedSource[], confidence: string | null, kind: 'facts' | 'events'): void => {
    for (const source of sources) {
      const key = `${source.address ?? ''} ${source.label}`;
      const held = found.get(key) ?? { source, facts: 0, events: 0, how: {} };
      found.set(key, held);
      held[kind]++;
      if (confidence !== null) held.how[confidence] = (held.how[confidence] ?? 0) + 1;
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
export function caseUnits(gazetteer: Gazetteer, facts: readonly Pick<EvidenceView, 'parties'>[]): readonly CaseUnit[] {
  const counts = new Map<string, number>();
  for (const { parties } of facts)
    for (const unit of new Set(parties.map(({ party }) => unitOf(party))))
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, count]): CaseUnit => {
      const place = placeOfUnit(gazetteer, unit);
      const names = place?.names;
      return {
        unit,
        country: place?.country ?? unit.split('-')[0] ?? unit,
        names: { en: names?.en ?? unit, ru: names?.ru ?? null, zh: names?.zh ?? null },
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
export function caseLanes(
  gazetteer: Gazetteer,
  ties: readonly StatedTie[],
  histories: ReadonlyMap<string, TieHistory>,
): readonly TieLane[] {
  const began = ({ tie }: TieLane): string => tie.first ?? tie.last ?? '9999';
  return ties
    .flatMap((stated) => {
      const history = histories.get(stated.tie.id);
      return history === undefined ? [] : [tieLane(gazetteer, stated, history)];
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
export function tiesOfFacts(ties: readonly CaseTie[]): CaseView['tieOf'] {
  return Object.fromEntries(ties.flatMap(({ tie, facts }) => facts.map((id) => [id, tie] as const)));
}
