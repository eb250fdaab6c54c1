/** A comparison in words: what things are called, and in what they differ for sure. */
import type { CompareColumn, CompareView } from '../../app/compare/compare-view.ts';
import type { Difference, OpenDifference } from '../../app/compare/differences.ts';
import { spoken, t } from '../i18n/t.ts';
import { typeName } from '../terms.ts';

/** What a column is called. */
export function titleOfColumn({ kind, names, type, body }: CompareColumn): string {
  const name = names[spoken()] ?? names.en;
  return kind === 'tie' && type !== null ? (body === null ? `${typeName(type)}: ${name}` : name) : name;
}

/** A difference as a sentence. */
export function differenceText({ of, earlier, later, values }: Difference, nameOf: (id: string) => string): string {
  const names = { more: nameOf(earlier), less: nameOf(later) };
  const [least, most] = values;
  if (most === 0) return t(`compare.diff.${of}.months`, names);
  return least === most
    ? t(`compare.diff.${of}`, { ...names, n: least })
    : t(`compare.diff.${of}.range`, { ...names, least, n: most });
}

/** What could not be told, as a sentence. */
export const openText = ({ of, ids }: OpenDifference, nameOf: (id: string) => string): string =>
  t('compare.diff.open', { what: t(`compare.of.${of}`), a: nameOf(ids[0]), b: nameOf(ids[1]) });

/** What the columns are, in one word. */
export const kindText = ({ kind }: Pick<CompareView, 'kind'>): string => t(`compare.kind.${kind}`);
