/** Units and cases, as zod schemas. */

import { z } from 'zod';
import { figureRow } from '../figures/figure-schemas.ts';
import { bounds, day, edtf } from '../model-schemas/edtf.ts';
import { placeLevel } from '../model-schemas/place.ts';
import { actedView } from '../review/acted-view.ts';
import { sourceView } from '../sources/source-view.ts';
import { names, partyView } from '../ties/party-view.ts';
import type { CaseEventView, CaseRow, RegionRow } from '../views.ts';

/** A first-level unit with the number of its ties. */
export const regionRow: z.ZodType<RegionRow> = z
  .object({
    code: z.string().meta({ example: 'RU-SA' }),
    country: z.string(),
    kind: z.string(),
    level: placeLevel,
    names,
    lat: z.number(),
    lon: z.number(),
    neighbours: z.array(z.string()),
    disputed: z.boolean(),
    worldviews: z.array(z.object({ country: z.string(), by: z.string() })),
    ties: z.int(),
    figures: z
      .array(figureRow)
      .exactOptional()
      .meta({ description: 'Of a unit asked for by its code: of each thing the newest figure that measures take.' }),
  })
  .meta({ id: 'Region' });

/** A case. */
export const caseRow: z.ZodType<CaseRow> = z
  .object({
    id: z.string(),
    title: names.nullable(),
    about: z
      .object({ documented: z.string(), thin: z.string(), against: z.string().exactOptional() })
      .nullable()
      .meta({ description: 'What the sources of the case bear well, and what is thin.' }),
    events: z.int(),
    first: day.nullable(),
    last: day.nullable(),
  })
  .meta({ id: 'Case' });

/** A dated event of a case. */
export const caseEventView: z.ZodType<CaseEventView> = z
  .object({
    id: z.string(),
    case: z.string(),
    event: z.string(),
    parties: z.array(partyView),
    date: edtf.nullable(),
    bounds: bounds.nullable(),
    precision: z.string(),
    statement: z.string(),
    sources: z.array(sourceView),
    confidence: z.string(),
    read: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether its coder has read its source; else it rests on a list.' }),
    acted: actedView.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'CaseEvent' });
