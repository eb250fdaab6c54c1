/**
 * Which events of CAMEO (the codebook of ICEWS) can be ties: talks and visits, intents and deeds of cooperation, agreements,
 * aid, and the reduction of relations. What is merely said, demanded, protested or fought is none.
 */
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';

export interface CameoAct {
  readonly type: TieType;
  readonly stage: Stage;
  /** What it was, in words that do not depend on the side it is told from. */
  readonly words: string;
  /** The code for both sides of the same act: who hosts a visit (043) is visited (042). */
  readonly code: string;
}

/** By the beginning of the code; the longest that fits counts. */
const acts: Readonly<Record<string, readonly [TieType, Stage, string]>> = {
  '03': ['cooperation', 'proposed', 'an intent to cooperate'],
  '036': ['visit', 'proposed', 'an intent to meet'],
  '037': ['cooperation', 'proposed', 'an intent to settle a dispute'],
  '04': ['visit', 'signed', 'talks'],
  '042': ['visit', 'signed', 'a visit'],
  '05': ['cooperation', 'active', 'diplomatic cooperation'],
  '057': ['agreement', 'signed', 'the signing of an agreement'],
  '06': ['cooperation', 'active', 'material cooperation'],
  '07': ['assistance', 'signed', 'aid'],
  '16': ['restriction', 'signed', 'a reduction of relations'],
};

/** Codes within those groups that are words alone, or acts on a third: praise, defence, mediation, yielding. */
const none = /^(?:051|052|053|054|055|045|038|039)/;

/** The act of a code; null for what can be no tie. */
export function cameoAct(code: string): CameoAct | null {
  if (none.test(code)) return null;
  const both = code === '043' ? '042' : code;
  for (let length = both.length; length >= 2; length--) {
    const found = acts[both.slice(0, length)];
    if (found) return { type: found[0], stage: found[1], words: found[2], code: both };
  }
  return null;
}
