/** Scenarios as the page, the command line and the API show them. */
import { z } from 'zod';
import { scenarioFile } from '../../foresight/scenario/read-scenario.ts';
import { modelNotEvidence, type Scenario, type Words } from '../../foresight/scenario/scenario.ts';
import { recordKinds } from '../../store/ports/records.ts';
import { entityParts } from '../annotations/entity.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';

/** Words in one language or more. */
export const scenarioWords: z.ZodType<Words> = z
  .object({ en: z.string().nullable(), ru: z.string().nullable(), zh: z.string().nullable() })
  .meta({ id: 'ScenarioWords', description: 'Words in one language or more.' });

/** A record that a scenario cites, in words. */
const citedRecord = z.object({
  kind: z.enum(recordKinds),
  words: z.string(),
  parts: entityParts.exactOptional(),
});
export type CitedRecord = Infer<typeof citedRecord>;

/** The cited records by id. */
export const citedById = z.record(z.string(), citedRecord).meta({
  description: 'What the cited records say, by id; one that the ledger does not hold is missing.',
});

/** What every scenario is. */
export const scenarioLabel = z.literal(modelNotEvidence);

/** A scenario in a list. */
export const scenarioRow = z
  .object({
    id: z.string().meta({ description: 'The short name by which it is asked for.', example: 'china-russia' }),
    label: scenarioLabel,
    title: scenarioWords,
    home: scenarioWords,
    partner: scenarioWords,
    years: z.object({ from: z.int(), until: z.int() }),
    knownAt: instant.nullable().meta({ description: 'The state of the ledger that the inputs were taken from.' }),
    case: z.string().nullable().meta({ description: 'The case that a replay is held against.' }),
    origin: z.enum(['shipped', 'saved', 'draft']).meta({ description: 'A draft is of a pair, and is stored nowhere.' }),
    record: z.string().nullable().meta({ description: 'Of a saved one: its record, `scn_…`.' }),
    by: z.string().nullable(),
    at: instant.nullable(),
  })
  .meta({ id: 'ScenarioRow' });
export type ScenarioRow = Infer<typeof scenarioRow>;

// zod knows the names of the records only as texts.
const filledIn = (scenarioFile as unknown as z.ZodType<Scenario>).meta({
  id: 'Scenario',
  description: 'A scenario file with everything that it may leave out filled in: docs/formats/scenario.md.',
});

/** A scenario with its file and what the records it cites say. */
export const scenarioView = z
  .object({ ...scenarioRow.shape, scenario: filledIn, cited: citedById })
  .meta({ id: 'ScenarioView' });
export type ScenarioView = Infer<typeof scenarioView>;

/** The title of a scenario in the first language that it has one in. */
export function scenarioTitle({ title }: Pick<Scenario, 'title'>): string {
  return title.en ?? title.ru ?? title.zh ?? '';
}
