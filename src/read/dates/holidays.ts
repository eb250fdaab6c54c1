/** Feasts and public days that texts use as dates: of the Christian calendar, of states, of the Chinese new year. */
import { dayNumber, fromDayNumber, weekdayOf } from '../../model/edtf-days.ts';
import { orthodoxEaster, westernEaster } from './easter.ts';
import { lunarDay, pureBrightness } from './lunar.ts';

const fixed = (month: number, day: number) => (year: number) => dayNumber({ year, month, day });

/** The nth weekday of a month; -1 the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const next = dayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
    const last = next - 1;
    return last - ((weekdayOf(fromDayNumber(last)) - weekday + 7) % 7) + (n + 1) * 7;
  }
  const first = dayNumber({ year, month, day: 1 });
  return first + ((weekday - weekdayOf(fromDayNumber(first)) + 7) % 7) + (n - 1) * 7;
}

const lunar = (month: number, day: number) => (year: number) => lunarDay(year, month, day);
const springFestival = lunar(1, 1);

const eve = (of: (year: number) => number | null) => (year: number) => {
  const day = of(year);
  return day === null ? null : day - 1;
};

/** Day numbers of feasts by their names here. */
const feasts: Readonly<Record<string, (year: number) => number | null>> = {
  'new-year': fixed(1, 1),
  'new-year-eve': fixed(12, 31),
  valentine: fixed(2, 14),
  christmas: fixed(12, 25),
  'christmas-eve': fixed(12, 24),
  'boxing-day': fixed(12, 26),
  'christmas-orthodox': fixed(1, 7),
  halloween: fixed(10, 31),
  'all-saints': fixed(11, 1),
  epiphany: fixed(1, 6),
  'women-day': fixed(3, 8),
  'labour-day': fixed(5, 1),
  'victory-day': fixed(5, 9),
  'children-day': fixed(6, 1),
  'defender-day': fixed(2, 23),
  'russia-day': fixed(6, 12),
  'unity-day': fixed(11, 4),
  'national-day-cn': fixed(10, 1),
  'army-day-cn': fixed(8, 1),
  'party-day-cn': fixed(7, 1),
  'teachers-day-cn': fixed(9, 10),
  'independence-us': fixed(7, 4),
  'st-patrick': fixed(3, 17),
  'april-fools': fixed(4, 1),
  'knowledge-day': fixed(9, 1),
  'cosmonautics-day': fixed(4, 12),
  'constitution-day-ru': fixed(12, 12),
  'youth-day-cn': fixed(5, 4),
  'singles-day': fixed(11, 11),
  'groundhog-day': fixed(2, 2),
  'all-souls': fixed(11, 2),
  'bastille-day': fixed(7, 14),
  'canada-day': fixed(7, 1),
  'guy-fawkes': fixed(11, 5),
  juneteenth: fixed(6, 19),
  'arbor-day-cn': fixed(3, 12),
  'double-ten': fixed(10, 10),
  'old-new-year': fixed(1, 14),
  'nurses-day': fixed(5, 12),
  'ides-march': fixed(3, 15),
  'earth-day': fixed(4, 22),
  'veterans-day': fixed(11, 11),
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  'black-friday': (year) => nthWeekday(year, 11, 4, 4) + 1,
  'cyber-monday': (year) => nthWeekday(year, 11, 4, 4) + 4,
  'labor-day-us': (year) => nthWeekday(year, 9, 1, 1),
  'memorial-day': (year) => nthWeekday(year, 5, 1, -1),
  'mother-day': (year) => nthWeekday(year, 5, 7, 2),
  'father-day': (year) => nthWeekday(year, 6, 7, 3),
  'king-day': (year) => nthWeekday(year, 1, 1, 3),
  'presidents-day': (year) => nthWeekday(year, 2, 1, 3),
  'columbus-day': (year) => nthWeekday(year, 10, 1, 2),
  easter: westernEaster,
  'good-friday': (year) => westernEaster(year) - 2,
  'easter-monday': (year) => westernEaster(year) + 1,
  'palm-sunday': (year) => westernEaster(year) - 7,
  'shrove-tuesday': (year) => westernEaster(year) - 47,
  'ash-wednesday': (year) => westernEaster(year) - 46,
  ascension: (year) => westernEaster(year) + 39,
  pentecost: (year) => westernEaster(year) + 49,
  'easter-orthodox': orthodoxEaster,
  'good-friday-orthodox': (year) => orthodoxEaster(year) - 2,
  'palm-sunday-orthodox': (year) => orthodoxEaster(year) - 7,
  'mother-day-ru': (year) => nthWeekday(year, 11, 7, -1),
  'trinity-orthodox': (year) => orthodoxEaster(year) + 49,
  'spring-festival': springFestival,
  'spring-festival-eve': eve(springFestival),
  lantern: lunar(1, 15),
  'dragon-boat': lunar(5, 5),
  qixi: lunar(7, 7),
  'ghost-festival': lunar(7, 15),
  'mid-autumn': lunar(8, 15),
  'double-ninth': lunar(9, 9),
  laba: lunar(12, 8),
  qingming: pureBrightness,
};

/** A day of the lunar calendar as the name of a feast: `lunar-8-15`. */
export function lunarName(month: number, day: number): string {
  return `lunar-${month}-${day}`;
}

/** The day number of a feast in a year; null where it is unknown or outside what is tabled. */
export function feastDay(name: string, year: number): number | null {
  const [, month, day] = /^lunar-(\d+)-(\d+)$/.exec(name) ?? [];
  return day === undefined ? (feasts[name]?.(year) ?? null) : lunarDay(year, Number(month), Number(day));
}
