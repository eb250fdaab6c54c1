/**
 * The acts of a scene: which kinds of tie its words name. Within one clause the most specific kind wins: a document that
 * is the vehicle of a twinning, or the fields that an agreement lists, are no ties of their own.
 */
import type { Span } from '../../model/anchor.ts';
import type { TieType } from '../../model/codebook.ts';
import { leaveOutMeans, oneOfVague, weighBond } from './chinese-acts.ts';
import { giftsOf } from './english-gifts.ts';
import { hintedAct } from './english-hints.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { inOrder } from './sorted-spans.ts';

/** One kind of tie named in a clause. */
export interface Act {
  readonly type: TieType;
  readonly trigger: Cue;
  readonly clause: Span;
  /** The verb that limits or ends it, for a restriction. */
  readonly limit: Cue | null;
  /** The act whose words it shares, for an elliptic clause. */
  readonly said?: Act;
  /** True where its own clause names both sides. */
  readonly complete: boolean;
  /** Set where only the faintest words speak for it: it counts where the text tells of ties besides. */
  readonly faint?: true;
}

/** What a kind leaves no room for in its clause. */
const swallows: Readonly<Partial<Record<TieType, readonly TieType[]>>> = {
  twinning: ['agreement', 'cooperation', 'exchange'],
  agreement: ['cooperation', 'trade', 'exchange', 'investment', 'infrastructure', 'assistance'],
  mobility: ['exchange', 'infrastructure', 'trade', 'cooperation'],
  assistance: ['twinning', 'trade', 'cooperation', 'exchange', 'visit', 'infrastructure'],
  body: ['cooperation', 'trade', 'forum', 'exchange'],
  visit: ['cooperation', 'exchange'],
  forum: ['cooperation', 'exchange', 'trade'],
  infrastructure: ['cooperation', 'trade'],
  investment: ['cooperation'],
  trade: ['cooperation'],
  exchange: ['cooperation'],
};
const swallowing = Object.entries(swallows) as [TieType, readonly TieType[]][];
/** Kinds that a mere contract is the vehicle of. */
const specific: readonly TieType[] = ['trade', 'investment', 'infrastructure', 'exchange', 'twinning'];
/** Kinds that a clause may merely list as fields of something wider. */
const topics: readonly TieType[] = ['trade', 'exchange', 'investment', 'infrastructure', 'forum', 'mobility'];
/** Kinds that such fields are topics of. */
const wide: readonly TieType[] = ['agreement', 'forum', 'visit', 'cooperation', 'twinning', 'body'];
/** So many fields make a list. */
const listed = 3;
/** Kinds that a decision can limit; limiting them is a restriction. */
const elliptic: readonly TieType[] = ['twinning', 'agreement', 'trade', 'restriction', 'assistance', 'visit'];
const limitable: readonly TieType[] = [
  'twinning',
  'agreement',
  'cooperation',
  'exchange',
  'infrastructure',
  'mobility',
  'body',
  'visit',
];

const han = /\p{Script=Han}/u;
/** A memorandum "on friendly ties" makes nobody twins: its title alone speaks of friendship. */
function isOnFriendlyTies(byType: ReadonlyMap<TieType, Cue>): boolean {
  const twins = byType.get('twinning');
  const paper = byType.get('agreement');
  return (
    twins !== undefined &&
    paper !== undefined &&
    paper.start >= twins.end &&
    paper.start - twins.end <= 1 &&
    paper.end - paper.start === 3
  );
}

/**
 * True where a decision can be about a thing: the thing follows within a few words and is not what a comma goes on with, or stands before it, right
 * before ("the visits were called off") or with nothing else between that could be meant.
 */
const isObject = (limit: Cue, thing: Cue, others: readonly Cue[], text: string): boolean => {
  if (limit.end <= thing.start)
    return (
      thing.start - limit.end <= 70 && !/,\s(?:the|an?|its|their|this|that)\s/u.test(text.slice(limit.end, thing.start))
    );
  const gap = limit.start - thing.end;
  return (
    gap <= 50 || (gap <= 110 && others.every((o) => o === thing || o.start < thing.start || o.start > limit.start))
  );
};

/** Chinese characters that a clause may have besides its names and still go on with the act before it. */
const mostBesides = 6;

/** True where a clause holds little more than names; other languages have verbs to tell that by. */
function saysNoMore(scene: Scene, clause: Span, text: string): boolean {
  if (!han.test(text.slice(clause.start, clause.end))) return true;
  const named = within(scene.parties, clause).reduce((sum, p) => sum + p.end - p.start, 0);
  const list = /[、]/u.test(text.slice(clause.start, clause.end));
  return list || clause.end - clause.start - named <= mostBesides;
}

const another = /(?:^|\s)(?:the one|the ones|one|those|that)\s(?:with|between)\s(?=[\p{Lu}t])/u;

