/** What is seen of a date beside an act: where it stands to it, what stands between, whether it lies ahead, how exact it is. */
import type { Span } from '../../../model/code-points.ts';
import { type Edtf, edtfBounds } from '../../../model/edtf.ts';
import type { Language } from '../../../model/languages.ts';
import type { Stage } from '../../../model/stages.ts';
import type { Act } from '../act.ts';
import type { DateOption } from '../date-of-act.ts';
import { clauseAt, cuesOfKind, type Scene } from '../scenes.ts';
import type { Features } from '../scorer/log-linear.ts';
import { natureOf } from './phase-features.ts';

/** The words before a date that say how it dates, by language. */
const leading: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [
    ['since', /\b(?:since|from|as of|starting|dates? (?:back to|from))\s(?:the\s)?$/iu],
    ['until', /\b(?:until|till|by|before|through|up to|to)\s(?:the\s)?(?:end of\s)?$/iu],
    ['in', /\b(?:in|on|during|at)\s(?:the\s)?(?:early|late|mid)?[\s-]?$/iu],
    ['of', /\bof\s(?:the\s)?$/iu],
    ['for', /\bfor\s(?:the\s)?$/iu],
  ],
  ru: [
    ['since', /(?<!\p{L})(?:с|со|начиная с|ещё с|еще с)\s(?:начала\s|конца\s)?$/iu],
    ['until', /(?<!\p{L})(?:до|по|к|ко)\s(?:конца\s|начала\s|середины\s)?$/iu],
    ['in', /(?<!\p{L})(?:в|во|на)\s(?:начале\s|конце\s|середине\s)?$/iu],
    ['for', /(?<!\p{L})(?:за|на период)\s$/iu],
  ],
  zh: [
    ['since', /(?:自|从|從|始于|自从)$/u],
    ['until', /(?:至|到|截至|直到)$/u],
    ['in', /(?:于|於|在)$/u],
  ],
};

export interface DateSeen {
  readonly act: Act;
  readonly stage: Stage;
  readonly parties: readonly Span[];
  readonly scene: Scene;
  readonly published: Edtf | null;
  readonly text: string;
  readonly lang: Language;
}

/** The features of one of the options. */
export function dateFeatures(option: DateOption, options: readonly DateOption[], seen: DateSeen): Features {
  const { act, stage, scene, text, lang, published, parties } = seen;
  const { date } = option;
  const out = new Map<string, number>();
  const is = (name: string): void => void out.set(name, 1).set(`${name}, ${stage}`, 1);
  const isHere = (at: Span): boolean => at.start >= scene.start && at.start < scene.end;
  const where = isHere(date) ? 'here' : date.start < scene.start ? 'before' : 'after';
  const others = options.filter((o) => isHere(o.date));
  is('any');
  out.set(`language: ${lang}`, 1);
  out.set(`type: ${act.type}`, 1);
  out.set(`${stage}, ${natureOf(act.type)}`, 1);
  if (option.isNearest) is('nearest');
  else if (options.some((o) => o.isNearest)) is('another is nearest');
  const time = when(date.edtf!, published);
  is(time);
  out.set(`${time}, ${act.type}`, 1);
  out.set(`${time}, ${where}, ${others.length === 0 ? 'none here' : 'some here'}`, 1);
  if (option.isNearest) out.set(`nearest, ${time}, ${stage}`, 1);
  is(`${date.edtf!.length} long`);
  if (date.basis) out.set(`by ${date.basis}`, 1);
  const lead = leading[lang].find(([, words]) => words.test(text.slice(Math.max(0, date.start - 24), date.start)));
  is(`lead ${lead?.[0] ?? 'none'}`);
  if (headsLine(text, date)) is(where === 'here' ? 'heads the line' : `heads a line ${where}`);
  if (/^年?(?:起|以来|以來|开始)/u.test(text.slice(date.end, date.end + 4))) is('lead since');
  if (where !== 'here') {
    is(`in a sentence ${where}`);
    if (others.length > 0) is(`in a sentence ${where}, one here`);
    const [from, to] = where === 'before' ? [date.end, scene.start] : [scene.end, date.start];
    is(text.slice(from, to).includes('\n') ? `in a paragraph ${where}` : `in its paragraph, ${where}`);
    is(`${to - from <= 60 ? 'close' : to - from <= 200 ? 'some way' : 'far'} ${where}`);
    const last = options.filter((o) => o.date.start < scene.start).at(-1);
    if (last === option) is('last of those before');
    if (options.find((o) => o.date.start >= scene.end) === option) is('first of those after');
    return out;
  }
  is(others.length === 1 ? 'only one here' : others.length === 2 ? 'one of two' : 'one of many');
  const clause = clauseAt(scene, date.start);
  const own = clauseAt(scene, act.trigger.start);
  const side = date.start < act.trigger.start ? 'before' : 'after';
  is(clause.start === own.start ? `same clause, ${side}` : `another clause, ${side}`);
  const gap = Math.max(0, date.start - act.trigger.end, act.trigger.start - date.end);
  is(`${gap <= 8 ? 'beside' : gap <= 30 ? 'near' : gap <= 80 ? 'far' : 'very far'}, ${side}`);
  if (parties.some((p) => p.start >= clause.start && p.end <= clause.end)) is('with a party');
  if (others[0] === option && others.length > 1) is('first of several');
  if (others.at(-1) === option && others.length > 1) is('last of several');
  for (const kind of ['stage', 'restriction', 'phase'] as const)
    for (const cue of cuesOfKind(scene, kind))
      if (cue.start >= clause.start && cue.end <= clause.end) out.set(`with ${kind} ${cue.value}, ${stage}`, 1);
  if (
    cuesOfKind(scene, 'tie').some(
      (c) =>
        (c.end <= act.trigger.start || c.start >= act.trigger.end) &&
        Math.max(0, date.start - c.end, c.start - date.end) < gap,
    )
  )
    is('nearer to another word for a tie');
  return out;
}

/** A date that opens its line and is set off from what follows: "Sept. 1998, Urumqi.", «2012, май.», 2004年1月: — the date of all that the line tells. */
function headsLine(text: string, { start, end }: Span): boolean {
  // No more than a mark of a list stands before it: a line may be as long as the text.
  const before = text.slice(Math.max(0, start - 7), start);
  const opens = start < 7 || before.includes('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return opens && /^[\s•·*\-–—\d.)]{0,6}$/u.test(line) && /^年?\s?[.,:;|–—-]/u.test(text.slice(end, end + 3));
}

function when(edtf: Edtf, published: Edtf | null): string {
  if (published === null) return 'open';
  const [from, to] = edtfBounds(published);
  const [first, last] = edtfBounds(edtf);
  if ((first ?? '') > (to ?? '9')) return 'ahead';
  if ((last ?? '9') >= (from ?? '')) return 'around';
  return edtf.slice(0, 4) < (from ?? '').slice(0, 4) ? 'years ago' : 'this year, before';
}
