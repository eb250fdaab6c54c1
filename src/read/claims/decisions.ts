/**
 * Decisions against a tie: what limits, halts or ends it, and what lifts such a limit. In the reader a decision is an act of its own, of type
 * `restriction`, whose trigger names the tie; what it is claimed as stands in `decided-as`.
 */

import type { Span } from '../../model/code-points.ts';
import { isStanding, type TieType } from '../../model/tie-types.ts';
import type { Act, KindsNamed } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { limitableTypes as limitable } from './type-traits.ts';

/** A thing follows its decision within so many characters. */
const ahead = 70;
/** A thing right before its decision is no further off than this; one with nothing else between, no further than that. */
const behind = { next: 50, alone: 110 } as const;
const otherThing = /,\s(?:the|an?|its|their|this|that)\s/u;

/**
 * The decision that a clause tells, null where it tells none. What it limits, and what cannot be told beside it, is
 * taken out of the kinds named.
 */
export function decisionOf(
  kinds: KindsNamed,
  limits: readonly Cue[],
  words: readonly Cue[],
  scene: Scene,
  clause: Span,
  text: string,
): Pick<Act, 'type' | 'trigger' | 'limit' | 'lifted'> | null {
  const here = within(limits, clause).filter((l) => !isTakenUpAgain(l, clause, text));
  const lifted = here.find((l) => isLifted(l, clause, text)) ?? null;
  const limit = lifted ?? here.find((l) => !isDenied(l, text)) ?? null;
  // «Закрыл границу», «перекрыл границу»: words that name the decision and need no tie beside them.
  const decision = kinds.get('restriction');
  if (decision) {
    const kind = kindWithin(decision, kinds, scene, text);
    kinds.delete('restriction');
    leaveOutLimited(kinds);
    if (isDenied(decision, text)) return null;
    const trigger = { ...decision, value: lifted ? 'restriction' : kind };
    if (lifted) return { type: 'restriction', trigger, limit: lifted, lifted: true };
    const verb = here.find((l) => l.start < decision.end && decision.start < l.end) ?? limit;
    return { type: 'restriction', trigger, limit: verb };
  }
  if (!limit) return null;
  const isBan = ban.test(text.slice(limit.start, limit.end));
  const things = limitable
    .filter((type) => type !== 'trade' || isBan)
    .flatMap((type) => kinds.get(type) ?? [])
    .filter((c) => isObject(limit, c, words, text));
  const limited = things.find((c) => c.strong) ?? things[0];
  if (!limited) return null;
  leaveOutLimited(kinds);
  if (lifted)
    return { type: 'restriction', trigger: { ...limited, value: 'restriction' }, limit: lifted, lifted: true };
  return { type: 'restriction', trigger: limited, limit };
}

/** Who only met is no restriction: a visit is told beside one. */
function leaveOutLimited(kinds: KindsNamed): void {
  for (const type of limitable) if (type !== 'visit') kinds.delete(type);
}

/** Goods are banned; trade that was «ограничен двумя партиями» or broke off for years is trade all the same. */
const ban =
  /^(?:bann?|forb|prohib|embargo|sanction|boycott|import ban|export ban|запре|под запре|эмбарго|санкц|бойкот|禁|制裁|抵制|拒收)/iu;

/** Relations as such: what is broken off is then their cooperation. */
const relations = /\b(?:ties|contacts?)\b|отношени|связи|сотрудничеств|контакт|пауз/iu;

/** The kind of tie that a decision's own words are about: «расторг соглашение»; where they name none, a mere restriction. */
function kindWithin(decision: Cue, kinds: KindsNamed, scene: Scene, text: string): TieType {
  const words = text.slice(decision.start, decision.end);
  if (/границ|border/iu.test(words)) return 'restriction';
  const inside = cuesOfKind(scene, 'tie').find(
    (c) => c.start < decision.end && decision.start < c.end && isStanding(c.value as TieType),
  );
  if (inside) return inside.value as TieType;
  const beside = limitable.find((t) => kinds.has(t) && isStanding(t) && t !== 'cooperation');
  return beside ?? (relations.test(words) ? 'cooperation' : 'restriction');
}

