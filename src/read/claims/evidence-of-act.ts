/** The words that say it: the parts of the sentence from the first to the last of trigger, parties and stage. */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { cuesOfKind, type Scene } from './scenes.ts';

/**
 * Shorter sentences are quoted whole; longer stretches are cut to the words around the trigger; fewer characters than
 * `fewest` are quoted with the part beside them: a bare "delegation of the city" does not say what it did.
 */
const lengths = {
  en: { whole: 100, longest: 170, fewest: 50 },
  ru: { whole: 140, longest: 150, fewest: 50 },
  zh: { whole: 24, longest: 56, fewest: 16 },
} as const;

/** What is added to words that say too little. */
const enoughBy: Readonly<Record<Language, (span: Span, scene: Scene, draft: Draft) => Span>> = {
  en: withNextPart,
  ru: withNextPart,
  zh: withClauseBeside,
};

/**
 * The evidence of an act: the parts of its sentence, at commas and clause marks, that hold the trigger, the stage and the
 * parties nearest to it. Parties named elsewhere are not quoted for their own sake.
 */
export function evidenceOfAct(
  act: Act,
  scene: Scene,
  stage: Cue | null,
  parties: readonly PartyMention[],
  draft: Draft,
): Span {
  const { text } = draft;
  const { whole, longest } = lengths[draft.lang];
  if (scene.end - scene.start <= whole) return { start: scene.start, end: scene.end };
  const core: Span[] = [act.trigger];
  if (act.limit) core.push(act.limit);
  if (stage && near(stage, act.trigger)) core.push(stage);
  const own = parties.filter((p) => p.start >= scene.start && p.end <= scene.end);
  const full = around([...core, ...own], scene, text);
  const enough = enoughBy[draft.lang];
  if (full.end - full.start <= longest) return enough(full, scene, draft);
  const nearest = own.toSorted((a, b) => gap(a, act.trigger) - gap(b, act.trigger))[0];
  const kept = around(nearest && gap(nearest, act.trigger) < longest / 4 ? [...core, nearest] : core, scene, text);
  return enough(kept, scene, draft);
}

/** The span with the part after it, or the one before where it ends the sentence, if it is short. */
function withNextPart(span: Span, scene: Scene, { text, lang }: Draft): Span {
  if (span.end - span.start >= lengths[lang].fewest) return span;
  const parts = (scene.parts ??= partStarts(scene, text));
  const next = parts.find((part) => part >= span.end);
  if (next !== undefined && next < scene.end) return around([span, { start: next, end: next + 1 }], scene, text);
  const before = parts.findLast((part) => part < span.start);
  return before === undefined ? span : around([{ start: before, end: before + 1 }, span], scene, text);
}

/** The longest that a Chinese clause is quoted together with the one beside it. */
const most = 40;

/** Chinese clauses are short: the clause beside is quoted too, the shorter one first. */
function withClauseBeside(span: Span, scene: Scene, { text, lang }: Draft): Span {
  if (span.end - span.start >= lengths[lang].fewest) return span;
  const at = scene.clauses.findIndex((c) => c.start <= span.start && span.start < c.end);
  const before = scene.clauses[at - 1];
  const after = scene.clauses.find((c) => c.start >= span.end && c.start - span.end <= 2);
  const beside = [before, after].flatMap((c) => (c ? [c] : [])).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!beside || beside.end - beside.start + span.end - span.start > most) return span;
  return around([span, { start: beside.start, end: beside.start + 1 }], scene, text);
}

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
const near = (a: Span, b: Span): boolean => gap(a, b) <= 60;

function around(needed: readonly Span[], scene: Scene, text: string): Span {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const n of needed) {
    from = Math.min(from, n.start);
    to = Math.max(to, n.end);
  }
  const parts = (scene.parts ??= partStarts(scene, text));
  let { start, end } = scene;
  for (const part of parts) {
    if (part <= from) start = part;
    if (part >= to) {
      end = part;
      break;
    }
  }
  while (start < end && /[\s,;:，；：、—–»”"-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,;:，；：、—–-]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Where parts of the sentence begin: after clause marks, and after commas outside lists of single words. */
function partStarts(scene: Scene, text: string): number[] {
  const out = scene.clauses.map((c) => c.start);
  const words = text.slice(scene.start, scene.end);
  // Commas inside brackets part nothing.
  const outside = words.replace(/[(（][^()（）]*[)）]/gu, (bracket) => '_'.repeat(bracket.length));
  for (const match of outside.matchAll(/[,，]\s?/gu)) {
    const before = scene.start + match.index;
    const after = before + match[0].length;
    // "2,6 billion", "October 23, 2003".
    if (/\d/u.test(text[before - 1] ?? '') && /\d/u.test(text[after] ?? '')) continue;
    // A comma between listed places parts nothing.
    if (
      !scene.parties.some((p) => p.end === before) ||
      !scene.parties.some((p) => p.start >= after && p.start - after <= 12)
    )
      out.push(after);
  }
  // "came together in Oslo and issued a declaration": a second verb begins a part.
  for (const cue of cuesOfKind(scene, 'stage')) {
    if (/\s(?:and|и)\s$/iu.test(text.slice(Math.max(scene.start, cue.start - 5), cue.start))) out.push(cue.start);
  }
  return out.sort((a, b) => a - b);
}
