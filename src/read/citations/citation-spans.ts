/**
 * References that stand in brackets, found in the text alone: "(1tv.ru, June 17; Stoletie.ru, June 18)", "(see China
 * Brief, August 5, 2009)", "(«Коммерсантъ», 20 мая 2019 г.)", "（新华社，6月17日）". Places inside them count for nothing,
 * so the places stage asks here before any citation is read. Linear: a bracket is looked into at most once, and no
 * further than `longest` characters.
 */
import outlets from '../../../data/codebook/lexicon/outlets.json' with { type: 'json' };
import type { Span } from '../../model/code-points.ts';

/** One reference of a bracket: what is cited, and the words of its date. Spans are UTF-16. */
export interface Reference extends Span {
  /** The sources that share the date, in the order printed; one for a book. */
  readonly sources: readonly Span[];
  /** The words that date it, `accessed` left out; null where it has none. */
  readonly date: Span | null;
  readonly kind: 'periodical' | 'web' | 'book';
}

/** A bracket that holds nothing but references, brackets included. */
export interface ReferenceBracket extends Span {
  readonly references: readonly Reference[];
}

const longest = 600;
const close: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']' };
const enMonths =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const ruMonths =
  'январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]';
const year = '(?:1[89]|20)\\d\\d';
const accessedZh = '(?:最后)?(?:查阅|查閱|访问|訪問|检索|檢索|浏览|瀏覽)';
/** A field that is nothing but a date, or the beginning of one ("June 17" before ", 2019"). */
const dateField = new RegExp(
  `^(?:accessed |retrieved |дата обращения:? )?(?:(?:${enMonths}) \\d{1,2}(?:, ?${year})?|\\d{1,2} (?:${enMonths})(?:,? ${year})?|(?:${enMonths}) ${year}|\\d{1,2} (?:${ruMonths})(?: ${year}(?: г\\.?| года)?)?|(?:${ruMonths}) ${year}(?: г\\.?| года)?|${year}(?: г\\.?| года)?|${year}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:${accessedZh})?|\\d{1,2}月\\d{1,2}日(?:${accessedZh})?|\\d{1,2}\\.\\d{1,2}\\.${year}|${year}-\\d\\d-\\d\\d)$`,
  'u',
);
/** Where a date may begin behind the name of an outlet. */
const dateBehind = /(?<=[»”"》])\s*\d|(?<=\p{L})\s*(?<!\d)\d{1,4}[月年]/u;
const yearField = new RegExp(`^${year}$`, 'u');
const dayAndMonth = new RegExp(`^(?:accessed |retrieved )?(?:(?:${enMonths}) \\d{1,2}|\\d{1,2} (?:${enMonths}))$`, 'u');
const domain = /^(?:https?:\/\/)?(?:[\p{L}\d][\p{L}\d-]*\.)+(?:[a-z]{2,6}|рф)(?:\/\S*)?$/iu;
const quotedTitle = /^(?:[А-ЯЁA-Z]{2,6} )?(?:«[^«»]{2,60}»|“[^“”]{2,60}”|"[^"]{2,60}"|《[^《》]{2,60}》)$/u;
/** 帕维尔·霍拉克《后门》: an author with a title. */
const authorAndTitle = /^[\p{Script=Han}·]{2,16}(?:：|著)?《[^《》]{2,60}》$/u;
const capitalised =
  /^(?:The )?\p{Lu}[\p{L}\d'’.-]*(?: (?:of|the|and|for|de|del|della|di|da|do|dos|das|du|des|la|le|les|el|los|las|e|y|et|und|der|den|van|von|\p{Lu}[\p{L}\d'’.-]*)){0,5}$/u;
const introduction = new RegExp(
  `^(?:${outlets.see.map((s) => s.replace('.', '\\.')).join('|')})(?:[:： ]+|(?<=见)(?![习面证到])|(?<=源))`,
  'iu',
);
const agencies = new Set(outlets.agencies.map((a) => a.toLowerCase()));
const latinEndings = new Set([...outlets.endings.en, ...outlets.endings.ru]);
const publishers = new RegExp(outlets.publishers.map((p) => `${p}$`).join('|'), 'u');

/** How surely a field names an outlet: 2 by its own words, 1 by its form alone, 0 not at all. */
function outletScore(field: string): 0 | 1 | 2 {
  if (domain.test(field) || quotedTitle.test(field) || agencies.has(field.toLowerCase())) return 2;
  if (/^[\p{Script=Han}·]{2,14}$/u.test(field) && outlets.endings.zh.some((e) => field.endsWith(e))) return 2;
  if (!capitalised.test(field)) return 0;
  return latinEndings.has(field.split(' ').at(-1) ?? '') ? 2 : 1;
}

/** True for a name that is an outlet by its own words: a domain, an agency, a quoted title, "… Times". */
export function isOutletName(name: string): boolean {
  return outletScore(name.trim()) === 2;
}

interface Field extends Span {
  readonly text: string;
}

/** Splits at the separators outside quotation marks; the fields are trimmed. */
function fieldsOf(text: string, start: number, end: number, separators: string): Field[] {
  const out: Field[] = [];
  let from = start;
  let quoted = false;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed) out.push({ start: from + lead, end: from + lead + trimmed.length, text: trimmed });
  };
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (c === '«' || c === '“' || c === '《') quoted = true;
    else if (c === '»' || c === '”' || c === '》') quoted = false;
    else if (!quoted && separators.includes(c)) {
      push(i);
      from = i + 1;
    }
  }
  push(end);
  return out;
}

