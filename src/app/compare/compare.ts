/** Two to four units, pairs or ties side by side. */

import type { Bounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { Language, OtherLanguage } from '../../model/languages.ts';
import type { AsOf } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import { answeredAt } from '../as-of.ts';
import { toFigureRows } from '../figures/figure-row.ts';
import { newestFigures } from '../figures/figure-text.ts';
import { knownId } from '../known-id.ts';
import { knownPair, knownUnit } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import type { PartyView } from '../ties/party-view.ts';
import { placeOfUnit, toPartyView } from '../ties/party-view.ts';
import { noTie } from '../ties/show-tie.ts';
import type { TieFilter } from '../ties/tie-query.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { toTieRow } from '../ties/tie-row.ts';
import { tieTitle } from '../ties/tie-title.ts';
import { type TieLane, toTieLane } from '../timeline/tie-lane.ts';
import { type ColumnMaterial, type CountedTie, toColumn } from './column.ts';
import type { ComparedKind, CompareView } from './compare-view.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** What of those compared is looked at. */
export type CompareFilter = Omit<TieFilter, 'unit' | 'pair' | 'case'>;

/** As many as can be read side by side. */
const mostColumns = 4;
/** The steps of so many ties are looked at in all, those with the newest activity; and in each column of so many that began first. */
const [mostLanes, mostFirst] = [480, 30];

/** Of which kind an id is: `RU-SA`, `CN-GD~RU-SA`, `tie_…`. Throws InvalidInput for the name of a case, which is compared by its mechanism. */
export function kindOf(id: string): ComparedKind {
  if (id.includes('~')) return 'pair';
  if (id.startsWith('tie_')) return 'tie';
  if (/^[A-Z]{1,3}(-|$)/.test(id)) return 'unit';
  throw new InvalidInput(`"${id.slice(0, 60)}" is no unit, pair or tie`, {
    hint: 'Cases are compared by “amur compare” and at /cases/mechanism.',
  });
}

/**
 * The comparison, in the order asked for: of each the ties under the filter, and of those what may have fallen into its time. Figures
 * are of all that is held. Throws InvalidInput for ids of different kinds, too few or too many, NotFound for one that is not held. */
export async function compare(
  ports: Needed,
  written: readonly string[],
  filter: CompareFilter = {},
): Promise<CompareView> {
  const ids = [...new Set(written.map((id) => id.trim()).filter(Boolean))];
  if (ids.length < 1 || ids.length > mostColumns) {
    throw new InvalidInput(`One to ${mostColumns} things can be compared, not ${ids.length}`, {
      hint: 'Join their ids by commas: RU-SA,CN-HL.',
    });
  }
  const kinds = [...new Set(ids.map(kindOf))];
  const [kind] = kinds;
  if (kinds.length > 1 || kind === undefined) {
    throw new InvalidInput(`A ${kinds.join(' and a ')} cannot be compared with one another`, {
      hint: 'Compare units with units, pairs with pairs, ties with ties.',
    });
  }
  const { validAt, knownAt, within = null, types = [], include } = toTieQuery(ports.gazetteer, ports.now(), filter);
  const share = Math.floor(mostLanes / ids.length);
  const asked: Asked = { filter: { ...filter, validAt }, asOf: { validAt, knownAt }, window: within, share };
  const material = await Promise.all(ids.map((id) => materials[kind](ports, id, asked)));
  const columns = material.map((each) => toColumn(ports.gazetteer, { ...each, window: within }));
  const of = { types: types as readonly TieType[], reviewedOnly: include === 'reviewed', window: within };
  return { kind, columns, filter: of, validAt, knownAt: await answeredAt(ports, knownAt) };
}

interface Asked {
  readonly filter: CompareFilter;
  readonly asOf: AsOf;
  readonly window: Bounds | null;
  /** Of so many ties of a column the steps are looked at. */
  readonly share: number;
}

type Material = Omit<ColumnMaterial, 'window'>;

const materials: Readonly<Record<ComparedKind, (ports: Needed, id: string, asked: Asked) => Promise<Material>>> = {
  unit: ofUnit,
  pair: ofPair,
  tie: ofTie,
};

async function lanesOf(
  ports: Needed,
  which: { readonly unit: string } | { readonly pair: string },
  { filter, window, share }: Asked,
): Promise<Pick<ColumnMaterial, 'lanes' | 'total' | 'all'>> {
  const query = toTieQuery(ports.gazetteer, ports.now(), { ...filter, ...which });
  const { lists, histories } = ports.ledger;
  const { total, ties } = await lists.page(
    { ...query, ...(window === null ? {} : { within: window }) },
    { unbegun: true },
  );
  const newest = ties.slice(0, share);
  const looked = total <= share ? newest : [...new Set([...newest, ...beganFirst(ties)])];
  const known = await histories.of(
    looked.map(({ tie }) => tie.id),
    query.knownAt,
  );
  const lanes = looked.flatMap((stated): TieLane[] => {
    const history = known.get(stated.tie.id);
    return history === undefined ? [] : [toTieLane(ports.gazetteer, stated, history)];
  });
  const all = ties.map(({ tie: { type, units }, state }): CountedTie => ({ type, units, state }));
  return { lanes, total, all };
}

/** Those that began first, the reviewed before the others. */
function beganFirst(ties: readonly StatedTie[]): readonly StatedTie[] {
  return ties
    .filter(({ tie }) => tie.first !== null)
    .sort(
      ({ tie: a }, { tie: b }) =>
        Number(b.reviewed) - Number(a.reviewed) || compareDays(a.first!, b.first!) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, mostFirst);
}

async function ofUnit(ports: Needed, written: string, asked: Asked): Promise<Material> {
  const { asOf } = asked;
  const id = knownUnit(ports.gazetteer, written);
  const place = placeOfUnit(ports.gazetteer, id);
  const isRegion = place?.level === 'region';
  const [ties, observations] = await Promise.all([
    lanesOf(ports, { unit: id }, asked),
    isRegion ? ports.ledger.observations({ regions: [id], knownAt: asOf.knownAt }) : [],
  ]);
  const figures = newestFigures(toFigureRows(observations).filter((figure) => figure.region === id));
  return { id, kind: 'unit', names: toPartyView(ports.gazetteer, id).names, ...ties, figures };
}

async function ofPair(ports: Needed, written: string, asked: Asked): Promise<Material> {
  const id = knownPair(ports.gazetteer, written);
  const ends = id.split('~');
  const ties = await lanesOf(ports, { pair: id }, asked);
  return {
    id,
    kind: 'pair',
    names: joinedNames(ends.map((end) => toPartyView(ports.gazetteer, end))),
    ...ties,
    figures: [],
  };
}

/** A tie that the filter leaves out has a column without anything in it. */
async function ofTie(ports: Needed, written: string, asked: Asked): Promise<Material> {
  const { filter, asOf, window } = asked;
  const { lists, histories } = ports.ledger;
  const id = await knownId(ports.ledger, written);
  const [found] = (await lists.page({ ...asOf, include: 'all', ids: [id] }, { unbegun: true })).ties;
  if (found === undefined) throw noTie(id, filter);
  const { tie, state } = found;
  const narrowed = {
    ...toTieQuery(ports.gazetteer, ports.now(), filter),
    ...(window === null ? {} : { within: window }),
  };
  const isIn = (await lists.page({ ...narrowed, ids: [id] }, { unbegun: true })).total > 0;
  const steps = isIn ? ((await histories.of([id], asOf.knownAt)).get(id)?.steps ?? []) : [];
  const lanes: readonly TieLane[] = isIn ? [{ tie: toTieRow(ports.gazetteer, tie, state), steps, stretches: [] }] : [];
  const { type, body, apart } = tie;
  const single = apart === undefined ? { type, body } : { type, body, apart };
  const parties = tie.parties.map((party) => toPartyView(ports.gazetteer, party));
  const joined = joinedNames(parties);
  const title = (lang: Language): string => tieTitle({ ...tie, parties }, lang, joined[lang] ?? joined.en);
  const names = { en: title('en'), ru: title('ru'), zh: title('zh') };
  return { id, kind: 'tie', names, lanes, total: lanes.length, single, figures: [] };
}

/** `Heilongjiang – Amur Oblast` in each language in which all have a name. */
function joinedNames(parties: readonly Pick<PartyView, 'names'>[]): PartyView['names'] {
  const shown = parties.slice(0, 4);
  const rest = parties.length > shown.length ? ' …' : '';
  const inLanguage = (language: OtherLanguage): string | null => {
    const names = shown.map(({ names: of }) => of[language]);
    return names.every((name) => name !== null) ? names.join(' – ') + rest : null;
  };
  return { en: shown.map(({ names }) => names.en).join(' – ') + rest, ru: inLanguage('ru'), zh: inLanguage('zh') };
}
