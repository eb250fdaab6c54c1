/** How ties of each type are derived from evidence (docs/methods/ties.md), where types differ. */
import type { TieType } from '../model/tie-types.ts';

interface TypeRules {
  /** Gone through once: a second date of its founding is a contradiction, not a second act. */
  readonly foundedOnce: boolean;
  /**
   * What it goes by where its evidence gives a name: a `body` by that, whoever its members are; a `construction` by its parties and the
   * name, since several may stand between the same; anything else by its `parties`.
   */
  readonly knownBy: 'parties' | 'body' | 'construction';
  /** A restriction of exactly its parties ends or suspends it; of several such types the first here. */
  readonly restrictable: boolean;
}

export const typeRules: Readonly<Record<TieType, TypeRules>> = {
  twinning: { foundedOnce: true, knownBy: 'parties', restrictable: true },
  agreement: { foundedOnce: false, knownBy: 'parties', restrictable: true },
  body: { foundedOnce: true, knownBy: 'body', restrictable: false },
  visit: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  forum: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  trade: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  investment: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  infrastructure: { foundedOnce: false, knownBy: 'construction', restrictable: false },
  exchange: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  mobility: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  assistance: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  restriction: { foundedOnce: false, knownBy: 'parties', restrictable: false },
  cooperation: { foundedOnce: false, knownBy: 'parties', restrictable: false },
};