/** Joins "June 17" and "2019" again, which the comma had parted. */
function joinDates(text: string, fields: readonly Field[]): Field[] {
  const out: Field[] = [];
  for (const field of fields) {
    const before = out.at(-1);
    if (before && yearField.test(field.text) && dayAndMonth.test(before.text)) {
      out[out.length - 1] = { start: before.start, end: field.end, text: text.slice(before.start, field.end) };
    } else out.push(field);
  }
  return out;
}

/** "《人民日报》6月17日", "«Курсив» 5 сентября": an outlet and its date without a comma between them. */
function partFromDate(field: Field): readonly Field[] {
  const at = field.text.search(dateBehind);
  const name = field.text.slice(0, at).trimEnd();
  if (at <= 0 || outletScore(name) < 2) return [field];
  const rest = field.text.slice(at).trimStart();
  if (!dateField.test(rest)) return [field];
  return [
    { start: field.start, end: field.start + name.length, text: name },
    { start: field.end - rest.length, end: field.end, text: rest },
  ];
}

function dateSpan(field: Field): Span {
  const lead = /^(?:accessed|retrieved|дата обращения:?)\s+/iu.exec(field.text)?.[0].length ?? 0;
  return { start: field.start + lead, end: field.end };
}

/** A press among the names, or an author with a title, and a year alone; no address. */
function isBook(names: readonly Field[], date: string): boolean {
  if (names.some((n) => domain.test(n.text))) return false;
  if (names.length >= 2 && names.some((n) => publishers.test(n.text))) return true;
  return (
    /^\d{4}\D*$/u.test(date) &&
    (authorAndTitle.test(names[0]!.text) || names.slice(1).some((n) => quotedTitle.test(n.text)))
  );
}

/** One item between semicolons; an outlet may be followed by others before the date they share. */
function readItem(text: string, item: Field, mayGuess: boolean): Reference[] | null {
  const lead = introduction.exec(item.text)?.[0].length ?? 0;
  const named = lead > 0;
  const fields = joinDates(text, fieldsOf(text, item.start + lead, item.end, ',，、').flatMap(partFromDate));
  const last = fields.at(-1);
  if (!last) return null;
  const dated = dateField.test(last.text);
  const names = dated ? fields.slice(0, -1) : fields;
  if (names.length === 0) return null;
  const date = dated ? dateSpan(last) : null;
  const whole = { start: item.start, end: item.end };
  if (dated && isBook(names, last.text)) {
    return [{ ...whole, sources: [{ start: names[0]!.start, end: names.at(-1)!.end }], date, kind: 'book' }];
  }
  const references: Reference[] = [];
  let waiting: Field[] = [];
  let certain = 0;
  for (const field of fields) {
    if (dateField.test(field.text)) {
      if (waiting.length === 0) return null;
      references.push({
        start: references.length === 0 ? item.start : waiting[0]!.start,
        end: field.end,
        sources: waiting.map(({ start, end }) => ({ start, end })),
        date: dateSpan(field),
        kind: waiting.every((w) => domain.test(w.text)) ? 'web' : 'periodical',
      });
      waiting = [];
      continue;
    }
    const score = outletScore(field.text);
    if (score === 0 && !(named && field.text.length < 80)) return null;
    if (score === 2) certain++;
    waiting.push(field);
  }
  if (waiting.length > 0) {
    // Without a date only a name that is an outlet's by its own words, or one introduced by "see" or "source".
    if (certain === 0 && !named) return null;
    references.push({
      start: references.length === 0 ? item.start : waiting[0]!.start,
      end: item.end,
      sources: waiting.map(({ start, end }) => ({ start, end })),
      date: null,
      kind: waiting.every((w) => domain.test(w.text)) ? 'web' : 'periodical',
    });
  }
  // A capitalised word with a day may be a place with a day ("Harbin, June 15"): only where the bracket closes a clause.
  if (certain === 0 && !named && !(mayGuess && references.every((r) => r.date !== null))) return null;
  return references;
}

/** Every bracket of the text that holds references and nothing else. */
export function findReferenceBrackets(text: string): ReferenceBracket[] {
  const out: ReferenceBracket[] = [];
  const opening = /[([（]/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const i = found.index;
    const closing = close[found[0]]!;
    const end = text.slice(i + 1, i + 1 + longest).indexOf(closing);
    if (end < 3) continue;
    const stop = i + 1 + end;
    const inner = text.slice(i + 1, stop);
    if (/[([（\n]/u.test(inner) || !/[\p{L}]/u.test(inner)) continue;
    const next = text.slice(stop + 1).match(/^["”»]?\s*/u)?.[0].length ?? 0;
    const mayGuess =
      /^(?:[.,;:!?。，；]|$)/u.test(text.slice(stop + 1 + next, stop + 2 + next)) || text[stop + next] === '\n';
    const items = fieldsOf(text, i + 1, stop, ';；');
    const read = items.map((item) => readItem(text, item, mayGuess));
    if (read.length > 0 && read.every((r) => r !== null)) {
      out.push({ start: i, end: stop + 1, references: read.flatMap((r) => r ?? []) });
    }
    if (read.some((r) => r !== null)) opening.lastIndex = stop;
  }
  return out;
}
