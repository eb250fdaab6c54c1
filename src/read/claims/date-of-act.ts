/** When an act happened: the date nearest to it in its clause, then in its sentence; never the date of the report alone. */
import type { Span } from '../../model/code-points.ts';
import { type Bounds, type DateBasis, type Edtf, edtfBounds, isEdtf } from '../../model/edtf.ts';
import type { DateMention } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { Act } from './act.ts';
import { firstPart, partOfYear } from './part-of-year.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { inOrder, startingIn } from './sorted-spans.ts';

/** A reference is no longer than this, in characters. */
const longestReference = 300;

/** A date with its bounds and basis. */
export interface ActDate {
  readonly edtf: Edtf;
  readonly bounds: Bounds;
  readonly basis: DateBasis;
  /** The words that give it. */
  readonly at: Span;
}

/** True for the date a report was filed on: "GUIYANG, June 3. /TASS/", 塔什干2月3日电, a line that opens with it. */
function isReportDate(text: string, date: Span): boolean {
  const before = text.slice(Math.max(0, date.start - 61), date.start);
  const lead = before.slice(before.lastIndexOf('\n') + 1);
  if (lead.length > 60) return false;
  const tail = text.slice(date.end, date.end + 24);
  if (/^(?:[电電]|讯|訊)/u.test(tail)) return true;
  if (/^(?:date\s)?$/u.test(lead) && /^\s+(?:[\p{Lu}/]{3,}|$)/u.test(tail)) return true;
  if (/^[\p{Lu}\s,.-]+$/u.test(lead) && /^[.,]?\s?(?:\/|\(|[—–-]\s|КАЗ|KAZ)/u.test(tail)) return true;
  // «ЯКУТСК, 23 июня 2023 года. Республика …», "KHABAROVSK, August 23. The …": a town in capitals, the day, a full stop.
  if (/^[\p{Lu}\s.-]{3,},\s$/u.test(lead) && /^(?:\sгода|\sг\.)?\.\s\p{Lu}/u.test(tail)) return true;
  // «Пенза, 29 июня 2024. PenzaNews.», "Linz, 3 May (APA)": a town, the day, an agency.
  return (
    /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2},\s$/u.test(lead) &&
    /^(?:\sгода|\sг\.)?[.,]?\s?(?:[/(]|[—–-]\s|\p{Lu}[\p{L}\p{N}-]{2,20}(?:\.\p{L}{2,3})?\.\s)/u.test(tail)
  );
}

/** True for a date that lies certainly after the publication of its text. */
export const isAfter = (bounds: Bounds, published: Edtf | null): boolean =>
  published !== null && (bounds[0] ?? '') > (edtfBounds(published)[1] ?? '9999');

/** The dates that lie not certainly after publication. */
export const notAhead = (dates: readonly DateMention[], published: Edtf | null): readonly DateMention[] =>
  dates.filter((d) => d.edtf === null || !isAfter(edtfBounds(d.edtf), published));

/** "On Friday" of a text whose day nobody knows: it dates its act, with a date that cannot be told. */
const weekday = /^XXXX-WXX-/;

/** Dates that can date an act: no durations, no sets, none inside a reference, not the date of the report. */
export function usableDates(text: string, dates: readonly DateMention[], references: readonly Span[]): DateMention[] {
  const ordered = inOrder(references);
  return inOrder(dates).filter(
    (d) =>
      (d.edtf !== null || weekday.test(d.timex)) &&
      (d.type === 'DATE' || d.type === 'TIME') &&
      !startingIn(ordered, { start: d.start - longestReference, end: d.start + 1 }).some((r) => d.end <= r.end) &&
      !isReportDate(text, d),
  );
}

/** What an act can be dated by. */
export interface DatesGiven {
  readonly dates: readonly DateMention[];
  /** Those of sentences before, and of the one after. */
  readonly further: readonly DateMention[];
  readonly published: Edtf | null;
  /** Whether its clause tells of the past: its months without a year have been, then. */
  readonly past: boolean;
}

/** "Their agreement, suspended in 2014", 2020年中止的协议: the date of a halt told beside what came after it. */
const isOfHalt = (text: string, { start, end }: Span): boolean =>
  haltBefore.test(text.slice(Math.max(0, start - 36), start)) || haltAfter.test(text.slice(end, end + 6));
const haltBefore =
  /(?:\b(?:suspended|frozen|halted|interrupted)|приостановленн\p{L}*|замороженн\p{L}*|прерванн\p{L}*)\s(?:(?:in|since|on|early|late|в|с|ещё|еще)\s){0,2}$/iu;
const haltAfter = /^年?(?:被)?(?:中止|中断|暂停)的/u;

/** A date that may be that of an act, with the one that stands nearest in its clause or sentence marked. */
export interface DateOption {
  readonly date: DateMention;
  readonly isNearest: boolean;
}

/** The dates that may be that of an act. */
export function dateOptions(
  text: string,
  act: Act,
  scene: Scene,
  stage: Stage,
  { dates, further, published }: Omit<DatesGiven, 'past'>,
): readonly DateOption[] {
  // The years that a plan is made for do not date its signing.
  const timed = dates.filter(
    (d) =>
      !(act.type === 'agreement' && stage !== 'active' && isTerm(text, d)) &&
      (stage === 'ended' || stage === 'suspended' ? !isOfFounding(text, d, act) : !isOfHalt(text, d)),
  );
  const inClause = within(timed, act.clause).filter((d) => d.end <= act.trigger.start || d.start >= act.trigger.end);
  const own =
    nearest(inClause, act.trigger) ??
    (stage === 'active'
      ? timeframe(text, timed, act, scene)
      : nearest(within(stage === 'signed' ? past(text, timed, published) : timed, scene), act.trigger));
  // What happened or was decided in the same breath shares the date of the sentence before.
  const chosen =
    own ??
    (stage === 'signed' ? past(text, timed, published).at(-1) : stage === 'announced' ? timed.at(-1) : undefined);
  return [...further.filter((d) => !dates.includes(d)), ...timed].flatMap((date) =>
    date.edtf === null ? [] : [{ date, isNearest: date === chosen }],
  );
}

/** The date of an act as the words of one date give it, or null where it cannot be that of such an act. */
export function dateAsTold(
  text: string,
  act: Act,
  scene: Scene,
  stage: Stage,
  { dates, further, published, past: isPast }: DatesGiven,
  chosen: DateMention,
): ActDate | null {
  if (!chosen.edtf) return null;
  const range = rangeOf(text, [...further.filter((d) => !dates.includes(d)), ...dates], chosen);
  const told =
    range?.edtf ??
    firstPart(chosen.edtf, text.slice(chosen.end, chosen.end + 8)) ??
    partOfYear(chosen.edtf.includes('T') ? chosen.edtf.slice(0, 10) : chosen.edtf, !done.includes(stage));
  const edtf = isPast && done.includes(stage) ? notAfter(told, published, text.slice(chosen.start, chosen.end)) : told;
  const bounds = edtfBounds(edtf);
  const date: ActDate = { edtf, bounds, basis: chosen.basis, at: range ?? chosen };
  if (stage === 'proposed') {
    // A proposal is dated only by the time it is planned for.
    // A signed letter of intent is dated to its signing.
    if (act.type === 'twinning' && isSigned(text, scene)) return date;
    if (within(cuesOfKind(scene, 'founding'), act.clause).length > 0 && within([chosen], act.clause).length > 0)
      return date;
    const known = published ? edtfBounds(published)[1] : null;
    if (!known || (bounds[0] ?? '') <= known) return null;
  }
  return date;
}

const isSigned = (text: string, scene: Scene): boolean =>
  /签署|簽署|签约|簽約|签订|簽訂/u.test(text.slice(scene.start, scene.end));

/** "The 2011 agreement", «договор 1989 года», "the pact of 1981": the year of what ends is that of its beginning. */
function isOfFounding(text: string, date: DateMention, { trigger }: Act): boolean {
  if (!/^\d{4}$/u.test(date.edtf ?? '')) return false;
  return (
    (date.end <= trigger.start && /^(?:年的?)?\s?$/u.test(text.slice(date.end, trigger.start))) ||
    (date.start >= trigger.end && /^(?:\sof)?\s?$/u.test(text.slice(trigger.end, date.start)))
  );
}

/** Stages of what has happened. */
export const done: readonly Stage[] = ['signed', 'active', 'suspended', 'ended'];

/** Words that themselves say that a month or day is still to come. */
const ahead = /\b(?:next|coming|upcoming|tomorrow)\b|следующ|будущ|предстоящ|наступающ|завтра|下个?[月周週]|明[天日]/iu;

/** "In May" told in February of what has happened is May of last year, where the text names no year. */
function notAfter(edtf: Edtf, published: Edtf | null, words: string): Edtf {
  const known = published ? edtfBounds(published)[1] : null;
  const from = edtfBounds(edtf)[0];
  if (known === null || from === null || from.slice(0, 7) <= known.slice(0, 7)) return edtf;
  if (/\d{4}|年/u.test(words) || ahead.test(words) || !/^\d{4}-\d\d(?:-\d\d)?$/u.test(edtf)) return edtf;
  const earlier = `${Number(edtf.slice(0, 4)) - 1}${edtf.slice(4)}`;
  return isEdtf(earlier) ? earlier : edtf;
}

/** Dates of what has happened: none after the publication date, none that says "within the year". */
function past(text: string, dates: readonly DateMention[], published: Edtf | null): readonly DateMention[] {
  const known = published ? edtfBounds(published)[1] : null;
  return known === null
    ? dates
    : dates.filter((d) => {
        const words = text.slice(d.start, d.end);
        return (
          d.edtf === null ||
          ((edtfBounds(notAfter(d.edtf, published, words))[0] ?? '') <= known && !/年[内內]/u.test(words))
        );
      });
}

/** A date that stands alone before a comma sets the time for the clause after it: 去年，两省贸易额为…. */
function timeframe(text: string, dates: readonly DateMention[], act: Act, scene: Scene): DateMention | null {
  const at = scene.clauses.findIndex((c) => c.start === act.clause.start);
  const before = scene.clauses[at - 1];
  if (!before || !/[，,]$/u.test(text.slice(before.start, before.end).trimEnd())) return null;
  const date = within(dates, before)[0];
  const last = within(dates, before).at(-1);
  return date && last && before.end - last.end <= 3 && within(scene.parties, before).length === 0 ? date : null;
}

function nearest(dates: readonly DateMention[], to: Span): DateMention | null {
  let best: DateMention | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const distance = date.end <= to.start ? to.start - date.end : Math.max(0, date.start - to.end);
    if (distance < bestDistance) [best, bestDistance] = [date, distance];
  }
  return best;
}

