/**
 * The forecasts stage: every statement about the future, with the word that says how sure it is and what that word is
 * worth: an ICD 203 band, the wide span of a bare "may", or nothing where the text only "expects". Whether it can be judged
 * as written is said with the reason.
 */
import type { Span } from '../../model/anchor.ts';
import type { Edtf } from '../../model/edtf.ts';
import type { ForecastFound, Quotation } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { cuesOf, type HedgeValue, hedgeValue } from '../claims/lexicon/lexicon.ts';
import { clauseAt, clausesOf, sentencesOf } from '../claims/scenes.ts';
import { inOrder, startingIn } from '../claims/sorted-spans.ts';
import type { Draft, Stage } from '../draft.ts';
import { isAboutTheFuture } from './future.ts';
import { horizonOf, judgeable } from './horizon.ts';

/** How far before a cue the speech that holds it can begin. */
const reach = 1500;

/** Reads the forecasts of a draft whose dates and quotes are in place. */
export const readForecasts: Stage = (draft: Draft): Draft => {
  const cues = cuesOf(draft.text, draft.lang).filter((c) => c.kind === 'hedge' || c.kind === 'mood');
  const quotes = inOrder(draft.quotes);
  const forecasts: ForecastFound[] = [];
  let cue = 0;
  let block = 0;
  for (const sentence of sentencesOf(draft)) {
    while (block + 1 < draft.blocks.length && draft.blocks[block]!.end <= sentence.start) block++;
    while (cue < cues.length && cues[cue]!.end <= sentence.start) cue++;
    const kind = draft.blocks[block]?.kind ?? 'body';
    if (kind === 'menu' || kind === 'masthead' || kind === 'related') continue;
    const here: Cue[] = [];
    for (let i = cue; i < cues.length && cues[i]!.start < sentence.end; i++) here.push(cues[i]!);
    const hedges = here.filter((c) => c.kind === 'hedge' && isAboutTheFuture(draft, sentence, c));
    if (hedges.length === 0) continue;
    for (const [span, own] of statements(draft, sentence, hedges)) {
      const main = surest(own, draft.lang);
      if (main) forecasts.push(forecast(draft, quotes, span, main.cue, main.value, here));
    }
  }
  return { ...draft, forecasts: [...draft.forecasts, ...forecasts] };
};

/** The clauses of a sentence that hold a hedge each; a sentence with one hedge is quoted whole. */
function statements(draft: Draft, sentence: Span, hedges: readonly Cue[]): [Span, Cue[]][] {
  const clauses = clausesOf(draft.text, sentence, draft.lang).flatMap((c) => splitAtSecondHedge(draft, c, hedges));
  const scene = { ...sentence, clauses };
  const byClause = new Map<Span, Cue[]>();
  for (const hedge of hedges) {
    const clause = clauseAt(scene, hedge.start);
    byClause.set(clause, [...(byClause.get(clause) ?? []), hedge]);
  }
  if (byClause.size === 1) return [[sentence, [...byClause.values()][0]!]];
  return [...byClause].map(([clause, own]) => [trimmed(draft.text, clause), own]);
}

/** "… are certain to be alarmed and may try to …": two hedges joined by "and" are two statements. */
function splitAtSecondHedge(draft: Draft, clause: Span, hedges: readonly Cue[]): Span[] {
  const joint = draft.lang === 'en' ? /\sand\s$/u : draft.lang === 'ru' ? /\sи\s$/u : null;
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

interface Weighed {
  readonly cue: Cue;
  readonly value: HedgeValue;
}

/** Of several hedges of a statement a band counts first, then the one that stands first. */
function surest(hedges: readonly Cue[], lang: Draft['lang']): Weighed | null {
  const weighed = hedges.map((cue) => ({ cue, value: hedgeValue(lang, cue.value) }));
  return weighed.find((w) => w.value.band) ?? weighed[0] ?? null;
}

function forecast(
  draft: Draft,
  quotes: readonly Quotation[],
  span: Span,
  cue: Cue,
  value: HedgeValue,
  here: readonly Cue[],
): ForecastFound {
  const horizon: Edtf | null = horizonOf(draft, span);
  const conditional = here.some(
    (c) => c.kind === 'mood' && c.value === 'conditional' && c.start >= span.start && c.end <= span.end,
  );
  const { resolvable, why } = judgeable(horizon, value, conditional);
  const speeches = startingIn(quotes, { start: cue.start - reach, end: cue.start + 1 });
  const speaker = speeches.findLast((q) => cue.end <= q.end)?.speaker ?? null;
  return {
    start: span.start,
    end: span.end,
    quote: draft.text.slice(span.start, span.end),
    cue: draft.text.slice(cue.start, cue.end),
    likelihood: value.likelihood,
    band: value.band,
    speaker,
    horizon,
    resolvable,
    why,
  };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:，；：、—–-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,;:，；：、—–-]/u.test(text[end - 1]!)) end--;
  return { start, end };
}