/** «Союз не разорвали», "has not ended", 并未终止: a decision that was not taken. What is denied outright see `modality-of-act`. */
const isDenied = (limit: Cue, text: string): boolean =>
  denied.test(text.slice(Math.max(0, limit.start - 24), limit.start));
/** "Resumed their agreement, suspended in 2014": what is told as halted before is taken up again. */
const isTakenUpAgain = (limit: Cue, clause: Span, text: string): boolean =>
  takenUp.test(text.slice(Math.max(clause.start, limit.start - 90), limit.start)) &&
  halted.test(text.slice(limit.start, limit.end));
const takenUp =
  /\b(?:resum|reopen|reviv|restart|relaunch)\p{L}*\s[^.;]{0,80}$|(?:возобнов|восстанов)[^.;]{0,80}$|(?:恢复|恢復|重启|重啟)[^，。；]{0,24}$/iu;
const halted = /^(?:suspend|frozen|halt|приостан|заморож|прерван|中止|中断|暂停)/iu;
const denied =
  /(?:^|\s)не\s$|\b(?:not|never|nor|denied|denies|without)\s(?:yet\s|been\s|be\s|having\s|have\s|to\s|that\s|it\s|had\s){0,3}$|(?:没有|沒有|并未|並未|从未|從未|未曾|不会|不會|否认|否認)[^，。；]{0,4}$/iu;

/** Words for a limit as such, which something else can lift. */
const limitAsSuch =
  /^(?:bans?|ban on|bans on|import ban|export ban|entry ban|embargo\p{L}*|sanctions|restrictions on|limits on|limits for|boycott\p{L}*|запрет\p{L}{0,3}|ограничени\p{L}*|санкци\p{L}*|эмбарго|бойкот\p{L}*|карантин\p{L}*|禁令|限制|制裁|禁运|管控|管制|封锁)/iu;
const lifting = {
  before:
    /\b(?:lift\p{L}*|remov\p{L}*|eas(?:ed|es|ing)|end(?:s|ed|ing)?|scrap\p{L}*|drop\p{L}*|cancel\p{L}*|revok\p{L}*|repeal\p{L}*|withdr\p{L}*|abolish\p{L}*|relax\p{L}*)\s(?:\p{L}+\s){0,4}$|(?:снял|снима|снят|отмен|смягч|ослаб|прекра)\p{L}*\s(?:\p{L}+\s){0,3}$|(?:解除|取消|撤销|撤銷|放宽|放寬|废除|結束|结束|停止)[^，。；]{0,14}$/iu,
  after:
    /^[^.;]{0,50}\b(?:was|were|been|is|are|be)\s(?:\p{L}+\s)?(?:lifted|removed|eased|ended|scrapped|dropped|cancelled|canceled|revoked|repealed|withdrawn|abolished|relaxed)|^[^.;]{0,90}(?:снят|отмен[её]н|смягч[её]н|ослаблен)|^[^，。；]{0,8}(?:解除|取消|撤销|放宽)/iu,
} as const;

/** True for a limit that is told as over: "lifted its ban on apples", «запрет снят», 解除禁令. */
const isLifted = (limit: Cue, clause: Span, text: string): boolean =>
  limit.value === 'active' &&
  limitAsSuch.test(text.slice(limit.start, limit.end)) &&
  (lifting.before.test(text.slice(Math.max(clause.start, limit.start - 60), limit.start)) ||
    lifting.after.test(text.slice(limit.end, Math.min(clause.end, limit.end + 110))));

/**
 * True where a decision can be about a thing: the thing follows within a few words and is not what a comma goes on with,
 * or stands before it, right before ("the visits were called off") or with nothing else between that could be meant.
 */
function isObject(limit: Cue, thing: Cue, words: readonly Cue[], text: string): boolean {
  if (limit.end <= thing.start)
    return thing.start - limit.end <= ahead && !otherThing.test(text.slice(limit.end, thing.start));
  const gap = limit.start - thing.end;
  if (gap <= behind.next) return true;
  return gap <= behind.alone && words.every((o) => o === thing || o.start < thing.start || o.start > limit.start);
}
