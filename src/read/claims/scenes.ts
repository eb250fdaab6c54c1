/**
 * A scene is one sentence with what the rules need of it: its clauses, the cues and the possible parties in each. Scenes
 * of body and headline are read with what went before; captions and related news stand for themselves.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { BlockKind, Draft } from '../draft.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Cue } from './lexicon/cue-trie.ts';

/** A sentence with its cues and parties. Spans are UTF-16. */
export interface Scene extends Span {
  readonly block: Exclude<BlockKind, 'heading' | 'row'>;
  /** The section of the page that it stands in: an index into the draft's sections. */
  readonly section: number;
  /** True where a brief, or a section of its own (【…】), begins: nobody told of before is meant. */
  readonly opens: boolean;
  /** True where its paragraph has turned to other sides than those told of before: nobody of another paragraph is meant. */
  readonly ofOthers: boolean;
  /** The number of its block; scenes of one block follow each other. */
  readonly paragraph: number;
  readonly clauses: readonly Span[];
  readonly cues: readonly Cue[];
  readonly parties: readonly PartyMention[];
  /** Its cues by kind, for `cuesOfKind`: null until asked for, since most scenes name no act. */
  byKind: ReadonlyMap<string, readonly Cue[]> | null;
  /** Where parts of the sentence begin, in order, for the evidence: null until asked for. */
  parts: readonly number[] | null;
}

