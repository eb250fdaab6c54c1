/** What a picture of the map says of itself: its days and filter, what is left out, what to mind, where it is from. */
import type { MapView } from '../../app/map/show-map.ts';
import { spoken, t } from '../i18n/t.ts';
import { typeName } from '../terms.ts';
import { confirmedText } from '../ties/confirmed-filter.ts';
import { queryText, type ViewState } from '../view-state.ts';
import { word } from '../words.ts';

type Names = MapView['vanished'][number]['names'];
const named = (names: Names): string => names[spoken()] ?? names.en;

/** The days and the filter, and how much of it is drawn. */
export function mapAbout(state: ViewState, data: MapView): readonly string[] {
  const chosen = state.selection?.id ?? null;
  const filter = [
    state.types.length > 0 ? state.types.map(typeName).join(', ') : t('picture.allTypes'),
    state.reviewedOnly ? t('picture.reviewedOnly') : '',
    state.confirmed ? confirmedText(state.confirmed) : '',
    state.pair ?? state.unit ?? '',
    state.case ? word(state.case) : '',
    chosen ? t('picture.chosen', { what: chosen }) : '',
  ].filter(Boolean);
  const rest = data.pairs - data.arcs.length;
  return [
    t('picture.days', { at: data.validAt, known: data.knownAt.slice(0, 10) }),
    `${filter.join(' · ')} · ${t('picture.counted', { ties: data.ties, pairs: data.pairs })}${rest > 0 ? ` · ${t('picture.bundled', { n: rest })}` : ''}`,
  ];
}

/** The units of the day that are no more and whose land has to do with what is shown; those of countries before those of regions. */
export function vanishedShown(data: MapView): MapView['vanished'] {
  const tied = new Set(data.regions.flatMap(({ code }) => [code, code.split('-')[0] ?? code]));
  return data.vanished.filter(({ code, today }) => tied.has(code) || today.some((each) => tied.has(each.code)));
}

/** `Chita Oblast (today Zabaykalsky Krai)`. */
export function vanishedText({ names, today }: MapView['vanished'][number]): string {
  const most = 4;
  const now = today.slice(0, most).map((each) => named(each.names));
  const more = today.length - now.length;
  const list = `${now.join(', ')}${more > 0 ? ` ${t('picture.andMore', { n: more })}` : ''}`;
  return t('picture.stood', { name: named(names), today: list });
}

/** What to mind, and where it is from. */
export function mapNotes(state: ViewState, data: MapView): readonly string[] {
  const stood = vanishedShown(data);
  const most = 8;
  const listed = stood.slice(0, most).map(vanishedText).join('; ');
  const more = stood.length > most ? ` ${t('picture.andMore', { n: stood.length - most })}` : '';
  return [
    `${t('picture.worldview')} ${t('picture.outlines')}${stood.length > 0 ? ` ${t('picture.onTheDay', { units: `${listed}${more}` })}` : ''}`,
    `${t('picture.source')} /map${queryText({ ...state, view: null })}`,
  ];
}
