/** Which named tie a piece of evidence may mean that names none, or another one: what is asked on its card and in the queue. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type PartyRef, pairsOf } from '../../model/place.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { NamedTie } from '../../store/ports/tie-lists.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import { goesByName, mayMean } from '../../ties/same/which-tie.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { partyView, toPartyView } from '../ties/party-view.ts';
import { thingNamesOf } from '../ties/thing-names-of.ts';

/** A named tie that a piece of evidence may mean. */
export const tieAsked = z
  .object({
    id: z.string(),
    body: z.string().nullable(),
    apart: z.string().exactOptional(),
    alsoNamed: z.array(z.string()).exactOptional(),
    parties: z.array(partyView),
    reviewed: z.boolean(),
    score: z.number(),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'TieAsked', description: 'A named tie that a piece of evidence may mean, the likeliest first.' });
export type TieAsked = Infer<typeof tieAsked>;

/** What is asked about: a claim, a fact, or a tie without a name. */
export interface Unnamed {
  readonly id: string;
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly name: string | null;
}

/** So many are asked about at once, as many as have a key; and so many named ties are looked at. */
const mostAsked = 4;
const mostCompared = 500;

/** The named ties that things may mean, by the id of the thing; those of which none is likelier than not are left out. */
export async function tiesAsked(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  things: readonly Unnamed[],
): Promise<ReadonlyMap<string, readonly TieAsked[]>> {
  const asked = things.filter(({ type }) => goesByName(type));
  if (asked.length === 0) return new Map();
  const types = [...new Set(asked.map(({ type }) => type))];
  const pairs = [...new Set(asked.flatMap(({ parties }) => pairsOf(parties)))];
  const named = await ledger.lists.named(types, pairs, mostCompared);
  return new Map(
    asked.flatMap((thing) => {
      const found = likely(gazetteer, thing, named);
      return found.length === 0 ? [] : [[thing.id, found] as const];
    }),
  );
}

function likely(gazetteer: Gazetteer, thing: Unnamed, named: readonly NamedTie[]): readonly TieAsked[] {
  const names = thingNamesOf(gazetteer);
  const own = thing.name === null ? null : names.compared(thing.name, thing.parties);
  // A name that a reviewed tie has already is no question.
  const settled = named.some(
    (tie) =>
      own !== null && tie.reviewed && tie.type === thing.type && names.compared(nameOf(tie), thing.parties) === own,
  );
  if (settled) return [];
  return named
    .flatMap((tie) => {
      const meant = mayMean(thing, { ...tie, name: nameOf(tie) }, names);
      if (meant === null) return [];
      const { parties, type: _, ...rest } = tie;
      const { score, reasons } = meant;
      const shown = parties.map((party) => toPartyView(gazetteer, party));
      return [{ ...rest, parties: shown, score, reasons: reasons.map(({ text }) => text) }];
    })
    .sort((a, b) => b.score - a.score || Number(b.reviewed) - Number(a.reviewed) || (a.id < b.id ? -1 : 1))
    .slice(0, mostAsked);
}

const nameOf = ({ body, apart }: NamedTie): string => body ?? apart ?? '';

/** What is asked of a piece of evidence: of one that is rejected, or accepted under a name, nothing. */
export function unnamedIn(gazetteer: Gazetteer, held: StoredEvidence): readonly Unnamed[] {
  const { id, type, parties, review, body, apart } = held;
  const name = apart ?? body;
  const says = name !== null && thingNamesOf(gazetteer).compared(name, parties) !== null;
  if (review === 'rejected' || apart !== undefined || (review === 'accepted' && says)) return [];
  return [{ id, type, parties, name }];
}
