/** The table of ties: those of a filter, as of a day of validity and a day of knowledge. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { codebook } from '../../model/codebook.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type TieSort, usualSort } from '../../model/tie-sort.ts';
import { tieTypes } from '../../model/tie-types.ts';
import { formsOf } from '../../model/word-forms.ts';
import type { TieQuery, WordSought } from '../../store/ports/tie-lists.ts';
import { answeredAt } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';
import { toPartyView } from './party-view.ts';
import { saidBy } from './said-by.ts';
import { type TieFilter, toTieQuery } from './tie-query.ts';
import { type TieRow, tieRow, toTieRow } from './tie-row.ts';

/** A page of the table of ties. */
export const tiesView = z
  .object({
    items: z.array(tieRow),
    total: z.int().meta({ description: 'How many there are under the filter.' }),
    inForce: z.int().meta({
      description:
        'Standing ties and restrictions among all under the filter, whatever words are looked for, that were in force on the day.',
    }),
    confirmed: z.int().meta({ description: 'Those of them that were confirmed within five years before the day.' }),
    next: z.int().nullable().meta({ description: 'The `after` of the next page; null on the last.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Ties' });
export type TiesView = Infer<typeof tiesView>;

const longestPage = 2000;

/** A page of the table. */
export interface TiePage {
  /** 1 to 2000, default 200. */
  readonly limit?: number;
  /** How many rows to leave out: `next` of the page before. */
  readonly after?: number;
  readonly sort?: TieSort;
  /** Words that a row must hold. */
  readonly find?: string;
}

/** A page of the table under a filter. */
export async function listTies(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
  { limit = 200, after = 0, sort = usualSort, find = '' }: TiePage = {},
): Promise<TiesView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) {
    throw new InvalidInput(`A page holds 1 to ${longestPage} ties, not ${limit}`);
  }
  const { gazetteer, ledger } = ports;
  const query = toTieQuery(gazetteer, ports.now(), filter);
  const byParties = sort.column === 'parties';
  const names = byParties || find.trim() !== '' ? await ledger.lists.names(query.knownAt) : null;
  const { total, ties } = await ledger.lists.page(query, {
    ...{ limit, after, sort },
    ...(names === null ? {} : { words: wordsSought(gazetteer, names, find) }),
    ...(names === null || !byParties ? {} : { ranks: partyRanks(gazetteer, names) }),
  });
  const [by, totals] = await Promise.all([
    saidBy(
      ports,
      ties.map(({ tie, state }) => ({ id: tie.id, state })),
      query.knownAt,
    ),
    ledger.lists.totals(query),
  ]);
  return {
    items: ties.map(({ tie, state, within }) =>
      toTieRow(gazetteer, tie, state, { within, about: query.unit, saidBy: by.get(tie.id) }),
    ),
    total,
    inForce: totals.inForce,
    confirmed: totals.confirmed,
    next: after + limit < total ? after + limit : null,
    validAt: query.validAt,
    knownAt: await answeredAt(ports, query.knownAt),
  };
}

/** All rows of a query that is checked already: reviewed first, then by newest activity; parties of `about` are named first. */
export async function tieRows(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  query: TieQuery,
  about?: string,
): Promise<readonly TieRow[]> {
  const { ties } = await ledger.lists.page(query);
  return ties.map(({ tie, state, within }) => toTieRow(gazetteer, tie, state, { within, about }));
}

/** The lists of parties of ties, and the names of bodies, each once. */
interface NamesOfTies {
  readonly parties: readonly (readonly string[])[];
  readonly bodies: readonly string[];
}

/** A text as words are looked for in it. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

const typeTexts = new Map(
  codebook.tieTypes.map(({ id, names }) => [id, folded([id, ...Object.values(names)].join(' '))]),
);

/** The words, each with the types, the parties (by a name in any language, or code) and the bodies that hold a form of it. */
function wordsSought(gazetteer: Gazetteer, { parties, bodies }: NamesOfTies, find: string): readonly WordSought[] {
  const words = [...new Set(folded(find.replaceAll('\0', '\ufffd')).split(/\s+/).filter(Boolean))];
  if (words.length === 0) return [];
  const named = [...new Set(parties.flat())].map((party) => {
    const { en, ru, zh } = toPartyView(gazetteer, party).names;
    return { party, text: folded([en, ru ?? '', zh ?? '', party].join(' ')) };
  });
  return words.map((word) => {
    const forms = formsOf(word);
    const holds = (text: string): boolean => forms.some((form) => text.includes(form));
    return {
      word,
      types: tieTypes.filter((type) => holds(typeTexts.get(type) ?? '')),
      parties: named.flatMap(({ party, text }) => (holds(text) ? [party] : [])),
      bodies: bodies.filter((body) => holds(folded(body))),
    };
  });
}

/** The rank of each list of parties, joined by tildes, in the order of their English names. */
function partyRanks(gazetteer: Gazetteer, { parties }: NamesOfTies): ReadonlyMap<string, number> {
  const named = parties.map((list) => ({
    joined: list.join('~'),
    shown: list.map((party) => toPartyView(gazetteer, party).names.en).join(' – '),
  }));
  const ranks = new Map([...new Set(named.map(({ shown }) => shown))].sort().map((shown, rank) => [shown, rank]));
  return new Map(named.map(({ joined, shown }) => [joined, ranks.get(shown)!]));
}
