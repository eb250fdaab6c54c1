/** Of many ties at once: when each thing behind them happened, was published, and came into this ledger. */
import { z } from 'zod';
import { answeredAt } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { bounds, day, instant } from '../model-schemas/edtf.ts';
import { milestone, stage } from '../model-schemas/stages.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import type { Ports } from '../ports.ts';
import type { TieFilter } from '../ties/tie-query.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { shownSteps } from './shown-steps.ts';

/** A date with all days that it can mean. */
const dated = z.object({ date: z.string(), bounds });

/** A claim or a coded fact behind a step of a tie. */
const learnedPiece = z
  .object({
    id: z.string(),
    kind: z.enum(['claim', 'fact']),
    tie: z.string(),
    type: tieType,
    stage,
    milestone: milestone.exactOptional().meta({ description: 'Of what is built: how far it came then.' }),
    reviewed: z.boolean(),
    happened: dated.nullable().meta({ description: 'Null where that is not known.' }),
    published: dated.nullable().meta({ description: 'Null of a coded fact, and where the document does not tell.' }),
    recordedAt: instant.meta({ description: 'When this ledger came to hold it.' }),
  })
  .meta({ id: 'LearnedPiece' });
export type LearnedPiece = Infer<typeof learnedPiece>;

/** When things happened, and when they became known, piece by piece. */
export const learnedView = z
  .object({
    pieces: z.array(learnedPiece),
    ties: z.int().meta({ description: 'How many ties there are under the filter.' }),
    looked: z.int().meta({ description: 'Ties whose evidence was looked at, those with the newest activity.' }),
    left: z.int().meta({ description: 'Pieces of these ties that are not among `pieces`.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Learned' });
export type LearnedView = Infer<typeof learnedView>;

/** So many ties are looked at, and so many pieces read: as many as can be told apart in a picture. */
const [mostTies, mostPieces] = [500, 3000];

/**
 * The evidence behind the steps of the ties under a filter: of each date the pieces that a timeline names (the first three and all coded
 * facts), of the first ties of the list. What is left out is counted.
 */
export async function showLearned(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
): Promise<LearnedView> {
  const query = toTieQuery(ports.gazetteer, ports.now(), filter);
  const { validAt, knownAt } = query;
  const { lists, histories } = ports.ledger;
  const [{ ties: first }, { ties: total }] = await Promise.all([
    lists.page(query, { unbegun: true, limit: mostTies }),
    lists.totals(query),
  ]);
  const known = await histories.of(
    first.map(({ tie }) => tie.id),
    knownAt,
  );
  let left = 0;
  const wanted = new Map<string, Pick<LearnedPiece, 'tie' | 'type'>>();
  for (const { tie } of first) {
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
  const evidence = await histories.evidence([...wanted.keys()], knownAt);
  const headings = await ports.ledger.headings([...new Set(evidence.flatMap(({ document }) => document ?? []))]);
  const pieces = evidence.map((each): LearnedPiece => {
    const published = headings.get(each.document ?? '')?.published ?? null;
    return {
      id: each.id,
      kind: each.kind,
      ...wanted.get(each.id)!,
      stage: each.stage,
      ...(each.milestone === undefined ? {} : { milestone: each.milestone }),
      reviewed: each.kind === 'fact' || each.review === 'accepted',
      happened: each.date === null || each.bounds === null ? null : { date: each.date, bounds: each.bounds },
      published: published === null ? null : { date: published.edtf, bounds: published.bounds },
      recordedAt: each.recordedAt,
    };
  });
  return {
    pieces: pieces.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ties: total,
    looked: first.length,
    left,
    validAt,
    knownAt: await answeredAt(ports, knownAt),
  };
}
