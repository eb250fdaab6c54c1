/** Whose tie an act is: the parties of its clause, else of its sentence, else those in mind. */
import type { Language } from '../../model/languages.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import { meantByBoth } from './both-sides.ts';
import { areListed, isSubject } from './english-roles.ts';
import { fromMemory, type Memory } from './memory.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { subjectBeforeDash } from './subject-before-dash.ts';
import { everyday, type Scope, signedAnywhere } from './support.ts';

/** Parties with the place where they were found. */
export interface PartiesInScope {
  readonly parties: readonly PartyMention[];
  readonly scope: Scope;
}

/** The parties of an act, and where they were found. */
export function partiesOfAct(act: Act, scene: Scene, memory: Memory, draft: Draft): PartiesInScope {
  return recalledPair(draft, scene, memory, partiesFor(act, scene, memory, draft));
}

/** Those in mind, as far as they are meant: Chinese says which kind of two it means (两市, 两省州); what states settle is not theirs. */
function recalledPair(draft: Draft, scene: Scene, memory: Memory, found: PartiesInScope): PartiesInScope {
  const cue = draft.lang === 'zh' && found.scope === 'memory' ? cuesOfKind(scene, 'bothSides')[0] : undefined;
  if (cue) return { ...found, parties: meantByBoth(draft.text, cue, found.parties, memory.main) };
  const states = found.scope === 'memory' ? betweenStates[draft.lang] : null;
  if (states === null || scene.parties.some((p) => p.scale !== 'centre')) return found;
  return states.test(draft.text.slice(scene.start, scene.end)) ? { ...found, parties: [] } : found;
}

/** States or those who act for them, both at once. */
const betweenStates: Readonly<Record<Language, RegExp | null>> = {
  en: /(?:the two|both|the three)\s(?:countries|states|nations|presidents|prime ministers|foreign ministers|foreign ministries|parliaments)(?!\p{L})/iu,
  ru: null,
  zh: /[两兩][国國](?:政府|外|中央|元首|总理|總理|领导)/u,
};

/** Parties from the clause, else the sentence, else what went before. */
function partiesFor(act: Act, scene: Scene, memory: Memory, { text, lang }: Draft): PartiesInScope {
  // Where a thing is signed makes nobody a party to it.
  const named = signedAnywhere.includes(act.type) ? scene.parties.filter((p) => !p.venue) : scene.parties;
  const clause = partiesInScope(within(named, act.clause));
  const sentence = partiesInScope(named);
  const leads = lang === 'ru' ? memory.leaders.filter((l) => l === memory.main[0]) : memory.leaders;
  const leader = leads.find((l) => !clause.some((p) => p.country === l.country));
  if (leader && memory.leads.has(act.type) && !sentence.some((p) => p.country === leader.country)) {
    // "Faro in Portugal and Volos in Greece got 10,000 masks": a list of partners of the place the text is about.
    const given =
      lang === 'en' &&
      canTie(clause) &&
      ((act.type === 'assistance' && isGiven(text, clause)) || !areListed(clause, text));
    // 对缅甸出口下降: figures of trade go through the partners of the place whose trade was told of.
    const goods = lang === 'zh' && act.type === 'trade' && flows.test(text.slice(act.clause.start, act.clause.end));
    if (
      !given &&
      (act.type !== 'trade' || goods) &&
      clause.length > 0 &&
      // «Лида и Тарту тоже побратимы»: a pair of its own.
      (lang !== 'ru' || clause.length !== 2 || !canTie(clause)) &&
      clause.every((p) => !p.adjective) &&
      (lang !== 'zh' || goods || isPartnerList(text, clause))
    )
      return { parties: [leader, ...clause], scope: 'clause' };
  }
  // 三亚是该市的友城，其余五个是日本的新潟市、美国的波特兰市: a list that goes on shares the head of the clause before it.
  if (lang === 'zh' && act.said && isPartnerList(text, clause)) {
    const heads = within(named, act.said.clause).filter((p) => !clause.some((c) => c.country === p.country));
    const owner = heads.find((p) => hasPartners.test(text.slice(p.end, p.end + 14))) ?? heads[0];
    if (owner) return { parties: [owner, ...clause], scope: 'clause' };
  }
  // «Курган и Петропавловск — соглашение о побратимстве»: the subject stands before the dash.
  const subjects =
    lang === 'ru' && clause.every((p) => p.recalled || p.adjective) ? subjectBeforeDash(act, scene, named, text) : [];
  if (canTie(subjects)) return { parties: subjects, scope: 'clause' };
  // "Agreements with both provinces", 双方: those spoken of last, whatever the rest of the sentence names.
  const both = within(cuesOfKind(scene, 'bothSides'), act.clause).length > 0;
  const before = partiesInScope(within(named, { start: scene.start, end: act.clause.start }));
  if (both && clause.length === 0 && !canTie(before) && canTie(memory.lastPair) && scene.block === 'body')
    return { parties: memory.lastPair, scope: 'memory' };
  // "… and four Polish towns: Gdynia, …": the sentence names what the clause only sums up.
  const summed = clause.some(
    (p) => p.scale === 'centre' && sentence.some((s) => s.country === p.country && s.scale !== 'centre'),
  );
  const vague = clause.some((p) => p.scale === 'centre') && sentence.every((p) => p.scale !== 'centre');
  const hosted = clause.some((p) => p.venue && !sentence.some((s) => s.party === p.party));
  if (canTie(clause) && !summed && !vague && !hosted) return { parties: clause, scope: 'clause' };
  // "Its twin is Shenzhen": the place spoken of before, not others of the same sentence.
  const here = within(cuesOfKind(scene, 'here'), act.clause).length > 0;
  if (here && act.trigger.strong && clause.length > 0 && !clause.some((p) => p.recalled) && scene.block === 'body') {
    const recalled = partiesInScope(fromMemory(scene, clause, memory));
    if (canTie(recalled)) return { parties: recalled, scope: 'memory' };
  }
  if (scene.block === 'caption' || scene.block === 'related') return { parties: [], scope: 'memory' };
  // 布拉格与北京解约，转而同台北结好: clauses share the subject of their sentence.
  const subject = sentence[0];
  if (
    lang !== 'ru' &&
    subject &&
    clause.length > 0 &&
    new Set(clause.map((p) => p.country)).size === 1 &&
    (lang === 'zh' ||
      (!subject.venue && !summed && !vague && isSubject(subject, text) && !clause.some((p) => isSubject(p, text))))
  ) {
    const led = partiesInScope([subject, ...clause]);
    if (subject.country !== clause[0]!.country && subject.end <= act.clause.start && canTie(led))
      return { parties: led, scope: 'sentence' };
  }
  // "Kerala thanked Sharjah, which sent food": a clause that begins with "which" is told of the place before it.
  if (lang === 'en' && canTie(sentence) && sentence.length === 2 && isRelative(act, named, text))
    return { parties: sentence, scope: 'clause' };
  if (canTie(sentence)) return { parties: sentence, scope: 'sentence' };
  if (lang === 'zh' && !both && areAtHome(text, clause, everyday.includes(act.type)))
    return { parties: [], scope: 'memory' };
  // 俄罗斯远东与中国东北的合作计划: two states that are named are not two regions in mind.
  if (lang === 'zh' && !both && new Set(sentence.filter((p) => !p.adjective).map((p) => p.country)).size > 1)
    return { parties: [], scope: 'memory' };
  const own = lang === 'ru' && clause.some((p) => p.scale !== 'centre') ? clause : sentence;
  const recalled = partiesInScope(fromMemory(scene, own, memory));
  if (canTie(recalled)) return { parties: recalled, scope: 'memory' };
  // "A memorandum signed in Khabarovsk with Heilongjiang": where nobody else is named, the town stands for its side.
  return { parties: partiesInScope(scene.parties), scope: 'sentence' };
}

