/** The chain of a case in words: short for the table, whole for what lies behind a cell. */

import type { MechanismAct, MechanismCase, MechanismShare } from '../../app/compare/mechanism-view.ts';
import {
  chiefShare,
  cutTies,
  fateOrder,
  milestones,
  ownActs,
  peakOf,
  reachedBy,
} from '../../app/compare/milestones.ts';
import { dateText } from '../dates.ts';
import { spoken, t } from '../i18n/t.ts';
import { findingText, sinceText } from '../lean/lean-words.ts';
import { nameOf } from '../words.ts';

type InForce = NonNullable<MechanismCase['structures']>['byYear'][number]['works'];

/** What a case is called. */
export const titleOfCase = ({ names }: Pick<MechanismCase, 'names'>): string => names[spoken()] ?? names.en;

/** `+24`, `−11`, `0`. */
export const relativeText = (years: number): string => (years > 0 ? `+${years}` : String(years).replace('-', '−'));

/** Years from year 0 to a vague date. */
export function yearsText(years: readonly [number, number] | null): string {
  if (years === null) return '';
  const [from, to] = years.map(relativeText) as [string, string];
  return from === to ? t('compare.chain.year', { year: from }) : t('compare.chain.years', { from, to });
}

/** `19`, or `7–41` where vague dates leave it open. */
export const rangeText = ({ certain, atMost }: InForce): string =>
  certain === atMost ? `${certain}` : `${certain}–${atMost}`;

const percent = (n: number, of: number): number => (of === 0 ? 0 : Math.round((100 * n) / of));

/** How much evidence there is, in a line. */
export function depthText({ depth }: MechanismCase): string {
  const records = depth.facts + depth.events;
  return t('compare.chain.depth', { records, read: percent(depth.restsOn.source, records) });
}

/** The same whole. */
export function depthWhole({ depth }: MechanismCase): readonly string[] {
  const { facts, events, sources, restsOn, from, until, years } = depth;
  const of = (n: number): number => percent(n, facts + events);
  return [
    t('compare.chain.depthWhole', { facts, events, sources }),
    t('compare.chain.restsOn', { source: of(restsOn.source), excerpt: of(restsOn.excerpt), list: of(restsOn.list) }),
    ...(from === null || until === null
      ? []
      : [t('compare.chain.depthYears', { from: String(from), until: String(until), years })]),
  ];
}

/** A country's share of a region's trade, first and last measured. */
export const shareOfText = (share: MechanismShare): string =>
  findingText(nameOf(share.region.names), nameOf(share.country.names), share);

/** Of each side the share that is named first. */
export function asymmetryText({ asymmetry }: MechanismCase): readonly string[] {
  const chief = [asymmetry?.home ?? [], asymmetry?.partner ?? []].flatMap((side) => chiefShare(side) ?? []);
  return chief.length === 0 ? [t('compare.chain.notKnown')] : chief.map(shareOfText);
}

/** Which side of a pair leans more, and since when by measured years. */
export function leanOfText(pair: NonNullable<MechanismCase['asymmetry']>['pairs'][number]): string {
  const { first, second, year, lean } = pair;
  const names = { first: nameOf(first.names), second: nameOf(second.names), year: String(year) };
  const points = (share: number): number => Math.round(Math.abs(share) * 1000) / 10;
  if (lean.value === null) return t('compare.chain.leanOpen', names);
  const who = nameOf((lean.value > 0 ? first : second).names);
  return `${t('compare.chain.lean', { ...names, who, points: points(lean.value) })} ${sinceText(pair)}`.trim();
}

/** Institutions in year 0, at the most, and at the end. */
export function structuresText({ structures }: MechanismCase): string {
  const years = structures?.byYear ?? [];
  const [first, peak, last] = [years.find(({ years: from }) => from === 0) ?? years[0], peakOf(years), years.at(-1)];
  if (first === undefined || peak === undefined || last === undefined) return t('compare.chain.notKnown');
  const at = peak.years === null ? String(peak.year) : relativeText(peak.years);
  const [zero, most, end] = [first, peak, last].map(({ institutions }) => rangeText(institutions)) as [
    string,
    string,
    string,
  ];
  return t('compare.chain.structures', { zero, most, at, end });
}

/** When it turned, as far as dated facts tell. */
export function turnText({ turn }: MechanismCase): string {
  if (turn === null || turn.date === null) return t('compare.chain.notKnown');
  const when = `${dateText(turn.date)}${turn.years === null ? '' : `, ${yearsText(turn.years)}`}`;
  return turn.sure ? when : t('compare.chain.notSure', { when });
}

/** The first act of the own centre against ties. */
export function reactionText({ acts, outcome, records }: MechanismCase): string {
  const act = acts.find(({ id }) => id === outcome?.after?.act);
  if (act === undefined) return t('compare.chain.noneCoded');
  const date = dateText(records.find(({ id }) => id === act.id)?.date ?? null);
  return t('compare.chain.firstAct', { date, years: yearsText(act.years) });
}

/** How many acts, how many of them against ties, how many in answer to ties. */
export function actsText(of: MechanismCase): string {
  const { own, limits, told, onTies } = ownActs(of);
  if (own.length === 0) return '';
  return t('compare.chain.acts', { limits: limits.length, own: own.length, ties: onTies.length, told: told.length });
}

/** How many ties were ended or suspended, and by whom. */
export function cutsText(of: MechanismCase): string {
  const { outcome } = of;
  if (outcome === null) return t('compare.chain.notKnown');
  if (outcome.cuts.length === 0) return t('compare.chain.noCut');
  const { all, institutions } = cutTies(of);
  const by = [...outcome.cuts].sort((a, b) => b.ties.length - a.ties.length);
  return t('compare.chain.cuts', {
    n: all,
    institutions,
    by: by.map((each) => `${t(`compare.chain.cut.${each.by}`)} ${each.ties.length}`).join(', '),
  });
}

/** What became of the ties in force before the first act against them; nothing where none is coded. */
export function fatesText({ outcome, records }: MechanismCase): string {
  const act = records.find(({ id }) => id === outcome?.after?.act);
  if (!outcome?.after || act === undefined) return '';
  const after = t('compare.chain.after', {
    n: reachedBy(outcome.fates),
    date: dateText(act.date),
    until: outcome.after.until.slice(0, 4),
  });
  return `${after} ${fateOrder(outcome.fates)
    .map(({ fate, ties }) => t(`compare.chain.fate.${fate}`, { n: ties.length }))
    .join(', ')}`;
}

/** How long after what it answers an act came. */
export function lagText({ lag, precision }: MechanismAct): string {
  if (lag === null) return t('compare.chain.noLag');
  if (lag[0] === lag[1]) return t('compare.lag', { days: lag[0] });
  const range = t('compare.lagRange', { least: lag[0], days: lag[1] });
  const how = precision === 'month' || precision === 'year' ? precision : 'range';
  return `${range} (${t(`compare.chain.precision.${how}`)})`;
}

/** What an act does to what crosses the border. */
export const doesText = ({ against }: MechanismAct): string =>
  t(against === null ? 'compare.chain.other' : against ? 'compare.chain.limits' : 'compare.chain.opens');

/** The years that are read off, as rows. */
export const structureRows = ({ structures }: MechanismCase) => milestones(structures?.byYear ?? []);
