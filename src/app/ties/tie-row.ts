/** Ties as rows of the table, in a total order. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { backingOf, backings } from '../../model/backing.ts';
import type { TieState } from '../../model/tie.ts';
import type { Certainty, TieSummary } from '../../ties/tie-summary.ts';
import type { Infer } from '../infer.ts';
import { day, edtf } from '../model-schemas/edtf.ts';
import { tieCounts, tieState } from '../model-schemas/tie.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { byText, inOrder, latestFirst } from '../order.ts';
import { partiesInOrder } from './party-order.ts';
import { partyView, toPartyView } from './party-view.ts';

/** A row of the table of ties. */
export const tieRow = z
  .object({
    id: z.string(),
    type: tieType,
    standing: z.boolean(),
    parties: z.array(partyView),
    pairs: z.array(z.string()),
    body: z.string().nullable(),
    apart: z.string().exactOptional().meta({
      description:
        'What tells it apart from another tie of the same parties: the name of a construction, or what a reviewer said.',
    }),
    alsoNamed: z.array(z.string()).exactOptional().meta({
      description: 'Other names of it: those held in other languages, then as other evidence writes them.',
    }),
    state: tieState.nullable().meta({ description: 'Null where the tie had not begun on that day.' }),
    within: z.enum(['certain', 'possible']).exactOptional().meta({
      description: 'Where a window was asked for: whether the tie certainly stood or happened within it.',
    }),
    first: day
      .nullable()
      .meta({ description: 'The first day on which it may have happened, or was reported where no date is told.' }),
    last: day.nullable(),
    lastNews: edtf.meta({
      description: 'The time of the last that was reported of it; silence since then is no stage.',
    }),
    saidBy: z.array(z.string()).exactOptional().meta({
      description: 'Who says how it stands: up to two sources of the step by which it came to its stage.',
    }),
    restrictedBy: z.array(partyView).exactOptional().meta({
      description: 'Of a restriction: who restricts, as coders say; absent where none does.',
    }),
    confirmed: edtf.nullable().meta({
      description: 'The latest time at which evidence says that it stands, works or acts; null where none tells when.',
    }),
    backing: z.enum(backings).meta({
      description:
        '`reviewed`: somebody accepted evidence of it here; `coded`: a coded fact bears it, as those that ship; `unreviewed`: nobody has judged its claims.',
    }),
    counts: tieCounts,
  })
  .meta({ id: 'TieRow' });
export type TieRow = Infer<typeof tieRow>;

/** What a row says beside its tie. */
interface RowOptions {
  readonly within?: Certainty | undefined;
  readonly about?: string | undefined;
  readonly saidBy?: readonly string[] | undefined;
}

/** One tie as a row; `state` is its state on the day asked for, `within` how certainly it stood within the window asked for, `about` the unit that is looked at. */
export function toTieRow(
  gazetteer: Gazetteer,
  tie: Omit<TieSummary, 'units'>,
  state: TieState | null,
  { within, about, saidBy }: RowOptions = {},
): TieRow {
  return {
    id: tie.id,
    type: tie.type,
    standing: tie.standing,
    parties: partiesInOrder(tie, new Set(about === undefined ? [] : [about])).map((party) =>
      toPartyView(gazetteer, party),
    ),
    pairs: tie.pairs,
    body: tie.body,
    ...(tie.apart === undefined ? {} : { apart: tie.apart }),
    ...(tie.alsoNamed === undefined ? {} : { alsoNamed: tie.alsoNamed }),
    state,
    ...(within === undefined ? {} : { within }),
    first: tie.first,
    last: tie.last,
    lastNews: tie.lastNews,
    ...(saidBy === undefined ? {} : { saidBy }),
    confirmed: tie.confirmed,
    ...(tie.restrictedBy === undefined
      ? {}
      : { restrictedBy: tie.restrictedBy.map((party) => toPartyView(gazetteer, party)) }),
    backing: backingOf(tie.counts),
    counts: tie.counts,
  };
}

type Ordered = Pick<TieSummary, 'reviewed' | 'last' | 'pairs' | 'type' | 'id'>;

/** Most ties have one pair, which is told apart without writing a new text each time. */
const joined = (pairs: readonly string[]): string => (pairs.length === 1 ? pairs[0]! : pairs.join());

/** Reviewed ones first; newest activity first; then by pair, type and id, so that no two ties are equal. */
export const tieOrder = inOrder<Ordered>(
  (a, b) => Number(b.reviewed) - Number(a.reviewed),
  (a, b) => latestFirst(a.last, b.last),
  (a, b) => byText(joined(a.pairs), joined(b.pairs)),
  (a, b) => byText(a.type, b.type),
  (a, b) => byText(a.id, b.id),
);
