/** All who can be parties of a text's ties: places by name, by their people, by words that stand for them or point to them. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { PartyRef } from '../../model/place.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { opensPart, sentencesOf } from '../claims/scenes.ts';
import { firstFrom, startingIn } from '../claims/sorted-spans.ts';
import type { Block, BlockKind, Draft } from '../draft.ts';
import { antecedentsOf, topicsCarried } from './antecedents.ts';
import { countrySides } from './country-sides.ts';
import { hasSurnames, partyMentions } from './named-parties.ts';
import { toldOfOthers } from './other-sides.ts';
import type { PartyMention } from './party-mention.ts';
import { emptyMind, type Mind, withSentence } from './places-in-mind.ts';
import { type Pointer, pointersBy } from './pointer.ts';
import { pointerWords } from './pointer-words.ts';
import { withPeople } from './surnames.ts';
import { noTopics, pageOf } from './topics.ts';

/** Every mention of a possible party, in order of start. */
export function partiesOfText(
  draft: Draft,
  cues: readonly Cue[],
  gazetteer: Gazetteer,
  ofOthers: ReadonlySet<number> = toldOfOthers(draft),
): readonly PartyMention[] {
  const places = partyMentions(draft, cues, gazetteer);
  const named = hasSurnames(draft.lang) ? withPeople(draft, places) : places;
  if (named.length === 0) return named;
  const pointers = pointersOf(draft, cues, named);
  const page = pageOf(draft, named, gazetteer);
  const out: PartyMention[] = [];
  let mind: Mind = emptyMind;
  /** What the paragraph itself has told. */
  let ofParagraph: Mind = emptyMind;
  let beforeList: Mind = emptyMind;
  let block = 0;
  let section = 0;
  const sentences = sentencesOf(draft);
  for (const [sentence, span] of sentences.entries()) {
    const paragraph = block;
    while (block + 1 < draft.blocks.length && draft.blocks[block]!.end <= span.start) block++;
    if (block !== paragraph) ofParagraph = emptyMind;
    const { kind, section: at } = draft.blocks[block] ?? { kind: 'body', section: 0 };
    const own = startingIn(named, span).map((m) => withDistance(m, sentence, sentences));
    if (unread.includes(kind)) {
      out.push(...own);
      continue;
    }
    const alone = standsAlone.includes(kind);
    if (!alone && at !== section) {
      const was = draft.sections[section]?.kind;
      const is = draft.sections[at]?.kind;
      // An item of a list is read with what stands before the list, not with the item before it.
      if (was === 'item') mind = beforeList;
      else if (is === 'item') beforeList = mind;
      if (is === 'brief' || (is === 'part' && !page.isOneArticle)) mind = emptyMind;
      mind = withSentence(mind, page.headingsOf(at), sentence - 1);
      section = at;
    }
    if (opensPart(draft.text, span.start)) mind = emptyMind;
    let here = [...own];
    if (!alone) {
      const after = sentences[Math.min(sentence + lookAhead, sentences.length - 1)]!;
      const ahead = startingIn(named, { start: span.end, end: Math.min(after.end, endOfSection(draft, block)) });
      const around = {
        ...(ofOthers.has(span.start) ? { mind: ofParagraph, topics: noTopics } : { mind, topics: page.topicsOf(at) }),
        sentence,
        gazetteer,
        ahead,
        text: draft.text,
      };
      for (const pointer of startingIn(pointers, span)) {
        // 吉方 is Kyrgyzstan only where the text names a place there.
        if (pointer.initial !== undefined && here.some((m) => m.antecedent && m.start === pointer.start)) continue;
        const beside = besideIn(draft, pointer, own);
        const meant = antecedentsOf(pointer, { ...around, own, ...(beside && { beside }) });
        if (pointer.initial !== undefined && meant.length > 0)
          here = here.filter((m) => m.scale !== 'centre' || m.start !== pointer.start);
        here.push(...meant);
      }
      const sure = here.filter((m) => (m.antecedent?.rank ?? 0) === 0);
      if (carries.includes(kind)) here.push(...topicsCarried(span, { ...around, own: sure }));
    }
    out.push(...here);
    if (alone) continue;
    mind = withSentence(mind, told(here), sentence);
    ofParagraph = withSentence(ofParagraph, told(here), sentence);
  }
  return out.sort((a, b) => a.start - b.start || (a.antecedent?.rank ?? 0) - (b.antecedent?.rank ?? 0));
}

/** A mention of somebody by name who holds an office of a place, with the sentences since that was told. */
function withDistance(mention: PartyMention, sentence: number, sentences: readonly Span[]): PartyMention {
  const { antecedent } = mention;
  if (!antecedent) return mention;
  const back = sentence - (firstFrom(sentences, antecedent.start + 1) - 1);
  return { ...mention, antecedent: { ...antecedent, sentences: back } };
}

