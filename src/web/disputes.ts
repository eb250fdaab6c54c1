/** A unit that more than one state claims, in the words of the page. Amur takes no side. */
import type { RegionRow } from '../app/regions/region-row.ts';
import { translatedText } from './i18n/server-words.ts';
import { spoken, t } from './i18n/t.ts';
import { countryName, listText } from './words.ts';

type Claimed = Pick<RegionRow, 'code' | 'worldviews'>;
type View = Claimed['worldviews'][number];

const byName = (by: string): string => (/^[A-Z]{2}$/.test(by) ? countryName(by) : translatedText(by));
const ofPart = ({ country, part = '' }: View): string =>
  t('app.disputed.part', { part: translatedText(part), country: countryName(country) });
const ofItself = ({ by }: View): string => t('app.disputed.own', { by: byName(by) });

const between = (): string => (spoken() === 'zh' ? '；' : '; ');

/** True where the whole of it is claimed by more than one, or held for a state of its own: it is hatched on the map. */
export const isWhollyDisputed = ({ worldviews }: Claimed): boolean =>
  worldviews.filter(({ part }) => part === undefined).length > 1;

/** Who claims it, in short. */
export function disputeText({ code, worldviews }: Claimed): string {
  const whole = worldviews.filter(({ part }) => part === undefined);
  const own = whole.filter(({ country }) => country === code);
  const states = [...new Set(whole.flatMap(({ country }) => (country === code ? [] : [countryName(country)])))];
  return t('app.disputed.by', {
    list: [
      ...(whole.length > 1 ? [t('app.disputed.claimed', { countries: listText(states) })] : []),
      ...own.map(ofItself),
      ...worldviews.filter(({ part }) => part !== undefined).map(ofPart),
    ].join(between()),
  });
}

/** By whom it is shown as what, at length. */
export const worldviewsText = ({ code, worldviews }: Claimed): string =>
  t('app.disputed.by', {
    list: worldviews
      .map((view) => {
        if (view.part !== undefined) return ofPart(view);
        return view.country === code
          ? ofItself(view)
          : t('regions.disputed.as', { country: countryName(view.country), by: byName(view.by) });
      })
      .join(between()),
  });
