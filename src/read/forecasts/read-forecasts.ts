/**
 * The forecasts stage: every statement about the future, with the word that says how sure it is and what that word is
 * worth: an ICD 203 band, the wide span of a bare "may", or nothing where the text only says "will" or "expects". Plans
 * are marked as such. Whether a statement can be judged as written is said, with what is missing.
 */
import type { Span } from '../../model/code-points.ts';
import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import type { ForecastFound, Quotation } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { cuesOf } from '../claims/lexicon/lexicon.ts';
import { clauseAt, clausesOf, sentencesOf } from '../claims/scenes.ts';
import { inOrder, startingIn } from '../claims/sorted-spans.ts';
import type { Draft, Stage } from '../draft.ts';
import { type ForecastCue, forecastCuesOf } from './forecast-words.ts';
import { futureSignsEn, isFutureEn } from './future-en.ts';
import { isFutureRu } from './future-ru.ts';
import { isFutureZh } from './future-zh.ts';
import { horizonOf, judgeable } from './horizon.ts';
import { isPlan } from './plans.ts';
import { subjectOf } from './subject.ts';

/** How far before a cue the speech that holds it can begin. */
const reach = 1500;

/** Whether a hedge and the verb it governs may stand a comma apart: the sentence is looked at then, not the clause alone. */
const verbApart: Readonly<Record<Language, boolean>> = { en: false, ru: true, zh: true };
/** Whether a date in the clause tells of the future where the text's own day is unknown. */
const datesTell: Readonly<Record<Language, boolean>> = { en: true, ru: false, zh: false };
/** What parts two statements of one clause before the second hedge. */
const joints: Readonly<Record<Language, RegExp | null>> = { en: /\s(?:and|or)\s$/u, ru: /\s(?:и|или)\s$/u, zh: null };

/** Reads the forecasts of a draft whose dates and quotes are in place. */
export const readForecasts: Stage = (draft: Draft): Draft => {
  const cues = forecastCuesOf(draft.text, draft.lang);
  const conditions = cuesOf(draft.text, draft.lang).filter((c) => c.kind === 'mood' && c.value === 'conditional');
  const quotes = inOrder(draft.quotes);
  const forecasts: ForecastFound[] = [];
  let cue = 0;
  let condition = 0;
  let block = 0;
  for (const sentence of sentencesOf(draft)) {
    while (block + 1 < draft.blocks.length && draft.blocks[block]!.end <= sentence.start) block++;
    while (cue < cues.length && cues[cue]!.end <= sentence.start) cue++;
    if (cue >= cues.length) break;
    if (cues[cue]!.start >= sentence.end) continue;
    const kind = draft.blocks[block]?.kind ?? 'body';
    if (kind === 'menu' || kind === 'masthead' || kind === 'related') continue;
    while (condition < conditions.length && conditions[condition]!.end <= sentence.start) condition++;
    const ifs: Cue[] = [];
    for (let i = condition; i < conditions.length && conditions[i]!.start < sentence.end; i++) ifs.push(conditions[i]!);
    const here: ForecastCue[] = [];
    for (let i = cue; i < cues.length && cues[i]!.start < sentence.end; i++) here.push(cues[i]!);
    forecasts.push(...forecastsOf(draft, quotes, sentence, here, ifs));
  }
  return { ...draft, forecasts: [...draft.forecasts, ...forecasts] };
};

function forecastsOf(
  draft: Draft,
  quotes: readonly Quotation[],
  sentence: Span,
  cues: readonly ForecastCue[],
  ifs: readonly Cue[],
): ForecastFound[] {
  const clauses = clausesOf(draft.text, sentence, draft.lang);
  const scene = { ...sentence, clauses };
  const hedges = cues.filter(
    (c) => speaksOfTheFuture(draft, sentence, clauseAt(scene, c.start), c, cues) && !insideCondition(draft, c, ifs),
  );
  if (hedges.length === 0 || asks(draft.text, sentence)) return [];
  const out: ForecastFound[] = [];
  for (const [span, own] of statements(draft, sentence, clauses, hedges)) {
    const main = surest(own);
    if (!main) continue;
    // The verb in the future that the hedge governs has the subject beside it.
    const verb = own.find((c) => c.start >= main.end && c.likelihood === null && !c.plan) ?? main;
    out.push(forecast(draft, quotes, span, main, verb, ifs));
  }
  // "… are certain to be alarmed and may try…": the second statement is about the first one's subject.
  return out.map((f, i) =>
    f.subject === null && i > 0 && f.start === f.cueAt.start ? { ...f, subject: out[i - 1]!.subject } : f,
  );
}

