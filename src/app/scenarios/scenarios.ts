/** Scenarios: those that ship, and those that people saved; each with the words of the records it cites. */

import { readScenario } from '../../foresight/scenario/read-scenario.ts';
import { citedIn, modelNotEvidence, type Scenario } from '../../foresight/scenario/scenario.ts';
import { Conflict, NotFound } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { type SavedScenario, savedScenariosOf } from '../../store/annotations/scenarios.ts';
import { toEntity } from '../annotations/entity.ts';
import type { KnownFilter } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { newScenario } from './new-scenario.ts';
import { type CitedRecord, type ScenarioRow, type ScenarioView, scenarioTitle } from './scenario-view.ts';

type ScenarioPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'shippedScenarios'>;

/** What ships first, then what people saved, each by short name. */
export async function listScenarios(ports: ScenarioPorts): Promise<readonly ScenarioRow[]> {
  const shipped = (ports.shippedScenarios ?? []).map((scenario) => rowOf(scenario, null));
  return [...shipped, ...(await saved(ports)).map((each) => rowOf(readScenario(each.file, each.slug), each))];
}

/** A scenario of a pair that is not saved: what the ledger tells, the rest assumed. The first named is the home side. */
export async function draftScenario(
  ports: ScenarioPorts & Pick<Ports, 'now'>,
  pair: string,
  when: KnownFilter = {},
): Promise<ScenarioView> {
  return { ...(await viewOf(ports, await newScenario(ports, pair, when), null)), origin: 'draft' };
}

/** One scenario by its short name; throws NotFound where there is none. */
export async function showScenario(ports: ScenarioPorts, id: string): Promise<ScenarioView> {
  const shipped = ports.shippedScenarios?.find((each) => each.id === id);
  if (shipped) return viewOf(ports, shipped, null);
  const found = (await saved(ports)).find(({ slug, id: record }) => slug === id || record === id);
  if (found) return viewOf(ports, readScenario(found.file, found.slug), found);
  throw new NotFound(`No scenario ${id.slice(0, 60)} is held`, { hint: '“amur scenario” shows those that are.' });
}

/**
 * Saves a scenario under its short name; of one's own another version. Throws InvalidInput for a file that is none, Conflict where
 * one that ships or somebody else’s has the name.
 */
export async function saveScenario(
  ports: ScenarioPorts & Pick<Ports, 'now' | 'user'>,
  data: unknown,
  from?: string,
): Promise<ScenarioView> {
  const scenario = readScenario(data, from);
  const hint = 'Give it another id and save it again.';
  if (ports.shippedScenarios?.some(({ id }) => id === scenario.id))
    throw new Conflict(`A scenario ${scenario.id} ships with Amur`, { hint });
  const held = (await saved(ports)).find(({ slug }) => slug === scenario.id);
  if (held && held.by !== ports.user) throw new Conflict(`${held.by} has saved a scenario ${scenario.id}`, { hint });
  const record = { name: scenarioTitle(scenario), slug: scenario.id, file: scenario, withdrawn: false };
  const stamp = { by: ports.user, at: ports.now() };
  const id = held?.id ?? contentId('scn', scenario.id, stamp.by, stamp.at);
  const version = contentId('scn', id, record, stamp.by, stamp.at);
  await ports.ledger.annotations.append({ kind: 'scenario', id, version, about: '', record }, stamp);
  return showScenario(ports, scenario.id);
}

async function saved({ ledger }: Pick<Ports, 'ledger'>): Promise<readonly SavedScenario[]> {
  return savedScenariosOf(await ledger.annotations.all('scenario')).filter(({ withdrawn }) => !withdrawn);
}

function rowOf(scenario: Scenario, held: SavedScenario | null): ScenarioRow {
  const { id, title, home, partner, years, knownAt, history } = scenario;
  return {
    id,
    label: modelNotEvidence,
    title,
    home: home.name,
    partner: partner.name,
    years,
    knownAt,
    case: history?.case ?? null,
    origin: held === null ? 'shipped' : 'saved',
    record: held?.id ?? null,
    by: held?.by ?? null,
    at: held?.at ?? null,
  };
}

async function viewOf(ports: ScenarioPorts, scenario: Scenario, held: SavedScenario | null): Promise<ScenarioView> {
  return { ...rowOf(scenario, held), scenario, cited: await tellCited(ports, citedIn(scenario)) };
}

/** Records by id: what a fact or an event states, else the thing in words; what is not held is left out. */
export async function tellCited(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  ids: readonly string[],
): Promise<Readonly<Record<string, CitedRecord>>> {
  const held = await ledger.records.summaries(ids);
  return Object.fromEntries(
    [...held].map(([id, thing]) => {
      const stated = thing.kind === 'fact' || thing.kind === 'event' ? thing.text : null;
      if (stated !== null) return [id, { kind: thing.kind, words: stated }];
      const { words, parts } = toEntity(gazetteer, thing);
      return [id, { kind: thing.kind, words, ...(parts ? { parts } : {}) }];
    }),
  );
}
