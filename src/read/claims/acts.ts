/**
 * The acts of a scene: which kinds of tie its words name. Within one clause the most specific kind wins: a document that
 * is the vehicle of a twinning, or the fields that an agreement lists, are no ties of their own.
 */
import type { Span } from '../../model/anchor.ts';
import type { TieType } from '../../model/codebook.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { clauseAt, type Scene, within } from './scenes.ts';

/** One kind of tie named in a clause. */
export interface Act {
  readonly type: TieType;
  readonly trigger: Cue;
  readonly clause: Span;
  /** The verb that limits or ends it, for a restriction. */
  readonly limit: Cue | null;
}

/** What a kind leaves no room for in its clause. */
const swallows: Readonly<Partial<Record<TieType, readonly TieType[]>>> = {
  twinning: ['agreement', 'cooperation', 'exchange'],
  agreement: ['cooperation', 'trade', 'exchange', 'investment', 'infrastructure', 'assistance'],
  mobility: ['exchange', 'infrastructure', 'trade', 'cooperation'],
  assistance: ['twinning', 'trade', 'cooperation', 'exchange'],
  body: ['cooperation', 'trade', 'forum', 'exchange'],
  visit: ['cooperation', 'exchange'],
  forum: ['cooperation', 'exchange', 'trade'],
  infrastructure: ['cooperation', 'trade'],
  investment: ['cooperation'],
  trade: ['cooperation'],
  exchange: ['cooperation'],
};
/** Kinds that a decision can limit; limiting them is a restriction. */
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

/** The acts of a scene, in the order of its clauses. */
export function actsOf(scene: Scene): Act[] {
  const ties = scene.cues.filter((c) => c.kind === 'tie');
  const outer = ties.filter(
    (c) => !ties.some((o) => o !== c && o.start <= c.start && o.end >= c.end && o.end - o.start > c.end - c.start),
  );
  const limits = scene.cues.filter((c) => c.kind === 'restriction');
  const acts: Act[] = [];
  for (const clause of scene.clauses) {
    const here = within(outer, clause).filter((c) => clauseAt(scene, c.start) === clause);
    if (here.length === 0) continue;
    const byType = new Map<TieType, Cue>();
    for (const cue of here) {
      const known = byType.get(cue.value as TieType);
      if (!known || (cue.strong && !known.strong)) byType.set(cue.value as TieType, cue);
    }
    const limit = within(limits, clause)[0] ?? null;
    const limited = limit ? limitable.map((t) => byType.get(t)).find((c) => c !== undefined) : undefined;
    if (limit && limited) {
      acts.push({ type: 'restriction', trigger: limited, clause, limit });
      for (const type of limitable) if (type !== 'visit') byType.delete(type);
      byType.delete('cooperation');
    }
    for (const [type, words] of Object.entries(swallows) as [TieType, readonly TieType[]][]) {
      const holder = byType.get(type);
      if (!holder) continue;
      for (const other of words) {
        const swallowed = byType.get(other);
        if (swallowed && (holder.strong || !swallowed.strong)) byType.delete(other);
      }
    }
    for (const [type, trigger] of byType) acts.push({ type, trigger, clause, limit: null });
  }
  return acts;
}
