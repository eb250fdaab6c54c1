/** What stands in which lane: ties by tie or by pair, acts of regions, centres and foreign states in lanes of their own. */

import type { CaseEventView } from '../../app/cases/case-event-view.ts';
import type { ActedView } from '../../app/review/acted-view.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { PartyView } from '../../app/ties/party-view.ts';
import type { TieLane } from '../../app/timeline/tie-lane.ts';
import { edtfBounds } from '../../model/edtf.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieState } from '../../model/tie.ts';
import { dateText } from '../dates.ts';
import { t } from '../i18n/t.ts';
import { groupOf, type TieGroup } from '../map/arcs.ts';
import { actedText, stageName, stageWord, termName, typeName } from '../terms.ts';
import type { LanesBy } from '../view-state.ts';
import { count, countryName, nameOf, nameText, partiesText, titleText } from '../words.ts';
import { numberOfDay } from './axis.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** Who acted; `untold` where no coder says. */
export type Acting = 'region' | 'centre' | 'foreign' | 'untold';

/** What a mark looks like: the stage of a tie, or that of an act. */
export type Glyph = Stage | 'act';

/** One dated thing in a lane. */
export interface Mark {
  readonly id: string;
  readonly shape: Shape;
  readonly glyph: Glyph;
  readonly hue: TieGroup | Acting;
  readonly reviewed: boolean;
  /** Another source says otherwise: the same text as at the mark that it contradicts. */
  readonly disputes: string | null;
  /** True for a date that another one was preferred to. */
  readonly passedOver: boolean;
  /** What it was upon, where that is dated: drawn before it. */
  readonly upon: Shape | null;
  readonly tie: string | null;
  /** Ids of coded facts and the first claims, of a case event. */
  readonly evidence: readonly string[];
  /** How many claims, facts and events there are. */
  readonly pieces: number;
  readonly title: string;
  /** The type of a tie; empty for an act. */
  readonly type: string;
  /** Stage or kind, and the date in words. */
  readonly when: string;
  readonly detail: string;
}

/** A state from one day to another; null is open. */
export interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
  readonly state: TieState;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  /** Smaller, after the label. */
  readonly also: string;
  readonly hue: TieGroup | Acting;
  readonly marks: readonly Mark[];
  readonly stretches: readonly Stretch[];
  readonly reviewed: boolean;
}

/** Rows under a heading. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What is known of a piece of evidence beyond its step: its words, who acted. */
export type FactTexts = ReadonlyMap<string, Pick<EvidenceView, 'text' | 'acted'>>;

/** The stretches on which a standing tie was in some state; acts have none. */
export function findStretches(standing: boolean, stretches: TieLane['stretches']): readonly Stretch[] {
  if (!standing) return [];
  return stretches.flatMap(({ from, state }, i) => {
    if (state === null) return [];
    return [{ from: numberOfDay(from), to: numberOfDay(stretches[i + 1]?.from ?? null), state }];
  });
}

function whenText(when: string, among: 'agreed' | 'shown' | 'other'): string {
  if (among === 'agreed') return when;
  return t(among === 'shown' ? 'timeline.when.disagree' : 'timeline.when.other', { when });
}

/** The marks of a tie: its steps, and the dates that other sources give for them. */
export function marksOfTie({ tie, steps }: TieLane, facts: FactTexts = new Map()): readonly Mark[] {
  const words = (ids: readonly string[]): string => {
    const known = ids.flatMap((id) => facts.get(id) ?? []);
    const acted = known.find((each) => each.acted !== null)?.acted;
    return [known[0]?.text ?? '', acted ? actedText(acted) : ''].filter(Boolean).join(' · ');
  };
  return steps.flatMap((step, i) => {
    const contested = step.contested ?? [];
    const dispute = contested.length > 0 ? `${tie.id}:${i}` : null;
    return [step, ...contested].map(
      (dated, n): Mark => ({
        id: `${tie.id}:${i}:${n}`,
        shape: shapeOf(dated.date, dated.bounds),
        glyph: step.stage,
        hue: groupOf(tie.type),
        reviewed: dated.reviewed,
        disputes: dispute,
        passedOver: n > 0,
        upon: null,
        tie: tie.id,
        evidence: dated.evidence,
        pieces: dated.pieces,
        title: titleText(tie),
        type: typeName(tie.type),
        when: whenText(
          `${stageName(tie.type, step.stage, step.milestone)}, ${dateText(dated.date)}`,
          dispute === null ? 'agreed' : n === 0 ? 'shown' : 'other',
        ),
        detail: words(dated.evidence),
      }),
    );
  });
}

/** What rows are made with: what is known of evidence, the names of units. */
export interface RowWords {
  readonly facts?: FactTexts;
  readonly names?: Names;
}