/** "… but keeps the one with Shanghai": a word that stands for the kind of tie named just before. */
function sameKindAgain(before: Act, clause: Span, text: string): Omit<Act, 'limit' | 'complete'> | null {
  const match = another.exec(text.slice(clause.start, clause.end));
  if (!match) return null;
  const kind = before.type === 'restriction' ? before.trigger.value : before.type;
  const start = clause.start + match.index;
  const trigger = { ...before.trigger, start, end: start + match[0].length, value: kind, strong: true };
  return { type: kind as TieType, trigger, clause };
}

/** True where a clause names a party, or both sides at once. */
const hasSides = (scene: Scene, clause: Span): boolean =>
  within(scene.parties, clause).length > 0 ||
  within(cuesOfKind(scene, 'bothSides'), clause).length > 0 ||
  within(cuesOfKind(scene, 'here'), clause).length > 0;

const isList = (scene: Scene, clause: Span): boolean =>
  new Set(within(cuesOfKind(scene, 'field'), clause).map((c) => c.value)).size >= listed;

/** True for «дни» and «день» that no place follows: «Дни Харбина» are a festival, «в эти дни» is a time. */
function isDayOfNothing(cue: Cue, scene: Scene, text: string): boolean {
  if (!/^(?:дни|день|дней|дням|днях)$/iu.test(text.slice(cue.start, cue.end))) return false;
  return !scene.parties.some((p) => p.start > cue.end && p.start - cue.end <= 12);
}

/** Kinds whose words also name those who act: «Рижский молочный комбинат прислал сыр» builds no plant. */
const actors = ['investment', 'infrastructure', 'trade'];

/** True for a word for a firm or a port with the adjective of its place right before it. */
function isActor(cue: Cue, scene: Scene, text: string): boolean {
  if (!cuesOfKind(scene, 'bodies').some((b) => b.start === cue.start)) return false;
  return scene.parties.some(
    (p) =>
      !p.recalled &&
      p.end < cue.start &&
      cue.start - p.end <= 28 &&
      /^\s(?:\p{Ll}[\p{Ll}-]*[йяехю]\s)?$/u.test(text.slice(p.end, cue.start)) &&
      /[сц]к\p{Ll}{2,3}$/u.test(text.slice(p.start, p.end)),
  );
}

/** The cues that lie in no longer one; the body whose sitting is told of stays («заседание рабочей группы»). */
const outermost = (cues: readonly Cue[]): readonly Cue[] =>
  cues.filter(
    (c) =>
      !cues.some(
        (o) =>
          o !== c &&
          o.start <= c.start &&
          o.end >= c.end &&
          (o.end - o.start > c.end - c.start || (o.value === 'none' && c.value !== 'none')) &&
          !(c.value === 'body' && c.strong && o.value === 'visit'),
      ),
  );

/** «Союз не разорвали»: a decision that was not taken. */
const isDenied = (limit: Cue, text: string): boolean =>
  /(?:^|\s)не\s$/iu.test(text.slice(limit.start - 4, limit.start));

/**
 * The acts of a scene, in the order of its clauses. A clause that names two sides but no act goes on with the act before
 * it: "Turku became the sister of Tianjin, and Vaasa that of Varna".
 */
