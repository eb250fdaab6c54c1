/** How ties of each type are derived from evidence (docs/methods/ties.md), where types differ. */
import type { TieType } from '../model/tie-types.ts';

interface TypeRules {
  /** Gone through once: a second date of its founding is a contradiction, not a second act. */
  readonly foundedOnce: boolean;
  /**
   * What it goes by where its evidence gives a name: a `body` by that, whoever its members are; a `construction` (also a plant, a park)
   * by its parties and the name, since several may stand between the same; anything else by its `parties`.
   */
  readonly knownBy: 'parties' | 'body' | 'construction';
}

export const typeRules: Readonly<Record<TieType, TypeRules>> = {
  twinning: { foundedOnce: true, knownBy: 'parties' },
  agreement: { foundedOnce: false, knownBy: 'parties' },
  body: { foundedOnce: true, knownBy: 'body' },
  visit: { foundedOnce: false, knownBy: 'parties' },
  forum: { foundedOnce: false, knownBy: 'parties' },
  trade: { foundedOnce: false, knownBy: 'parties' },
  investment: { foundedOnce: false, knownBy: 'construction' },
  infrastructure: { foundedOnce: false, knownBy: 'construction' },
  exchange: { foundedOnce: false, knownBy: 'parties' },
  mobility: { foundedOnce: false, knownBy: 'parties' },
  assistance: { foundedOnce: false, knownBy: 'parties' },
  restriction: { foundedOnce: false, knownBy: 'parties' },
  cooperation: { foundedOnce: false, knownBy: 'parties' },
};
