/** First-level units as rows. */
import { z } from 'zod';
import type { Region, Worldview } from '../../model/place.ts';
import { figureRow } from '../figures/figure-row.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { placeLevel } from '../model-schemas/place.ts';
import { names, toNames } from '../ties/party-view.ts';

/** A first-level unit with the number of its ties. */
export const regionRow = z
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
    worldviews: z.array(
      z
        .object({ country: z.string(), by: z.string(), part: z.string().exactOptional() } satisfies ShapeOf<Worldview>)
        .meta({
          description:
            '`part`: it is a part of the unit that is shown so. `country` is the unit itself where it is held for a state of its own.',
        }),
    ),
    ties: z.int(),
    figures: z
      .array(figureRow)
      .exactOptional()
      .meta({ description: 'Of a unit asked for by its code: of each thing the newest figure that measures take.' }),
  })
  .meta({ id: 'Region' });
export type RegionRow = Infer<typeof regionRow>;

/** One unit; `ties` is how many ties it has as of the day asked for. */
export function toRegionRow(region: Region, ties: number): RegionRow {
  return {
    code: region.region,
    country: region.country,
    kind: region.kind,
    level: region.level,
    names: toNames(region.names),
    lat: region.lat,
    lon: region.lon,
    neighbours: region.neighbours,
    disputed: region.worldviews.length > 0,
    worldviews: region.worldviews,
    ties,
  };
}
