/**
 * The state of a view as the query of the address, so that a link shows the same picture. Commas separate lists, `~` joins
 * a pair, codes are sorted, defaults are left out, keys of other makers are kept.
 */
import { type TieType, tieTypes } from '../model/tie-types.ts';
import { comparedKey, decodeCompared, encodeCompared } from './compare/compared.ts';
import { decodeNetwork, defaultNetwork, encodeNetwork, type NetworkOptions, networkKeys } from './network/options.ts';
import { type TimeWindow, windowFrom, windowText } from './time/time-window.ts';

/** What is selected: a tie, a region, a pair of regions, a claim. */
export interface Selection {
  readonly kind: 'tie' | 'region' | 'pair' | 'claim';
  readonly id: string;
}

/** Where the map looks: longitude and latitude of the middle, and how near. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** The meridians the world can be laid around. */
export const meridians = [100, 11, -150] as const;
export type Meridian = (typeof meridians)[number];

export const lanesBy = ['tie', 'pair', 'region'] as const;
export type LanesBy = (typeof lanesBy)[number];

export interface ViewState {
  /** The time in which the ties shown stood or happened; null for any. */
  readonly window: TimeWindow | null;
  /** The day (ISO) of which the stages are told; null for the last of the window, or today. */
  readonly at: string | null;
  /** The day (ISO) whose knowledge is shown; null for now. */
  readonly known: string | null;
  /** Sorted in the order of the codebook; empty for all. */
  readonly types: readonly TieType[];
  /** Leave out ties that only unreviewed claims bear. */
  readonly reviewedOnly: boolean;
  /** Ties last confirmed up to a year or from it on, `../2021` or `2022/..`; null for any. */
  readonly confirmed: string | null;
  /** Ties of this pair only, `CN-GD~RU-SA`. */
  readonly pair: string | null;
  /** Ties of this region or country only. */
  readonly unit: string | null;
  /** Ties of this case only. */
  readonly case: string | null;
  /** The first and the last day (ISO) on a time axis; null for all. */
  readonly span: readonly [string, string] | null;
  /** What has a lane of its own on a timeline: each tie, each pair of units, each unit. */
  readonly lanes: LanesBy;
  /** Words looked for in tables. */
  readonly find: string;
  /** A search is narrowed to a language, and to what was published from and to (EDTF). */
  readonly lang: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Column of a table, with `-` before it for descending. */
  readonly sort: string | null;
  readonly selection: Selection | null;
  readonly view: Camera | null;
  readonly meridian: Meridian;
  /** The table in place of the picture. */
  readonly table: boolean;
  /** On the timeline: when things happened against when they became known, in place of the lanes. */
  readonly learned: boolean;
  /** The matrix in place of the picture of the network. */
  readonly matrix: boolean;
  /** On which country the map shows regions to lean; null for the one of which most is known. */
  readonly on: string | null;
  /** How the network is shown. */
  readonly network: NetworkOptions;
  /** The cases that are compared, in the order of the columns. */
  readonly compare: readonly string[];
  /** Keys this page does not know, kept as they came. */
  readonly other: readonly (readonly [string, string])[];
}

/** The state of a bare address. */
export const defaultState: ViewState = {
  window: null,
  at: null,
  known: null,
  types: [],
  reviewedOnly: false,
  confirmed: null,
  pair: null,
  unit: null,
  case: null,
  span: null,
  lanes: 'tie',
  find: '',
  lang: null,
  from: null,
  to: null,
  sort: null,
  selection: null,
  view: null,
  meridian: 100,
  table: false,
  learned: false,
  matrix: false,
  on: null,
  network: defaultNetwork,
  compare: [],
  other: [],
};

const known = new Set([
  't',
  'at',
  'known',
  'type',
  'show',
  'confirmed',
  'pair',
  'r',
  'case',
  'w',
  'lanes',
  'q',
  'lang',
  'after',
  'before',
  'sort',
  'sel',
  'v',
  'm',
  'as',
  'on',
  ...networkKeys,
  comparedKey,
]);
const day = /^\d{4}-\d{2}-\d{2}$/;
const unitCode = /^[A-Z]{1,2}(-[A-Z0-9]{1,8}){0,3}$/;
const sortKey = /^-?[a-z]{1,20}$/;

const caseId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A date to search by, as far as it is written. */
const published = /^[\dX?~%.-]{1,12}$/;

const matching = (text: string | null, form: RegExp): string | null => (text !== null && form.test(text) ? text : null);

/** `t` is a window of time, or, as one day, the day whose stages are told; beside a window that day is `at`. */
function timeFrom(params: URLSearchParams): Pick<ViewState, 'window' | 'at'> {
  const [t, at] = [params.get('t'), params.get('at')];
  const window = t === null || isDay(t) ? null : windowFrom(t);
  return { window, at: isDay(at) ? at : isDay(t) ? t : null };
}

const isDay = (text: string | null): text is string =>
  text !== null && day.test(text) && !Number.isNaN(Date.parse(text));

