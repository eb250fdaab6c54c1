/** Writes a scenario for a pair of regions to begin with: what the ledger tells is taken from it, the rest is said to be assumed. */

import { engineVersion } from '../../foresight/air/engine-version.ts';
import { knownInterventions } from '../../foresight/air/interventions.ts';
import { readScenario } from '../../foresight/scenario/read-scenario.ts';
import { type Scenario, scenarioFormat } from '../../foresight/scenario/scenario.ts';
import type { KnownFilter } from '../as-of.ts';
import { unitsOfPair } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { bindScenario } from './bind-scenario.ts';

type Names = { readonly en: string; readonly ru: string | null; readonly zh: string | null };

/** The first named is the home side. Bound to what the ledger holds now or held then. */
export async function newScenario(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  pair: string,
  when: KnownFilter = {},
): Promise<Scenario> {
  const [home, partner] = unitsOfPair(ports.gazetteer, pair);
  const now = Number(ports.now().slice(0, 4));
  const years = { from: now - 25, until: now + 10 };
  const side = (unit: string) => {
    const { en, ru, zh } = placeOfUnit(ports.gazetteer, unit)?.names ?? { en: unit };
    return { name: { en, ru: ru ?? null, zh: zh ?? null }, units: [unit] };
  };
  const assumed = (value: number, low: number, high: number, why: string) => ({
    points: [[years.from, value, low, high]],
    basis: [{ kind: 'assumed', why }],
  });
  const byRule = (rule: object) => ({
    points: [[years.from, 0]],
    basis: [{ kind: 'assumed', why: 'not worked out yet' }],
    rule,
  });
  const start = (value: number, why: string) => ({ value, basis: [{ kind: 'assumed', why }] });
  const draft = readScenario({
    format: scenarioFormat,
    engine: engineVersion,
    id: `${home}-${partner}`.toLowerCase(),
    title: together(side(home).name, side(partner).name),
    home: side(home),
    partner: side(partner),
    years,
    seed: 1,
    inputs: {
      power: assumed(0, -1, 1, 'Nobody has judged which side pulls more: from e to 1 to 1 to e.'),
      push: byRule({ kind: 'push-from-ties', cap: 6 }),
      capacityHome: assumed(0.8, 0.5, 1, 'A centre that can act; not judged for this pair.'),
      capacityPartner: assumed(0.8, 0.5, 1, 'A centre that can act; not judged for this pair.'),
      toleranceHome: assumed(0.2, 0.05, 0.4, 'The whole of the judged range; not judged for this pair.'),
      tolerancePartner: assumed(0.2, 0.05, 0.4, 'The whole of the judged range; not judged for this pair.'),
      transfersHome: assumed(0.7, 0.4, 1, 'No figure of transfers is held.'),
      transfersPartner: assumed(0.7, 0.4, 1, 'No figure of transfers is held.'),
      dependenceHome: assumed(
        0.5,
        0,
        1,
        'Anything from nothing to all; “amur lean” shows the shares of trade that are known.',
      ),
      dependencePartner: assumed(
        0.5,
        0,
        1,
        'Anything from nothing to all; “amur lean” shows the shares of trade that are known.',
      ),
    },
    initial: {
      attachmentHome: start(0.8, 'Regions are mostly with their centre.'),
      stockHome: start(0.02, 'Little influence at the start.'),
      attachmentPartner: start(0.8, 'Regions are mostly with their centre.'),
      stockPartner: start(0.02, 'Little influence at the start.'),
      bandwidth: start(0.1, 'A thin tie at the start.'),
    },
    whatIfs: [
      {
        id: 'home-restricts',
        title: { en: 'The home centre restricts', ru: 'Свой центр ограничивает', zh: '本方中央实施限制' },
        changes: [knownInterventions.homeRestricts(now + 2)],
      },
      {
        id: 'bridge-opens',
        title: { en: 'A bridge opens', ru: 'Открывается мост', zh: '桥梁开通' },
        changes: [knownInterventions.bridgeOpens(now + 2)],
      },
      {
        id: 'power-shifts',
        title: {
          en: 'Power shifts to the partner’s side',
          ru: 'Сила переходит к стороне партнёра',
          zh: '实力向对方转移',
        },
        changes: [knownInterventions.powerToPartner(now + 2)],
      },
    ],
    outcome: { output: 'netStock', year: years.until },
  });
  return bindScenario(ports, draft, when);
}

/** Two names as one title, in each language that has both. */
function together(a: Names, b: Names): Names {
  return {
    en: `${a.en} and ${b.en}`,
    ru: a.ru === null || b.ru === null ? null : `${a.ru} и ${b.ru}`,
    zh: a.zh === null || b.zh === null ? null : `${a.zh}与${b.zh}`,
  };
}
