/** A table of figures about regions, a row each. */
import { numberCell } from '../../formats/number-cell.ts';
import type { Rejection } from '../../formats/rejects.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { restingOn } from '../../model/evidence.ts';
import {
  faultOf,
  type Indicator,
  indicatorNamed,
  indicators,
  type Observation,
  observation,
  sourceKinds,
  yearOfPeriod,
} from '../../model/observation.ts';
import type { TableRow } from './row-outcome.ts';
import { unitNamedBy } from './unit-named.ts';

/** What a row does not say itself. */
export interface FigureReading {
  readonly gazetteer: Gazetteer;
  /** Stands as the source of rows that name none. */
  readonly source: string;
  /** Figures of later years are none yet. */
  readonly thisYear: number;
}

/** The figure of a row, or why there is none. */
export function readObservation({ cells }: TableRow, how: FigureReading): Observation | Rejection {
  const [word = '', ...good] = (cells('indicator') || cells('measure')).split('/');
  const indicator = [word.toLowerCase(), ...good].join('/');
  if (indicatorNamed(indicator) === null) {
    return no(
      'indicator',
      `indicator: "${indicator.slice(0, 40)}" is none that is known`,
      `Write one of ${Object.keys(indicators).join(', ')}; of a group of goods exports/HS27, of a crossing point crossings/NAME.`,
    );
  }
  const region = unitNamedBy(how.gazetteer, cells('region'), 'region');
  if ('refused' in region) return region.refused;
  const other = cells('counterpart') || cells('partner');
  const counterpart = other === '' ? null : unitNamedBy(how.gazetteer, other, 'counterpart');
  if (counterpart !== null && 'refused' in counterpart) return counterpart.refused;
  const when = yearOrSpan(cells('year'), how.thisYear);
  if ('why' in when) return when;
  const value = numberCell(cells('value'));
  if (value.is === 'missing') return no('missing', 'value: there is none', 'Nothing: what is not known is left out.');
  if (value.is === 'unclear') {
    return no(
      'value',
      `value: "${cells('value').slice(0, 40)}": ${value.why}`,
      'Write it as 1234.5, without its unit.',
    );
  }
  const unit = unitWritten(cells('unit'), cells('currency'));
  if (typeof unit !== 'string') return unit;
  const [published, title, computed] = [cells('published'), cells('title'), cells('computed')];
  const kind = oneOf('source_kind', cells('source_kind'), sourceKinds);
  if (kind !== null && typeof kind !== 'string') return kind;
  const rests = oneOf('rests_on', cells('rests_on'), restingOn);
  if (rests !== null && typeof rests !== 'string') return rests;
  const figure: Omit<Observation, 'id'> = {
    indicator: indicator as Indicator,
    region: region.code,
    counterpart: counterpart === null ? null : counterpart.code,
    ...when,
    value: value.value,
    unit,
    ...(computed && { computed }),
    source: {
      label: cells('source') || how.source,
      address: cells('address') || null,
      ...(published && { published }),
      ...(title && { title }),
      ...(kind && { kind }),
      ...(rests && { restsOn: rests }),
    },
    note: cells('note') || null,
  };
  const fault = faultOf(figure);
  return fault === null ? observation(figure) : no(fault.of, fault.what, fault.todo);
}

/** One year, or a span with the year in which it ends. */
function yearOrSpan(text: string, thisYear: number): Pick<Observation, 'year' | 'period'> | Rejection {
  const year = /^[0-9]{1,4}$/.test(text) ? Number(text) : (yearOfPeriod(text) ?? 0);
  if (year < 1) {
    return no(
      'year',
      `year: "${text.slice(0, 40)}" is no calendar year and no span of months`,
      'Write one year, as in 2021, or a span, as in 2021-01/2021-10.',
    );
  }
  if (year > thisYear) {
    return no('year', `year: ${year} has not been yet`, 'Take it out: what is expected is no observation.');
  }
  return /^[0-9]+$/.test(text) ? { year } : { year, period: text };
}

/** The word of a cell that takes one of a few; null where it is empty. */
function oneOf<Word extends string>(column: string, text: string, words: readonly Word[]): Word | null | Rejection {
  if (text === '') return null;
  const found = words.find((word) => word === text.toLowerCase());
  return (
    found ??
    no(
      column,
      `${column}: "${text.slice(0, 40)}" is none that is known`,
      `Write one of ${words.join(', ')}, or nothing.`,
    )
  );
}

/** `million` and a currency `RUB` are `million RUB`; a currency within the unit must be the one of the column. */
function unitWritten(unit: string, currency: string): string | Rejection {
  const plain = unit.replace(/\s+/g, ' ').trim();
  const code = currency.trim().toUpperCase();
  if (plain === '' && code === '')
    return no('unit', 'unit: is empty', 'Write it in words: "thousand persons", "million RUB".');
  if (code === '' || plain.split(' ').includes(code)) return plain;
  if (!/^[A-Z]{3}$/.test(code)) {
    return no(
      'unit',
      `currency: "${currency.slice(0, 40)}" is no code of three letters`,
      'Write it as ISO 4217: RUB, CNY, USD.',
    );
  }
  const within = plain.split(' ').find((word) => /^[A-Z]{3}$/.test(word));
  if (within === undefined) return plain === '' ? code : `${plain} ${code}`;
  return no('unit', `unit "${plain}" and currency "${code}" say different things`, 'Write the currency once.');
}

function no(kind: string, why: string, todo: string): Rejection {
  return { class: kind, why, todo };
}