function pairFrom(text: string | null): string | null {
  const codes = (text ?? '').split('~');
  return codes.length === 2 && codes.every((code) => unitCode.test(code)) ? codes.sort().join('~') : null;
}

function spanFrom(text: string | null): readonly [string, string] | null {
  const [from, to, ...rest] = (text ?? '').split('/');
  return rest.length === 0 && isDay(from ?? null) && isDay(to ?? null) && from! < to! ? [from!, to!] : null;
}

function selectionFrom(text: string | null): Selection | null {
  const match = /^(tie|region|pair|claim):(.+)$/.exec(text ?? '');
  if (!match?.[1] || !match[2]) return null;
  const kind = match[1] as Selection['kind'];
  const id = kind === 'pair' ? pairFrom(match[2]) : match[2];
  return id === null ? null : { kind, id };
}

function cameraFrom(text: string | null): Camera | null {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = numbers;
  if (numbers.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return null;
  if (!numbers.every(Number.isFinite) || Math.abs(lon) > 360 || Math.abs(lat) > 90 || zoom < 0.5 || zoom > 200)
    return null;
  return roundCamera({ lon, lat, zoom });
}

/** A view at the precision the address keeps, so that writing and reading it again changes nothing. */
export function roundCamera(view: Camera): Camera {
  const round = (n: number): number => Math.round(n * 100) / 100 || 0;
  return { lon: round(view.lon), lat: round(view.lat), zoom: Math.max(0.5, round(view.zoom)) };
}

/** The state an address asks for; what cannot be read falls back to the default. */
export function decodeState(params: URLSearchParams): ViewState {
  const wanted = new Set((params.get('type') ?? '').split(','));
  const meridian = Number(params.get('m') ?? 100);
  const knownAt = params.get('known');
  const unit = params.get('r');
  const sort = params.get('sort');
  return {
    ...timeFrom(params),
    known: isDay(knownAt) ? knownAt : null,
    types: tieTypes.filter((type) => wanted.has(type)),
    reviewedOnly: params.get('show') === 'reviewed',
    confirmed: matching(params.get('confirmed'), /^(\.\.\/\d{4}|\d{4}\/\.\.)$/),
    pair: pairFrom(params.get('pair')),
    unit: unit !== null && unitCode.test(unit) ? unit : null,
    case: matching(params.get('case'), caseId),
    span: spanFrom(params.get('w')),
    lanes: lanesBy.find((by) => by === params.get('lanes')) ?? 'tie',
    find: params.get('q') ?? '',
    lang: matching(params.get('lang'), /^[a-z]{2,3}$/),
    from: matching(params.get('after'), published),
    to: matching(params.get('before'), published),
    sort: sort !== null && sortKey.test(sort) ? sort : null,
    selection: selectionFrom(params.get('sel')),
    view: cameraFrom(params.get('v')),
    meridian: (meridians as readonly number[]).includes(meridian) ? (meridian as Meridian) : 100,
    table: params.get('as') === 'table',
    learned: params.get('as') === 'learned',
    matrix: params.get('as') === 'matrix',
    on: matching(params.get('on'), /^[A-Z]{2}$/),
    network: decodeNetwork(params),
    compare: decodeCompared(params),
    other: [...params].filter(([key]) => !known.has(key)),
  };
}

/** The query of a state, in a fixed order, without defaults. */
export function encodeState(state: ViewState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.window) params.set('t', windowText(state.window));
  if (state.at) params.set(state.window ? 'at' : 't', state.at);
  if (state.known) params.set('known', state.known);
  if (state.types.length > 0) params.set('type', state.types.join(','));
  if (state.reviewedOnly) params.set('show', 'reviewed');
  if (state.confirmed) params.set('confirmed', state.confirmed);
  if (state.pair) params.set('pair', state.pair);
  if (state.unit) params.set('r', state.unit);
  if (state.case) params.set('case', state.case);
  if (state.span) params.set('w', state.span.join('/'));
  if (state.lanes !== 'tie') params.set('lanes', state.lanes);
  if (state.find) params.set('q', state.find);
  if (state.lang) params.set('lang', state.lang);
  if (state.from) params.set('after', state.from);
  if (state.to) params.set('before', state.to);
  if (state.sort) params.set('sort', state.sort);
  if (state.selection) params.set('sel', `${state.selection.kind}:${state.selection.id}`);
  if (state.view) params.set('v', `${state.view.lon},${state.view.lat},${state.view.zoom}`);
  if (state.meridian !== 100) params.set('m', String(state.meridian));
  if (state.table) params.set('as', 'table');
  else if (state.matrix) params.set('as', 'matrix');
  else if (state.learned) params.set('as', 'learned');
  if (state.on) params.set('on', state.on);
  encodeNetwork(state.network, params);
  encodeCompared(state.compare, params);
  for (const [key, value] of state.other) params.append(key, value);
  return params;
}

/** The query as it stands in the address: `,`, `:`, `~` and `/` are left readable. */
export function queryText(state: ViewState): string {
  const text = encodeState(state)
    .toString()
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%7E/g, '~');
  return text === '' ? '' : `?${text}`;
}
