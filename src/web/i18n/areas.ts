/** The areas of the page's messages: each is one JSON file a language, `en/review.json` and so on. */

import type adding from './en/adding.json';
import type annotations from './en/annotations.json';
import type app from './en/app.json';
import type brief from './en/brief.json';
import type cases from './en/cases.json';
import type coding from './en/coding.json';
import type compare from './en/compare.json';
import type count from './en/count.json';
import type filter from './en/filter.json';
import type forecasts from './en/forecasts.json';
import type history from './en/history.json';
import type known from './en/known.json';
import type map from './en/map.json';
import type measures from './en/measures.json';
import type method from './en/method.json';
import type network from './en/network.json';
import type palette from './en/palette.json';
import type picture from './en/picture.json';
import type reading from './en/reading.json';
import type regions from './en/regions.json';
import type review from './en/review.json';
import type same from './en/same.json';
import type scenarios from './en/scenarios.json';
import type search from './en/search.json';
import type sources from './en/sources.json';
import type start from './en/start.json';
import type terms from './en/terms.json';
import type ties from './en/ties.json';
import type timeline from './en/timeline.json';
import type why from './en/why.json';

interface Areas {
  readonly known: typeof known;
  readonly why: typeof why;
  readonly timeline: typeof timeline;
  readonly map: typeof map;
  readonly method: typeof method;
  readonly history: typeof history;
  readonly same: typeof same;
  readonly sources: typeof sources;
  readonly search: typeof search;
  readonly regions: typeof regions;
  readonly measures: typeof measures;
  readonly cases: typeof cases;
  readonly brief: typeof brief;
  readonly annotations: typeof annotations;
  readonly review: typeof review;
  readonly coding: typeof coding;
  readonly reading: typeof reading;
  readonly ties: typeof ties;
  readonly adding: typeof adding;
  readonly terms: typeof terms;
  readonly count: typeof count;
  readonly app: typeof app;
  readonly compare: typeof compare;
  readonly filter: typeof filter;
  readonly network: typeof network;
  readonly scenarios: typeof scenarios;
  readonly picture: typeof picture;
  readonly forecasts: typeof forecasts;
  readonly palette: typeof palette;
  readonly start: typeof start;
}

/** The name of a message, `area.key`. */
export type MessageKey = { [A in keyof Areas & string]: `${A}.${keyof Areas[A] & string}` }[keyof Areas & string];

/** The areas whose messages come with the page's first script; all others come with the first page that is not the start. */
export const firstAreas: readonly string[] = ['adding', 'app', 'count', 'map', 'picture', 'start', 'terms'];
