/** Decisions that limit or end a tie: with the tie named beside them they are a restriction. */

import type { Span } from '../../model/code-points.ts';
import type { Act, KindsNamed } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { within } from './scenes.ts';
import { typesBy } from './type-traits.ts';

/** Kinds that a decision can limit. */
const limitable = typesBy('limited');
/** A thing follows its decision within so many characters. */
const ahead = 70;
/** A thing right before its decision is no further off than this; one with nothing else between, no further than that. */
const behind = { next: 50, alone: 110 } as const;
const otherThing = /,\s(?:the|an?|its|their|this|that)\s/u;

/**
 * The restriction that a clause tells, null where it tells none. What it limits, and what cannot be told beside it, is
 * taken out of the kinds named.
 */
export function restrictionOf(
  kinds: KindsNamed,
  limits: readonly Cue[],
  words: readonly Cue[],
  clause: Span,
  text: string,
): Pick<Act, 'type' | 'trigger' | 'limit'> | null {
  const here = within(limits, clause);
  const limit = here.find((l) => !isDenied(l, text)) ?? null;
  // «Закрыл границу», «перекрыл границу»: words that name the decision and need no tie beside them.
  const decision = kinds.get('restriction');
  if (decision) {
    kinds.delete('restriction');
    leaveOutLimited(kinds);
    const verb = here.find((l) => l.start < decision.end && decision.start < l.end) ?? limit;
    return isDenied(decision, text) ? null : { type: 'restriction', trigger: decision, limit: verb };
  }
  if (!limit) return null;
  const things = limitable.flatMap((t) => kinds.get(t) ?? []).filter((c) => isObject(limit, c, words, text));
  const limited = things.find((c) => c.strong) ?? things[0];
  if (!limited) return null;
  leaveOutLimited(kinds);
  return { type: 'restriction', trigger: limited, limit };
}

/** Who only met is no restriction: a visit is told beside one. */
function leaveOutLimited(kinds: KindsNamed): void {
  for (const type of limitable) if (type !== 'visit') kinds.delete(type);
}

/** «Союз не разорвали»: a decision that was not taken. */
const isDenied = (limit: Cue, text: string): boolean =>
  /(?:^|\s)не\s$/iu.test(text.slice(limit.start - 4, limit.start));

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
