/** Of many ties at once: when each thing behind them happened, was published, and came into this ledger. */

import { answeredAt } from '../as-of.ts';
import type { Desk } from '../ports.ts';
import type { TieFilter } from '../ties/tie-query.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import type { LearnedPiece, LearnedView } from './learned-types.ts';
import { shownSteps } from './shown-steps.ts';

/** So many ties are looked at, and so many pieces read: as many as can be told apart in a picture. */
const [mostTies, mostPieces] = [500, 3000];

/**
 * The evidence behind the steps of the ties under a filter: of each date the pieces that a timeline names (the first three and all coded
 * facts), of the ties with the newest activity. What is left out is counted.
 */
export async function learned(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
): Promise<LearnedView> {
  const query = toTieQuery(desk.gazetteer, desk.now(), filter);
  const { validAt, knownAt } = query;
  const { lists, histories } = desk.ledger;
  const { total, ties: newest } = await lists.page(query, { unbegun: true, limit: mostTies });
  const known = await histories.of(
    newest.map(({ tie }) => tie.id),
    knownAt,
  );
  let left = 0;
  const wanted = new Map<string, Pick<LearnedPiece, 'tie' | 'type'>>();
  for (const { tie } of newest) {
    for (const step of shownSteps(known.get(tie.id)?.steps ?? []).steps) {
      for (const { evidence, pieces } of [step, ...(step.contested ?? [])]) {
        left += pieces - evidence.length;
        for (const id of evidence) {
          if (wanted.has(id)) continue;
          if (wanted.size < mostPieces) wanted.set(id, { tie: tie.id, type: tie.type });
          else left++;
        }
      }
    }
  }
  const held = await histories.evidence([...wanted.keys()], knownAt);
  const headings = await desk.ledger.headings([...new Set(held.flatMap(({ document }) => document ?? []))]);
  const pieces = held.map((each): LearnedPiece => {
    const published = headings.get(each.document ?? '')?.published ?? null;
    return {
      id: each.id,
      kind: each.kind,
      ...wanted.get(each.id)!,
      stage: each.stage,
      reviewed: each.kind === 'fact' || each.review === 'accepted',
      happened: each.date === null || each.bounds === null ? null : { date: each.date, bounds: each.bounds },
      published: published === null ? null : { date: published.edtf, bounds: published.bounds },
      recordedAt: each.recordedAt,
    };
  });
  return {
    pieces: pieces.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ties: total,
    looked: newest.length,
    left,
    validAt,
    knownAt: await answeredAt(desk, knownAt),
  };
}
