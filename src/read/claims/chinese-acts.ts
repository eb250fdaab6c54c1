/** What a Chinese clause does not tell though it has the words for it: the means of another act, one of several vague words. */

import type { Span } from '../../model/code-points.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { typesBy } from './type-traits.ts';

const asMeans = /^(?:等)?(?:框架|平台|契机|机会|为契机|这一平台|合作平台)/u;
const byMeansOf = /(?:借|借助|经|经由|通过|沿|乘|搭乘|利用|用好|依托)[^，,；;]{0,8}$/u;
/** 协议规定: what a document says is told of it after it was signed. */
const cited = /^(?:还|中)?(?:提出|规定|規定|明确|明確|指出|显示|提到|要求)/u;
const accordingTo = /(?:根据|按照|依据|依照|按)[^，,；;]{0,10}$/u;

/**
 * What is only the means or the occasion of a Chinese clause: "within the frame of the mechanism" 在…机制框架下, "by the train
 * line" 借班列, "according to the protocol" 根据议定书; and a "centre" that nobody founds.
 */
export function leaveOutMeans(byType: Map<TieType, Cue>, scene: Scene, clause: Span, text: string): void {
  for (const [type, cue] of byType) {
    const before = text.slice(Math.max(clause.start, cue.start - 14), cue.start);
    if (asMeans.test(text.slice(cue.end, cue.end + 6))) byType.delete(type);
    else if (
      type === 'infrastructure' &&
      byType.size > 1 &&
      (byMeansOf.test(before) || (!cue.strong && where.test(text.slice(cue.start, cue.end))))
    )
      byType.delete(type);
    else if (type === 'agreement' && (accordingTo.test(before) || cited.test(text.slice(cue.end, cue.end + 4))))
      byType.delete(type);
    else if (type === 'body' && !cue.strong && within(cuesOfKind(scene, 'founding'), clause).length === 0)
      byType.delete(type);
  }
}

/** Kinds whose vague words turn up in the telling of any other, the likelier meant first. */
const vague = typesBy('vague');
/** A crossing, a port or a road is mostly only where the act is done that the clause tells. */
const where = /^(?:口岸|港口|机场|機場|码头|碼頭|铁路|鐵路|公路|通道|桥|橋)$/u;

/** 1986年与山东携手: a year or a span of years makes a bond of what is else only a figure for working together. */
const bond = /^(?:携手|攜手|牵手|牽手|结交|結交)/u;
const years = /(?:\d{4}|[一二三四五六七八九十]|多|余)\s?[年载載]/u;

/** Puts 携手 with the bonds where the clause counts its years, with working together where it does not. */
export function weighBond(byType: Map<TieType, Cue>, clause: Span, text: string): void {
  for (const type of ['twinning', 'cooperation'] as const) {
    const cue = byType.get(type);
    if (!cue || cue.strong || !bond.test(text.slice(cue.start, cue.end))) continue;
    const meant = years.test(text.slice(clause.start, clause.end)) ? 'twinning' : 'cooperation';
    if (meant === type) continue;
    byType.delete(type);
    if (!byType.has(meant)) byType.set(meant, { ...cue, value: meant });
  }
}

/** Chinese clauses are short and tell one thing: beside a clear word no vague one counts, of several vague ones only one. */
export function oneOfVague(byType: Map<TieType, Cue>): void {
  if (byType.size < 2) return;
  const clear = [...byType.values()].some((c) => c.strong);
  const kept = clear ? null : vague.find((t) => byType.has(t));
  for (const [type, cue] of byType) if (!cue.strong && type !== kept) byType.delete(type);
}
