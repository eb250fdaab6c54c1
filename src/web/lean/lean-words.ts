/** Who leans on whom, in sentences of the page’s language. */
import type {
  DependenceOn,
  FindingView,
  LeanYearView,
  MissingFigure,
  PairLean,
  PairLeanView,
  SharePoint,
} from '../../app/lean/lean-view.ts';
import { dateText } from '../dates.ts';
import { t } from '../i18n/t.ts';
import { countryName, listText, nameOf } from '../words.ts';

const percentText = (share: number, digits: number): string => {
  const times = 10 ** digits;
  return t('lean.percent', { n: Math.round(share * 100 * times) / times });
};

/** `38 %`, `over 70 %`, `65 % to 76 %`; small shares, and all where `digits` is 1, to a tenth of a point. */
export function shareText(
  { value, low, high, said }: Pick<SharePoint, 'value' | 'low' | 'high' | 'said'>,
  digits = 0,
): string {
  const text = (share: number): string => percentText(share, share < 0.1 ? 1 : digits);
  if (value === null) return t('lean.between', { low: text(low), high: text(high) });
  return said === null ? text(value) : t(`lean.said.${said}`, { share: text(value) });
}

/** The year, or the months, that a share is of. */
export const whenText = ({ year, span }: Pick<SharePoint, 'year' | 'span'>): string => dateText(span ?? String(year));

/** `Primorsky Krai: China’s share of its trade, 16 % in 1997, over 70 % in 2025`. */
export function findingText(region: string, country: string, { of, first, last }: FindingView): string {
  const told = { region, country, first: shareText(first), from: whenText(first) };
  return last === null
    ? t(`lean.finding.${of}.once`, told)
    : t(`lean.finding.${of}`, { ...told, last: shareText(last), to: whenText(last) });
}

type Ends = Pick<PairLeanView, 'first' | 'second'>;

/** Who leans more in a year in which both sides were measured, with both shares. */
export function leanYearText({ first, second }: Ends, year: LeanYearView): string {
  if (year.first === null || year.second === null || year.lean === null) return t('lean.pair.noYear');
  const a = { name: nameOf(first.names), country: countryName(second.country), share: shareText(year.first) };
  const b = { name: nameOf(second.names), country: countryName(first.country), share: shareText(year.second) };
  const { sign } = year.lean;
  const [more, less] = sign === -1 ? [b, a] : [a, b];
  return t(sign === 'unsure' ? 'lean.pair.unsure' : sign === 0 ? 'lean.pair.even' : 'lean.pair.more', {
    who: more.name,
    whoShare: more.share,
    whoCountry: more.country,
    whom: less.name,
    whomShare: less.share,
    whomCountry: less.country,
    year: year.year,
  });
}

/** What is known of one side alone: its newest share. */
function sideText(name: string, { country, finding }: DependenceOn): string | null {
  if (finding === null || finding.of !== 'trade') return null;
  const newest = finding.last ?? finding.first;
  return t('lean.pair.side', {
    who: name,
    share: shareText(newest),
    country: nameOf(country.names),
    year: whenText(newest),
  });
}

/** The answer of a pair in a sentence: who leans more; else what is known of each side, and what is missing. */
export function pairText(view: PairLeanView): string {
  if (view.last !== null) return leanYearText(view, view.last);
  const [first, second] = [nameOf(view.first.names), nameOf(view.second.names)];
  const [a, b] = [sideText(first, view.firstOn), sideText(second, view.secondOn)];
  if (a === null && b === null) return t('lean.pair.nothing');
  if (a !== null && b !== null) return `${a}; ${b}`;
  return (a ?? b)!;
}

/** What keeps a pair from an answer; null where it has one, or where nothing at all is known. */
export function halfText(view: PairLeanView): string | null {
  if (view.last !== null) return null;
  const [a, b] = [sideText('', view.firstOn), sideText('', view.secondOn)];
  if (a === null && b === null) return null;
  if (a !== null && b !== null) return t('lean.pair.noYear');
  const [who, on] = a === null ? [view.first, view.firstOn] : [view.second, view.secondOn];
  return t('lean.pair.half', { who: nameOf(who.names), country: nameOf(on.country.names) });
}

/** The difference of the two shares in points; null where a side is missing. */
export function differenceText({ year, lean }: LeanYearView): string | null {
  if (lean === null) return null;
  const points = (share: number): number => Math.round(Math.abs(share) * 1000) / 10;
  const other = lean.sameSpan ? '' : ` ${t('lean.otherMonths')}`;
  if (lean.value !== null) return `${t('lean.difference', { year, difference: points(lean.value) })}${other}`;
  const signed = (share: number): string => `${share < 0 ? '−' : ''}${points(share)}`;
  return `${t('lean.difference.open', { year, low: signed(lean.low), high: signed(lean.high) })}${other}`;
}

/** Since when the one side leans more, by measured years alone; empty where no year tells it. */
export function sinceText({ first, second, since }: Pick<PairLean, 'first' | 'second' | 'since'>): string {
  if (since === null) return '';
  const { sign, from, to, years, before, unsure } = since;
  const open = unsure.length === 0 ? '' : ` ${t('lean.since.unsure', { list: listText(unsure.map(String)) })}`;
  if (sign === 0) return open.trim();
  const told = { who: nameOf((sign === 1 ? first : second).names), from, to, years };
  if (before !== null) return `${t('lean.since.turned', { ...told, before })}${open}`;
  return `${t(years === 1 ? 'lean.since.once' : 'lean.since.always', told)}${open}`;
}

/** What is missing to a share, in a sentence. */
export const missingText = (figure: MissingFigure, nameAt: (code: string) => string): string =>
  t(`lean.missing.${figure.missing}`, {
    region: nameAt(figure.region),
    country: countryName(figure.country),
    period: whenText(figure),
  });
