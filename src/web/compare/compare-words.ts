/** A comparison in words: what things are called, and in what they differ for sure. */
import type { CompareColumn, CompareView, MeasuredValue } from '../../app/compare/compare-view.ts';
import type { Difference, DifferenceOf, OpenDifference } from '../../app/compare/differences.ts';
import { writeNumber } from '../i18n/numbers-and-dates.ts';
import { spoken, t } from '../i18n/t.ts';
import { typeName } from '../terms.ts';

/** What a column is called. */
export function titleOfColumn({ kind, names, type, body }: CompareColumn): string {
  const name = names[spoken()] ?? names.en;
  return kind === 'tie' && type !== null ? (body === null ? `${typeName(type)}: ${name}` : name) : name;
}

/** A value of a measure, to two decimals. */
export const valueText = (value: number): string =>
  writeNumber(value, spoken(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A value with all that it may be; the interval alone where no value is shown. */
export function measuredText({ value, interval, coverage }: MeasuredValue): string {
  const known = Math.round(coverage * 100);
  if (interval === null) return value === null ? t('compare.unknown') : valueText(value);
  const range = { low: valueText(interval[0]), high: valueText(interval[1]), known };
  return value === null
    ? t('compare.rangeOnly', range)
    : t('compare.valueInRange', { value: valueText(value), ...range });
}

const isMeasure = (of: DifferenceOf): of is MeasuredValue['measure'] =>
  of === 'centre-pull' || of === 'foreign-pull' || of === 'lopsidedness';

/** A difference as a sentence. */
export function differenceText({ of, more, less, values }: Difference, nameOf: (id: string) => string): string {
  const names = { more: nameOf(more), less: nameOf(less) };
  if (of === 'first' || of === 'signed') {
    const [least, most] = values;
    if (most === 0) return t(`compare.diff.${of}.months`, names);
    return least === most
      ? t(`compare.diff.${of}`, { ...names, n: least })
      : t(`compare.diff.${of}.range`, { ...names, least, n: most });
  }
  if (isMeasure(of))
    return t(`compare.diff.${of}`, { ...names, at: valueText(values[0]), other: valueText(values[1]) });
  return t(`compare.diff.${of}`, { ...names, n: values[0], other: values[1] });
}

/** What could not be told, as a sentence. */
export const openText = ({ of, ids }: OpenDifference, nameOf: (id: string) => string): string =>
  t('compare.diff.open', { what: t(`compare.of.${of}`), a: nameOf(ids[0]), b: nameOf(ids[1]) });

/** What the columns are, in one word. */
export const kindText = ({ kind }: Pick<CompareView, 'kind'>): string => t(`compare.kind.${kind}`);