const oneName = (parties: readonly PartyView[]): string =>
  parties.length > 3
    ? t('timeline.andMore', { names: partiesText(parties.slice(0, 2)), n: parties.length - 2 })
    : partiesText(parties);

/** The names of units, where they are known by now. */
export type Names = ReadonlyMap<string, string>;

/** The lanes of some ties, a lane for each tie, or for each set of units. */
export function rowsOfTies(
  lanes: readonly TieLane[],
  by: Exclude<LanesBy, 'region'>,
  { facts = new Map(), names = new Map() }: RowWords = {},
): readonly Row[] {
  const row = (lane: TieLane): Row => ({
    id: lane.tie.id,
    label: nameText(lane.tie) === null ? oneName(lane.tie.parties) : titleText(lane.tie),
    also: typeName(lane.tie.type),
    hue: groupOf(lane.tie.type),
    marks: marksOfTie(lane, facts),
    stretches: findStretches(lane.tie.standing, lane.stretches),
    reviewed: lane.tie.backing !== 'unreviewed',
  });
  if (by === 'tie') return lanes.map(row);
  const together = new Map<string, TieLane[]>();
  for (const lane of lanes) {
    const key = lane.tie.pairs.length === 1 ? lane.tie.pairs[0]! : lane.tie.id;
    together.set(key, [...(together.get(key) ?? []), lane]);
  }
  return [...together].map(([key, own]): Row => {
    const first = own[0]!;
    if (own.length === 1) return { ...row(first), id: key };
    const units = key.split('~').map((unit) => names.get(unit) ?? unitName(unit, own));
    return {
      id: key,
      label: units.join(' – '),
      also: count('ties', own.length),
      hue: groupOf(first.tie.type),
      marks: own.flatMap((lane) => marksOfTie(lane, facts)),
      // Several at once cannot be told apart on one line; the marks can.
      stretches: [],
      reviewed: own.some(({ tie }) => tie.backing !== 'unreviewed'),
    };
  });
}

/** The name of a unit, out of a party that is the unit itself; else its code. */
function unitName(unit: string, lanes: readonly TieLane[]): string {
  const parties = lanes.flatMap(({ tie }) => tie.parties);
  const own = parties.find(({ party }) => party === unit);
  if (own) return nameOf(own.names);
  return unit.includes('-') ? unit : countryName(unit);
}

interface Act extends Pick<CaseEventView, 'id' | 'date' | 'bounds' | 'parties'> {
  readonly acted: ActedView | null;
  readonly kind: string;
  readonly text: string;
  readonly tie: string | null;
}

function markOfAct(act: Act, hue: Acting): Mark {
  const { acted } = act;
  const uponDate = acted?.trigger?.date ?? null;
  return {
    id: `${act.id}:${hue}`,
    shape: shapeOf(act.date, act.bounds ?? [null, null]),
    glyph: 'act',
    hue,
    reviewed: true,
    disputes: null,
    passedOver: false,
    upon: uponDate === null ? null : shapeOf(uponDate, edtfBounds(uponDate)),
    tie: act.tie,
    evidence: [act.id],
    pieces: 1,
    title: act.kind,
    type: '',
    when: `${dateText(act.date)}${act.parties.length > 0 ? ` · ${partiesText(act.parties)}` : ''}`,
    detail: [act.text, acted ? actedText(acted) : ''].filter(Boolean).join(' · '),
  };
}

/**
 * Who acted around the ties: a lane for the centre, for foreign states and for regions. What several did together stands in the lane of
 * each. Of the coded facts, which have lanes of their own, those are among them that a centre or a foreign state acted in.
 */
export function rowsOfActs(
  events: readonly CaseEventView[],
  facts: readonly EvidenceView[],
  tieOf: Readonly<Record<string, string>>,
): readonly Row[] {
  const acts: readonly Act[] = [
    ...events.map((event) => ({ ...event, kind: termName('event', event.event), text: event.statement, tie: null })),
    ...facts
      .filter(({ acted, review }) => review !== 'rejected' && acted?.actors.some((actor) => actor !== 'region'))
      .map((fact) => ({
        ...fact,
        bounds: fact.date === null ? null : edtfBounds(fact.date),
        kind: `${typeName(fact.type)}, ${stageWord(fact.type, fact.stage)}`,
        tie: tieOf[fact.id] ?? null,
      })),
  ];
  return (['centre', 'foreign', 'region', 'untold'] as const).flatMap((hue) => {
    const own = acts.filter(({ acted }) =>
      acted === null || acted.actors.length === 0 ? hue === 'untold' : acted.actors.some((actor) => actor === hue),
    );
    if (own.length === 0) return [];
    return [
      {
        id: `acting:${hue}`,
        label: t(`timeline.acting.${hue}`),
        also: String(own.length),
        hue,
        marks: own.map((act) => markOfAct(act, hue)),
        stretches: [],
        reviewed: true,
      },
    ];
  });
}