/** True for a clause that begins with "which" or "who" right behind a place. */
function isRelative(act: Act, named: readonly PartyMention[], text: string): boolean {
  if (!/^(?:which|who|whose)\s/u.test(text.slice(act.clause.start, act.clause.start + 6))) return false;
  return named.some((p) => p.end <= act.clause.start && act.clause.start - p.end <= 3);
}

/** "From Lublin forty fire engines went to Lviv": giver and receiver stand in the clause itself. */
const isGiven = (text: string, [first, second]: readonly PartyMention[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.country !== second.country &&
  /\s(?:to|from)\s(?:the\s)?$/u.test(text.slice(first.end, second.start));

/** Trade with a partner, as customs tell it. */
const flows =
  /(?:[对對向从從自与與同][^，,。]{2,8})(?:进出口|進出口|出口|进口|進口|贸易|貿易)|(?:出口|进口|進口)(?:到|至|自)/u;

/** 别府市的第三个友城: whose partners are counted. */
const hasPartners = /^[市省州县縣]?的[^，,。]{0,7}(?:友城|友好|姊妹|姐妹|伙伴)/u;

/** True for names with nothing but list marks between them: 日本的新潟市、美国的波特兰市和韩国的釜山市. */
function isPartnerList(text: string, parties: readonly PartyMention[]): boolean {
  if (parties.length < 2) return false;
  const gaps = parties.slice(1).map((p, i) => text.slice(parties[i]!.end, p.start));
  return gaps.some((g) => /[、]/u.test(g)) && gaps.every((g) => /^(?:、|和|与|及|以及)/u.test(g) && g.length <= 10);
}

/** 西宁与南京签订协议: two places of one country that a "with" joins have their tie with each other. */
function areAtHome(text: string, parties: readonly PartyMention[], common: boolean): boolean {
  if (new Set(parties.map((p) => p.country)).size !== 1) return false;
  return parties.some((p, i) => {
    const next = parties[i + 1];
    return next !== undefined && next.party !== p.party && (common ? lists : joins).test(text.slice(p.end, next.start));
  });
}

const joins = /^[^，,。]{0,4}(?:与|與|和|同|跟)[^，,。]{0,4}$/u;
/** 崇左、钦州进出口值: goods and guests of several places at home are theirs, no partner's. */
const lists = /^[^，,。]{0,4}(?:与|與|和|同|跟|、|至|到|—|－|-)[^，,。]{0,4}$/u;
