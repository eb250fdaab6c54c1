/** What the claims stage asks of each type of tie: a row a type, which the compiler asks for. */
import { type TieType, tieTypes } from '../../model/tie-types.ts';

type Trait =
  /** It happens rather than stands: a present tense does not make it active. */
  | 'happening'
  /** It stands until it is ended. */
  | 'stands'
  /** One document, meeting or regime has it with all its parties at once. */
  | 'multilateral'
  /** Its words also name those who act: a dairy that sends cheese builds no plant. */
  | 'names-actors';

interface Row {
  readonly is: readonly Trait[];
  /** Its place among those that a decision can limit; null for those that none does. */
  readonly limited: number | null;
}

const table: Readonly<Record<TieType, Row>> = {
  twinning: { limited: 1, is: ['stands'] },
  agreement: { limited: 2, is: ['multilateral'] },
  body: { limited: 7, is: ['stands', 'multilateral'] },
  visit: { limited: 8, is: ['happening', 'multilateral'] },
  forum: { limited: null, is: ['happening', 'multilateral'] },
  trade: { limited: 9, is: ['names-actors'] },
  investment: { limited: 10, is: ['names-actors'] },
  infrastructure: { limited: 5, is: ['multilateral', 'names-actors'] },
  exchange: { limited: 4, is: ['multilateral'] },
  mobility: { limited: 6, is: ['stands', 'multilateral'] },
  assistance: { limited: null, is: ['happening'] },
  restriction: { limited: null, is: [] },
  cooperation: { limited: 3, is: [] },
};

/** The types that have a trait. */
export const typesThatAre = (trait: Trait): readonly TieType[] =>
  tieTypes.filter((type) => table[type].is.includes(trait));

/** The types that a decision can limit, the likelier meant first. */
export const limitableTypes: readonly TieType[] = tieTypes
  .filter((type) => table[type].limited !== null)
  .sort((a, b) => table[a].limited! - table[b].limited!);
