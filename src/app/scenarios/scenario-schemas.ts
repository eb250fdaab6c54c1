/** Scenarios and replays, as zod schemas. The file itself is checked where it is read (foresight/scenario/read-scenario.ts). */
import { z } from 'zod';
import type { CodedYears, PlayedYears } from '../../foresight/scenario/replay.ts';
import { type Basis, type Scenario, turningKinds, type Words } from '../../foresight/scenario/scenario.ts';
import { thingParts } from '../annotations/annotation-schemas.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { CitedRecord, ReplayView, ScenarioRow, ScenarioView } from './scenario-view.ts';

const words: z.ZodType<Words> = z
  .object({ en: z.string().nullable(), ru: z.string().nullable(), zh: z.string().nullable() })
  .meta({ id: 'ScenarioWords', description: 'Words in one language or more.' });

const cited: z.ZodType<CitedRecord> = z.object({
  kind: z.enum([
    'document',
    'claim',
    'fact',
    'tie',
    'judgement',
    'event',
    'coding',
    'collection',
    'note',
    'forecast',
    'scenario',
  ]),
  words: z.string(),
  parts: thingParts.optional(),
});
const citedById = z.record(z.string(), cited).meta({
  description: 'What the cited records say, by id; one that the ledger does not hold is missing.',
});

const rowShape = {
  id: z.string().meta({ description: 'The short name by which it is asked for.', example: 'china-russia' }),
  title: words,
  home: words,
  partner: words,
  years: z.object({ from: z.int(), until: z.int() }),
  knownAt: instant.nullable().meta({ description: 'The state of the ledger that the inputs were taken from.' }),
  case: z.string().nullable().meta({ description: 'The case that a replay is held against.' }),
  origin: z.enum(['shipped', 'saved', 'draft']),
  record: z.string().nullable().meta({ description: 'Of a saved one: its record, `scn_…`.' }),
  by: z.string().nullable(),
  at: instant.nullable(),
};

/** A scenario in a list. */
export const scenarioRow: z.ZodType<ScenarioRow> = z.object(rowShape).meta({ id: 'ScenarioRow' });

const file = z
  .custom<Scenario>((value) => typeof value === 'object' && value !== null)
  .meta({
    id: 'Scenario',
    type: 'object',
    description: 'A scenario file with everything that it may leave out filled in: docs/formats/scenario.md.',
  });

/** A scenario with its file. */
export const scenarioView: z.ZodType<ScenarioView> = z
  .object({ ...rowShape, scenario: file, cited: citedById })
  .meta({ id: 'ScenarioView' });

/** What is sent to be saved. */
export const scenarioToSave = z
  .strictObject({ scenario: z.record(z.string(), z.unknown()) })
  .meta({ id: 'ScenarioToSave', description: 'A scenario file: docs/formats/scenario.md.' });

const numbers = z.array(z.number());
const basis: z.ZodType<Basis> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['fact', 'event', 'claim', 'tie', 'observation']), id: z.string() }),
  z.object({ kind: z.literal('assumed'), why: z.string() }),
]);
const side = z.enum(['home', 'partner']);
const played: z.ZodType<PlayedYears> = z
  .object({
    bandwidth: numbers,
    restrictionHome: numbers,
    restrictionPartner: numbers,
    netLeverage: numbers,
    netStock: numbers,
  })
  .meta({ id: 'PlayedYears', description: 'The middle run, a number a year.' });
const coded: z.ZodType<CodedYears> = z
  .object({
    years: z.array(z.int()),
    inForce: numbers,
    wanted: numbers,
    homeRestricts: numbers,
    partnerRestricts: numbers,
  })
  .meta({ id: 'CodedYears', description: 'What the record says, a number a year.' });

/** A replay. */
export const replayView: z.ZodType<ReplayView> = z
  .object({
    scenario: z.string(),
    case: z.string(),
    align: z.object({ year: z.number(), why: words }),
    years: z.array(z.int()),
    model: played,
    ordered: played,
    stockBand: z.object({ low: numbers, high: numbers }),
    coded,
    bandwidth: z.object({
      model: z.number().nullable(),
      ordered: z.number().nullable(),
      baseline: z.number().nullable(),
    }),
    restrictions: z.array(
      z.object({
        side,
        hits: z.int(),
        misses: z.int(),
        falseAlarms: z.int(),
        quiet: z.int(),
        model: z.number(),
        baseline: z.number(),
        skill: z.number().nullable(),
      }),
    ),
    turns: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(turningKinds),
        at: z.number(),
        says: words,
        basis: z.array(basis),
        middle: z.number().nullable(),
        band: z.tuple([z.number(), z.number(), z.number()]).nullable(),
        share: z.number(),
        hit: z.boolean(),
      }),
    ),
    stockLag: z.number().nullable(),
    missed: z.array(z.object({ id: z.string(), side, from: z.int(), until: z.int() })),
    unexplained: z.array(z.object({ says: words, basis: z.array(basis) })),
    cited: citedById,
  })
  .meta({ id: 'Replay' });