/** A question foretells nothing. */
const asks = (text: string, sentence: Span): boolean =>
  /[?？][”"»’」]?\s*$/u.test(text.slice(sentence.end - 4, sentence.end));

function speaksOfTheFuture(
  draft: Draft,
  sentence: Span,
  clause: Span,
  cue: ForecastCue,
  all: readonly ForecastCue[],
): boolean {
  const { text } = draft;
  const word = text.slice(cue.start, cue.end);
  const before = text.slice(Math.max(sentence.start, cue.start - 200), cue.start);
  const after = text.slice(cue.start, Math.min(sentence.end, cue.end + 90));
  const wide = { start: clause.start, end: Math.min(sentence.end, clause.end + (verbApart[draft.lang] ? 60 : 0)) };
  const others = (): boolean =>
    all.some((o) => o !== cue && o.likelihood === null && o.start >= wide.start && o.end <= wide.end);
  const dated = (): boolean => horizonOf(draft, clause) !== null;
  return isFuture[draft.lang]({
    cue,
    word,
    before,
    after,
    words: text.slice(wide.start, wide.end),
    beside: () => others() || ((draft.published !== null || datesTell[draft.lang]) && dated()),
    past: () => isPast(draft, clause),
  });
}

/** A cue as it stands in its sentence. */
interface Standing {
  readonly cue: ForecastCue;
  readonly word: string;
  /** Words of its sentence; `after` begins with the cue. */
  readonly before: string;
  readonly after: string;
  /** Those of its clause. */
  readonly words: string;
  /** Whether another word for the future, or a day to come, stands beside it. */
  readonly beside: () => boolean;
  /** Whether its clause names a day gone by. */
  readonly past: () => boolean;
}

const isFuture: Readonly<Record<Language, (at: Standing) => boolean>> = {
  en: ({ cue, word, before, after, words, beside, past }) =>
    isFutureEn(cue, word, before, after) &&
    !(/^(?:could|might)$/iu.test(word) && past()) &&
    (!cue.needsFuture || futureSignsEn.test(words) || / to$/iu.test(after.slice(0, word.length + 3)) || beside()),
  ru: ({ cue, word, before, after, words, beside }) => isFutureRu(cue, word, before, after, words, beside()),
  zh: ({ cue, word, before, after, beside }) => isFutureZh(cue, word, before, after, beside()),
};

/** True where a clause names a day gone by and none to come: "from May 2012 they could cross". */
function isPast(draft: Draft, clause: Span): boolean {
  const published = draft.published ? edtfBounds(draft.published.edtf)[0] : null;
  if (published === null) return false;
  const ends = startingIn(draft.dates, clause).flatMap((d) => (d.edtf === null ? [] : [edtfBounds(d.edtf)[1]]));
  return ends.length > 0 && ends.every((end) => end !== null && end < published);
}

/** True for a cue in the condition itself: "if it will…, they may". */
function insideCondition(draft: Draft, cue: ForecastCue, ifs: readonly Cue[]): boolean {
  return ifs.some(
    (c) => c.end <= cue.start && cue.start - c.end < 200 && !/[,，;；—]/u.test(draft.text.slice(c.end, cue.start)),
  );
}

/** The clauses of a sentence that hold a hedge each; a sentence with one hedge is quoted whole. */
function statements(
  draft: Draft,
  sentence: Span,
  clauses: readonly Span[],
  hedges: readonly ForecastCue[],
): [Span, ForecastCue[]][] {
  const scene = { ...sentence, clauses: clauses.flatMap((c) => splitAtSecondHedge(draft, c, hedges)) };
  const byClause = new Map<Span, ForecastCue[]>();
  for (const hedge of hedges) {
    const clause = clauseAt(scene, hedge.start);
    byClause.set(clause, [...(byClause.get(clause) ?? []), hedge]);
  }
  const groups = verbApart[draft.lang] ? joined(draft, [...byClause]) : [...byClause];
  if (groups.length === 1) return [[sentence, groups[0]![1]]];
  return groups.map(([clause, own]) => [trimmed(draft.text, clause), own]);
}

/** «Скорее всего, мост откроют», 预计…，贸易额将…: a hedge and the verb it governs, a comma apart, are one statement. */
function joined(draft: Draft, groups: readonly [Span, ForecastCue[]][]): [Span, ForecastCue[]][] {
  const out: [Span, ForecastCue[]][] = [];
  for (const [span, own] of groups) {
    const last = out.at(-1);
    const governs = last?.[1].every(
      (c) =>
        c.needsFuture ||
        /(?:预计|预期|预料|预测|预計|маловероятно|ожида|прогноз|исключ|предполага|рассчитыва|вряд|может$)/iu.test(
          draft.text.slice(c.start, c.end),
        ),
    );
    if (last && governs && own.every((c) => c.likelihood === null && !c.plan))
      out[out.length - 1] = [{ start: last[0].start, end: span.end }, [...last[1], ...own]];
    else out.push([span, own]);
  }
  return out;
}

/** "… are certain to be alarmed and may try to …": two hedges joined by "and" are two statements. */
function splitAtSecondHedge(draft: Draft, clause: Span, hedges: readonly ForecastCue[]): Span[] {
  const joint = joints[draft.lang];
  if (!joint) return [clause];
  const cuts = hedges
    .filter(
      (h) =>
        h.start > clause.start && h.end <= clause.end && hedges.some((o) => o.end < h.start && o.start >= clause.start),
    )
    .filter((h) => joint.test(draft.text.slice(clause.start, h.start)))
    .map((h) => h.start);
  return [clause.start, ...cuts].map((start, i, all) => ({ start, end: all[i + 1] ?? clause.end }));
}

/** Of several hedges of a statement a band counts first, then any other likelihood, then the one that stands first. */
function surest(hedges: readonly ForecastCue[]): ForecastCue | null {
  const first = hedges[0];
  // A hedge far behind the first verb belongs to a relative clause: "that will give … regions China may extend this to".
  const own = hedges.filter((h) => h.start - first!.end < 45);
  return own.find((h) => h.band) ?? own.find((h) => h.likelihood !== null) ?? first ?? null;
}

function forecast(
  draft: Draft,
  quotes: readonly Quotation[],
  span: Span,
  cue: ForecastCue,
  verb: ForecastCue,
  ifs: readonly Cue[],
): ForecastFound {
  const { text } = draft;
  const quote = text.slice(span.start, span.end);
  const word = text.slice(cue.start, cue.end);
  const horizon: Edtf | null = horizonOf(draft, span);
  const conditional = ifs.some((c) => c.start >= span.start - 2 && c.end <= span.end);
  const { resolvable, why, missing } = judgeable(horizon, cue, conditional, text.slice(cue.start, span.end));
  const speeches = startingIn(quotes, { start: cue.start - reach, end: cue.start + 1 });
  const holding = speeches.filter((q) => cue.end <= q.end);
  const speaker = (holding.find((q) => q.kind === 'direct') ?? holding.at(-1))?.speaker ?? null;
  const subject = subjectOf(text, span, verb, draft.lang);
  return {
    kind: isPlan(cue, draft.lang, text.slice(cue.start, Math.min(span.end, cue.end + 60)), word, horizon !== null)
      ? 'plan'
      : 'forecast',
    start: span.start,
    end: span.end,
    quote,
    cue: word,
    cueAt: { start: cue.start, end: cue.end },
    subject: subject ? text.slice(subject.start, subject.end) : null,
    likelihood: cue.likelihood,
    band: cue.band,
    speaker,
    horizon,
    resolvable,
    why,
    missing,
  };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:，；：、—–-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,;:，；：、—–-]/u.test(text[end - 1]!)) end--;
  return { start, end };
}