export function actsOf(scene: Scene, text: string): Act[] {
  const gifts = giftsOf(scene, text);
  if (gifts.length === 0 && !scene.cues.some((c) => c.kind === 'tie' || c.kind === 'hint')) return [];
  const named = cuesOfKind(scene, 'tie');
  const outer = outermost(gifts.length > 0 ? inOrder([...named, ...gifts]) : named);
  const limits = cuesOfKind(scene, 'restriction');
  const acts: Act[] = [];
  for (const clause of scene.clauses) {
    // 【…】 heads what follows, which tells it.
    if (text[clause.start] === '【' && text[clause.end - 1] === '】' && clause.end < scene.end) continue;
    const here = within(outer, clause);
    if (here.length === 0) {
      const before = acts.at(-1);
      const again =
        before && !han.test(text.slice(clause.start, clause.end)) ? sameKindAgain(before, clause, text) : null;
      if (again && within(scene.parties, clause).length > 0) {
        acts.push({ ...again, limit: null, complete: canTie(partiesInScope(within(scene.parties, clause))) });
        continue;
      }
      // A clause with a verb of its own says something else.
      const ownVerb = within(cuesOfKind(scene, 'stage'), clause).some(
        (c) => c.value !== 'active' || !han.test(text.slice(c.start, c.end)),
      );
      if (
        before?.complete &&
        !ownVerb &&
        saysNoMore(scene, clause, text) &&
        elliptic.includes(before.type) &&
        canTie(partiesInScope(within(scene.parties, clause)))
      ) {
        const trigger = { ...before.trigger, start: clause.start, end: clause.start };
        acts.push({ ...before, trigger, clause, said: before.said ?? before });
      } else {
        const hinted = hintedAct(scene, clause, limits);
        if (hinted) acts.push(hinted);
      }
      continue;
    }
    const byType = new Map<TieType, Cue>();
    for (const cue of here) {
      if (cue.value === 'forum' && isDayOfNothing(cue, scene, text)) continue;
      // A word that only looks like a tie: a trade dispute, an exchange rate.
      if (cue.value === 'none') continue;
      if (!cue.strong && actors.includes(cue.value) && isActor(cue, scene, text)) continue;
      const known = byType.get(cue.value as TieType);
      if (!known || (cue.strong && !known.strong)) byType.set(cue.value as TieType, cue);
    }
    if (byType.size === 0) continue;
    const complete = canTie(partiesInScope(within(scene.parties, clause)));
    const limit = within(limits, clause).find((l) => !isDenied(l, text)) ?? null;
    // «Закрыл границу», «перекрыл границу»: words that name the decision and need no tie beside them.
    const decision = byType.get('restriction');
    if (decision) {
      byType.delete('restriction');
      const verb = within(limits, clause).find((l) => l.start < decision.end && decision.start < l.end) ?? limit;
      if (!isDenied(decision, text))
        acts.push({ type: 'restriction', trigger: decision, clause, limit: verb, complete });
      for (const type of limitable) if (type !== 'visit') byType.delete(type);
    }
    const things = limit
      ? limitable.flatMap((t) => byType.get(t) ?? []).filter((c) => isObject(limit, c, here, text))
      : [];
    const limited = things.find((c) => c.strong) ?? things[0];
    if (limit && limited && !decision) {
      acts.push({ type: 'restriction', trigger: limited, clause, limit, complete });
      for (const type of limitable) if (type !== 'visit') byType.delete(type);
      byType.delete('cooperation');
    }
    if (isList(scene, clause) && (byType.has('cooperation') || byType.has('visit') || byType.has('agreement'))) {
      for (const topic of topics) if (!byType.get(topic)?.strong || byType.has('cooperation')) byType.delete(topic);
    }
    // A field named in a clause without two sides of its own is a topic of the act before it.
    if (acts.length > 0 && !hasSides(scene, clause)) {
      for (const topic of topics) if (byType.get(topic)?.strong === false) byType.delete(topic);
    }
    if (!complete && acts.some((a) => wide.includes(a.type))) {
      for (const topic of topics) if (byType.get(topic)?.strong === false) byType.delete(topic);
    }
    // A sitting of a standing body is a visit too.
    const session = within(cuesOfKind(scene, 'session'), clause)[0];
    if (session && byType.get('body')?.strong && !byType.has('visit'))
      byType.set('visit', { ...session, strong: true });
    // "Met", "came to" are visits of officials only where an office is named.
    if (byType.get('visit')?.strong === false && cuesOfKind(scene, 'offices').length === 0) byType.delete('visit');
    if (isOnFriendlyTies(byType)) byType.delete('twinning');
    const chinese = han.test(text.slice(clause.start, clause.end));
    // An office or a consulate in passing: only one that somebody founds is a tie.
    if (!chinese && byType.get('body')?.strong === false && within(cuesOfKind(scene, 'founding'), clause).length === 0)
      byType.delete('body');
    if (chinese) leaveOutMeans(byType, scene, clause, text);
    // A contract for goods or for a plant is the vehicle of that.
    if (byType.get('agreement')?.strong === false && specific.some((t) => byType.get(t)?.strong))
      byType.delete('agreement');
    for (const [type, words] of swallowing) {
      const holder = byType.get(type);
      if (!holder || byType.size === 1) continue;
      for (const other of words) {
        const swallowed = byType.get(other);
        if (swallowed && (holder.strong || !swallowed.strong)) byType.delete(other);
      }
    }
    // "Signed on the fringes of a fair": where a thing was done is not what was done.
    const forum = byType.get('forum');
    if (
      forum &&
      byType.size > 1 &&
      cuesOfKind(scene, 'aside').some((c) => c.end <= forum.start && forum.start - c.end <= 30)
    )
      byType.delete('forum');
    if (chinese) {
      weighBond(byType, clause, text);
      oneOfVague(byType);
    }
    if (byType.size === 0 && !limited) {
      const hinted = hintedAct(scene, clause, limits);
      if (hinted) acts.push(hinted);
    }
    for (const [type, trigger] of byType)
      acts.push({ type, trigger, clause, limit: type === 'restriction' ? limit : null, complete });
  }
  // The document that makes places twins is no second tie.
  const twinned = acts.some((a) => a.type === 'twinning' && a.limit === null);
  return twinned ? acts.filter((a) => a.type !== 'agreement' || a.trigger.end === a.trigger.start) : acts;
}