const joint = /^\s*(?:[-–—~至到]|to|till|until|по|до|and|и)\s*$/u;

/** Years and months with "and" between them are two dates more often than one time. */
const spanned = /^\s*(?:[-–—~至到]|to|till|until|по|до)\s*$/u;

/** «с 28 апреля по 4 мая», "June 1–2", 9月23日至25日: two dates that are the ends of one; null for a single date. */
function rangeOf(
  text: string,
  dates: readonly DateMention[],
  one: DateMention,
): (Span & { readonly edtf: Edtf }) | null {
  const at = dates.indexOf(one);
  for (const [a, b] of [
    [dates[at], dates[at + 1]],
    [dates[at - 1], dates[at]],
  ] as const) {
    if (!a?.edtf || !b?.edtf || a.edtf.length !== b.edtf.length || a.edtf >= b.edtf) continue;
    const between = text.slice(a.end, b.start);
    if (b.start - a.end <= 8 && (a.edtf.length === 10 ? joint : spanned).test(between))
      return { edtf: `${a.edtf}/${b.edtf}`, start: a.start, end: b.end };
  }
  return null;
}

const term = /(?:^|[\s(])(?:for|for the period|up to|until|through|after|beyond|на|до|на период)\s$/iu;

/** True for the years a document is made for, or the last day of what stands: "for 2017-2020", «на 2019–2022 годы», "up to 2027", 2023年至2025年. */
export function isTerm(text: string, date: { readonly edtf: Edtf | null } & Span): boolean {
  if (date.edtf === null || date.edtf.length > 9) return false;
  const before = text.slice(Math.max(0, date.start - 16), date.start);
  return (
    term.test(before) ||
    /\d{4}年?\s?[-–—~至到]\s?$/u.test(before) ||
    /^\s?[-–—~至到]\s?\d{4}(?!\d|年\d)/u.test(text.slice(date.end, date.end + 10))
  );
}