/** Where a section ends, the items of the list that a block leads into included: what a word sums up is not spelled out in the next brief. */
function endOfSection({ blocks, sections }: Draft, block: number): number {
  const own = blocks[block];
  if (!own) return Number.POSITIVE_INFINITY;
  const isOwn = ({ section }: Block): boolean =>
    section === own.section ||
    (sections[section]?.kind === 'item' && sections[section].headings.some((h) => h.start === own.start));
  let last = block;
  while (last + 1 < blocks.length && last - block < lookAhead && isOwn(blocks[last + 1]!)) last++;
  return blocks[last]!.end;
}

/** So many sentences ahead may spell out what a word sums up. */
const lookAhead = 3;

/** Blocks of running text, which go on with what was told before. */
const carries: readonly BlockKind[] = ['body', 'row'];
/** Blocks of no sentences. */
const unread: readonly BlockKind[] = ['menu', 'masthead'];
/** Blocks that are read without what went before, and leave nothing behind. */
const standsAlone: readonly BlockKind[] = ['caption', 'related'];

/** What a sentence has told of: its names, and the likeliest readings of words that stand for places. */
const told = (here: readonly PartyMention[]): readonly PartyMention[] =>
  here
    .filter((m) => m.how !== 'topic' && (m.antecedent?.rank ?? 0) === 0 && (m.antecedent?.sentences ?? 0) >= 0)
    .toSorted((a, b) => a.start - b.start);

/** The parties that the clause of a description names besides, in a language where it then means none of them. */
function besideIn(
  { text, lang }: Draft,
  pointer: Pointer,
  own: readonly PartyMention[],
): ReadonlySet<PartyRef> | undefined {
  const mark = pointerWords[lang].clauseMark;
  if (mark === null || pointer.initial !== undefined || pointer.how !== 'description' || pointer.means !== 'one')
    return undefined;
  return new Set(
    own
      .filter(
        (m) => !m.adjective && !mark.test(text.slice(Math.min(m.end, pointer.end), Math.max(m.start, pointer.start))),
      )
      .map((m) => m.party),
  );
}

/** The pointers of a text, in order, without those that belong to a name beside them. */
function pointersOf(draft: Draft, cues: readonly Cue[], named: readonly PartyMention[]): readonly Pointer[] {
  const { pointers, sides } = pointerWords[draft.lang];
  const names = named.filter((m) => m.scale !== 'centre' || !m.adjective);
  const places = named.filter((m) => m.scale !== 'centre');
  return [
    ...pointersBy(draft.text, pointers).filter(
      (p) => p.means === 'sides' || p.means === 'all' || !isNamed(draft, p, p.initial === undefined ? names : places),
    ),
    ...countrySides(draft.text, cues, named, sides).filter((p) => !isNamed(draft, p, places)),
  ].sort((a, b) => a.start - b.start || Number(b.country !== undefined) - Number(a.country !== undefined));
}

/** True where a word of kind only goes with a name: "the city of Busan", "Heihe, the city that", «провинция Хунань», 山东省委. */
function isNamed({ text, lang }: Draft, { start, end, how }: Pointer, named: readonly PartyMention[]): boolean {
  const i = firstFrom(named, start);
  const next = named[i];
  const before = named[i - 1];
  const { toName, fromName, ofOffice } = besideNames[lang];
  if (how === 'official' && next && next.start < end + farthestOffice && ofOffice.test(text.slice(end, next.start)))
    return true;
  if (next && next.start < end + 24 && (next.start < end || toName.test(text.slice(end, next.start)))) return true;
  return before !== undefined && (before.end > start || fromName.test(text.slice(before.end, start).slice(0, 8)));
}

/** So far behind an office its place may be named: "Governor Maria Lindqvist of Norrbotten". */
const farthestOffice = 44;

const besideNames: Readonly<
  Record<Language, { readonly toName: RegExp; readonly fromName: RegExp; readonly ofOffice: RegExp }>
> = {
  en: { toName: /^,?\s?(?:of\s)?(?:the\s)?["“]?$/u, fromName: /^[,(—–\s]{0,3}$/u, ofOffice: /^[^.;,!?\n]*$/u },
  ru: { toName: /^\s?[«„"]?$/u, fromName: /^[\s(,-]{0,2}$/u, ofOffice: /^\s(?:\p{Ll}+\s){0,2}$/u },
  zh: { toName: /^$/u, fromName: /^[^，。；、是为和与同在对向]{0,2}$/u, ofOffice: /^$/u },
};