const clauseEnd = {
  en: /[;:；：]\s|\s\|\s|\s[–—-]\s|—|\s(?=(?:while|whereas)\s)|,\s(?=(?:and|but|while|which|where|who|although|though|so that|because|with)\s)|[“”"]/gu,
  ru: /[;:；：]\s|\s\|\s|\s[–—-]\s|,\s(?=(?:а|но|и|где|котор\p{L}*|что|чтобы|когда|хотя|потому|как)\s)|[«»"“”]/gu,
  zh: /[;；:：，,。】]|——|\s\|\s|》(?=《)/gu,
} as const;

/** What may follow the last name of a list: a mark, the end, a time, a purpose; not a verb of its own. */
const afterList =
  /^(?:['’]s)?(?:\s(?:provinces?|regions?|prefectures?|count(?:y|ies)|cit(?:y|ies)|districts?|states?|oblasts?|krais?))?(?:\s*(?:[.,;:)\n]|$)|\s(?:in|on|at|for|to|last|this|under|during|as|by|since|from|is|are|was|were|has|have|had|will)\s)/iu;
/** What may stand between the comma of a list and its last name. */
const beforeLast = /^,\s(?:and|with)\s(?:\p{Ll}+\s){0,3}$/u;

/** True where a comma with "and" stands before the last name of a list: "with Harbin, Jiamusi, and Mudanjiang in May". */
function continuesList(text: string, comma: number, parties: readonly PartyMention[]): boolean {
  const next = parties.find((p) => p.start > comma);
  const before = parties.findLast((p) => p.end <= comma);
  if (!next || !before || comma - before.end > 14 || next.start - comma > 36) return false;
  return (
    before.country === next.country &&
    beforeLast.test(text.slice(comma, next.start)) &&
    afterList.test(text.slice(next.end, next.end + 24))
  );
}

/** Clause marks that part no clauses after all. */
const partsNothing: Readonly<
  Record<Language, (text: string, mark: Span, parties: readonly PartyMention[]) => boolean>
> = {
  en: (text, { start }, parties) => text[start] === ',' && continuesList(text, start, parties),
  ru: (text, mark) => joinsNames(text, mark) || isAside(text, mark.end),
  zh: () => false,
};

/** Parts of a sentence at its clause marks; never empty, in order, without gaps. `parties` are those of the sentence. */
export function clausesOf(text: string, sentence: Span, lang: Language, parties: readonly PartyMention[] = []): Span[] {
  const out: Span[] = [];
  const words = text.slice(sentence.start, sentence.end);
  let from = sentence.start;
  let depth = 0;
  let counted = 0;
  for (const match of words.matchAll(clauseEnd[lang])) {
    // Marks inside brackets part no clauses.
    for (; counted < match.index; counted++) {
      const c = words[counted]!;
      if (c === '(' || c === '（') depth++;
      else if ((c === ')' || c === '）') && depth > 0) depth--;
    }
    const to = sentence.start + match.index + match[0].length;
    if (depth > 0 || to - from < 3 || to >= sentence.end) continue;
    if (partsNothing[lang](text, { start: sentence.start + match.index, end: to }, parties)) continue;
    out.push({ start: from, end: to });
    from = to;
  }
  out.push({ start: from, end: sentence.end });
  return out;
}

/** «Мост Благовещенск — Хэйхэ», «январь — октябрь»: a dash between two names, or two months, parts no clauses. */
function joinsNames(text: string, { start, end }: Span): boolean {
  if (!/^\s[–—-]\s$/u.test(text.slice(start, end))) return false;
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    (/^\p{Lu}\p{Ll}+(?!\p{Ll}*\s\p{Lu})/u.test(after) && /(?:^|[\s«(-])\p{Lu}\p{Ll}+$/u.test(before)) ||
    (month.test(after.slice(0, 5)) && month.test(before.split(' ').at(-1) ?? ''))
  );
}

/** «…, как обычно, открыли ярмарку»: an aside parts no clauses. */
const isAside = (text: string, at: number): boolean => aside.test(text.slice(at, at + 60));
const aside =
  /^как\s(?:(?:и\s)?(?:прежде|раньше|всегда|обычно|правило|известно|видно|минимум|и\sв\sпрошлом\sгоду)|ожида\p{L}+|сообщ\p{L}+|уточн\p{L}+|отмети\p{L}+|рассказа\p{L}+|заяви\p{L}+|поясн\p{L}+|предполага\p{L}+|планиру\p{L}+|стало\sизвестно)[^,]{0,40},/u;

const month = /^(?:янв|фев|март|апр|ма[йя]|июн|июл|авг|сент|окт|нояб|дека)/u;

/** No sentence is looked at in longer pieces than this, so that a text without full stops costs no more than another. */
const longest = 1500;

/** The sentences of a draft, the endless ones in pieces. */
export function sentencesOf(draft: Draft): readonly Span[] {
  if (draft.sentences.every((s) => s.end - s.start <= longest)) return draft.sentences;
  return draft.sentences.flatMap((sentence) => {
    const pieces: Span[] = [];
    let { start } = sentence;
    while (sentence.end - start > longest) {
      // Within the piece only: looking back through the whole text would take quadratic time.
      const space = draft.text.slice(start, start + longest).lastIndexOf(' ');
      const end = start + (space > 0 ? space + 1 : longest);
      pieces.push({ start, end });
      start = end;
    }
    return [...pieces, { start, end: sentence.end }];
  });
}

/** True where a part of its own begins: 【…】, ■, 一、. */
export const opensPart = (text: string, start: number): boolean =>
  /^(?:[【◆■●§]|[一二三四五六七八九十]{1,2}、)/u.test(text.slice(start, start + 3));

/** Sections that nobody is carried into. */
const opening: ReadonlySet<string | undefined> = new Set(['part', 'brief']);

/** A heading within the text is read as its headline is, a row of a table as its body. */
const blockOf = (kind: BlockKind): Scene['block'] => (kind === 'heading' ? 'headline' : kind === 'row' ? 'body' : kind);

/** The scenes of a document in order; menus and mastheads have none. */
export function scenesOf(
  draft: Draft,
  cues: readonly Cue[],
  parties: readonly PartyMention[],
  ofOthers: ReadonlySet<number>,
): Scene[] {
  const out: Scene[] = [];
  let block = 0;
  let cue = 0;
  let party = 0;
  for (const sentence of sentencesOf(draft)) {
    while (block + 1 < draft.blocks.length && draft.blocks[block]!.end <= sentence.start) block++;
    const { kind, section } = draft.blocks[block] ?? { kind: 'body', section: 0 };
    while (cue < cues.length && cues[cue]!.start < sentence.start) cue++;
    while (party < parties.length && parties[party]!.start < sentence.start) party++;
    const firstCue = cue;
    const firstParty = party;
    while (cue < cues.length && cues[cue]!.end <= sentence.end) cue++;
    while (party < parties.length && parties[party]!.end <= sentence.end) party++;
    if (kind === 'menu' || kind === 'masthead') continue;
    const named = firstParty === party ? nothing : parties.slice(firstParty, party);
    out.push({
      start: sentence.start,
      end: sentence.end,
      block: blockOf(kind),
      section,
      opens:
        (opening.has(draft.sections[section]?.kind) && out.at(-1)?.section !== section) ||
        opensPart(draft.text, sentence.start),
      ofOthers: ofOthers.has(sentence.start),
      paragraph: block,
      clauses: clausesOf(draft.text, sentence, draft.lang, named),
      cues: cues.slice(firstCue, cue),
      parties: named,
      byKind: null,
      parts: null,
    });
  }
  return out;
}

/** The clause that holds an index. */
export function clauseAt(scene: Span & Pick<Scene, 'clauses'>, index: number): Span {
  for (const c of scene.clauses) if (c.start <= index && index < c.end) return c;
  return scene;
}

const nothing: readonly never[] = [];

/** The items that lie within a span. */
export function within<T extends Span>(items: readonly T[], span: Span): readonly T[] {
  let found: T[] | null = null;
  for (const i of items) if (i.start >= span.start && i.end <= span.end) (found ??= []).push(i);
  return found ?? nothing;
}

/** The cues of a scene that are of one kind. */
export function cuesOfKind(scene: Scene, kind: string): readonly Cue[] {
  return (scene.byKind ??= grouped(scene.cues)).get(kind) ?? nothing;
}

function grouped(cues: readonly Cue[]): Map<string, Cue[]> {
  const byKind = new Map<string, Cue[]>();
  for (const cue of cues) {
    const known = byKind.get(cue.kind);
    if (known) known.push(cue);
    else byKind.set(cue.kind, [cue]);
  }
  return byKind;
}
