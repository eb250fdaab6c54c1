/** A row of a table as a figure about a region. */
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
import { type MappedRow, refusal } from './mapped-rows.ts';
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
export function readFigure(at: MappedRow, how: FigureReading): Observation | Rejection {
  const [word = '', ...good] = at.cell('indicator').split('/');
  const indicator = [word.toLowerCase(), ...good].join('/');
  if (indicatorNamed(indicator) === null) {
    return refusal(
      at,
      'indicator',
      `"${indicator.slice(0, 40)}" is none that is known`,
      `Write one of ${Object.keys(indicators).join(', ')}; of a group of goods exports/HS27, of a crossing point crossings/NAME.`,
    );
  }
  const region = unitNamedBy(how.gazetteer, at, 'region');
  if ('refused' in region) return region.refused;
  const counterpart = at.cell('counterpart') === '' ? null : unitNamedBy(how.gazetteer, at, 'counterpart');
  if (counterpart !== null && 'refused' in counterpart) return counterpart.refused;
  const when = yearOrSpan(at, how.thisYear);
  if ('why' in when) return when;
  const value = numberCell(at.cell('value'));
  if (value.is === 'missing')
    return {
      ...refusal(at, 'value', 'there is none', 'Nothing: what is not known is left out.'),
      class: 'missing',
    };
  if (value.is === 'unclear') {
    return refusal(
      at,
      'value',
      `"${at.cell('value').slice(0, 40)}": ${value.why}`,
      'Write it as 1234.5, without its unit.',
    );
  }
  const unit = unitWritten(at);
  if (typeof unit !== 'string') return unit;
  const [published, title, computed] = [at.date('published'), at.cell('title'), at.cell('computed')];
  const kind = oneOf(at, 'source_kind', sourceKinds);
  if (kind !== null && typeof kind !== 'string') return kind;
  const rests = oneOf(at, 'rests_on', restingOn);
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
      label: at.cell('source') || how.source,
      address: at.cell('address') || null,
      ...(published && { published }),
      ...(title && { title }),
      ...(kind && { kind }),
      ...(rests && { restsOn: rests }),
    },
    note: at.cell('note') || null,
  };
  const fault = faultOf(figure);
  return fault === null ? observation(figure) : { class: fault.of, why: fault.what, todo: fault.todo };
}

/** One year, or a span with the year in which it ends. */
function yearOrSpan(at: MappedRow, thisYear: number): Pick<Observation, 'year' | 'period'> | Rejection {
  const text = at.cell('year');
  const year = /^[0-9]{1,4}$/.test(text) ? Number(text) : (yearOfPeriod(text) ?? 0);
  if (year < 1) {
    return refusal(
      at,
      'year',
      `"${text.slice(0, 40)}" is no calendar year and no span of months`,
      'Write one year, as in 2021, or a span, as in 2021-01/2021-10.',
    );
  }
  if (year > thisYear) {
    return refusal(at, 'year', `${year} has not been yet`, 'Take it out: what is expected is no observation.');
  }
  return /^[0-9]+$/.test(text) ? { year } : { year, period: text };
}

/** The word of a cell that takes one of a few; null where it is empty. */
function oneOf<Word extends string>(at: MappedRow, field: string, words: readonly Word[]): Word | null | Rejection {
  const text = at.cell(field);
  if (text === '') return null;
  const found = words.find((word) => word === text.toLowerCase());
  return (
    found ??
    refusal(at, field, `"${text.slice(0, 40)}" is none that is known`, `Write one of ${words.join(', ')}, or nothing.`)
  );
}

/** `million` and a currency `RUB` are `million RUB`; a currency within the unit must be the one of the column. */
function unitWritten(at: MappedRow): string | Rejection {
  const [unit, currency] = [at.cell('unit'), at.cell('currency')];
  const plain = unit.replace(/\s+/g, ' ').trim();
  const code = currency.trim().toUpperCase();
  if (plain === '' && code === '')
    return refusal(at, 'unit', 'is empty', 'Write it in words: "thousand persons", "million RUB".');
  if (code === '' || plain.split(' ').includes(code)) return plain;
  if (!/^[A-Z]{3}$/.test(code)) {
    return {
      ...refusal(
        at,
        'currency',
        `"${currency.slice(0, 40)}" is no code of three letters`,
        'Write it as ISO 4217: RUB, CNY, USD.',
      ),
      class: 'unit',
    };
  }
  const within = plain.split(' ').find((word) => /^[A-Z]{3}$/.test(word));
  if (within === undefined) return plain === '' ? code : `${plain} ${code}`;
  return refusal(at, 'unit', `"${plain}" and the currency "${code}" say different things`, 'Write the currency once.');
}
