/**
 * Drafts for tests, written as sentences with the places and dates marked in them: `{Heihe=CN-HL/Heihe}`, `{China=CN}`,
 * `{in May 2019=@2019-05}`. Layout is read by the real stage; places and dates are as marked.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Language } from '../../model/languages.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import type { DateMention, PlaceMention } from '../../model/reading.ts';
import { type Draft, newDraft, type ReaderTools } from '../draft.ts';
import { readLayout } from '../layout.ts';

/** A gazetteer that knows no names: the rules under test need none. */
const none: Gazetteer = {
  version: 'none',
  scan: () => [],
  named: () => [],
  near: () => [],
  place: () => null,
  region: () => null,
  currentCode: (code) => code,
  country: () => null,
  historical: () => null,
  macro: () => null,
  regions: [],
  countries: [],
  vanished: [],
  counts: {},
};

/** Tools for stages under test. */
export const bareTools: ReaderTools = { gazetteer: none };

/** A draft from marked sentences. */
export function handMade(marked: string, lang: Language, published: string | null = null): Draft {
  const places: PlaceMention[] = [];
  const dates: DateMention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^={}]+)=(@?)([^{}]+)\}/gu)) {
    text += marked.slice(from, match.index);
    const span = { start: text.length, end: text.length + match[1]!.length, text: match[1]! };
    if (match[2]) {
      dates.push({ kind: 'date', ...span, edtf: match[3]!, timex: match[3]!, type: 'DATE', basis: 'stated' });
    } else places.push(placeMention(span, match[3]!));
    text += match[1]!;
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  return readLayout(
    newDraft(text, lang, {
      published: published === null ? null : { edtf: published, basis: 'stated' },
      dates,
      places,
    }),
    bareTools,
  );
}

function placeMention(
  span: { readonly start: number; readonly end: number; readonly text: string },
  party: string,
): PlaceMention {
  const unit = unitOf(party);
  const local = party.includes('/');
  const level = local ? 'city' : unit.includes('-') ? 'region' : 'country';
  return {
    kind: 'place',
    ...span,
    level,
    name: local ? party.slice(party.indexOf('/') + 1) : span.text,
    region: level === 'country' ? null : unit,
    country: countryOf(party),
    geonames: null,
    lat: null,
    lon: null,
    score: 1,
    place: party,
  };
}
