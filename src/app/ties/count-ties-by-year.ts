/** How many ties of a filter stood in each year, up to the present one. */
import { z } from 'zod';
import type { TiesByYear } from '../../ties/ties-by-year.ts';
import type { Ports } from '../ports.ts';
import { type TieFilter, toTieQuery } from './tie-query.ts';

/** How many ties stood in each year. */
export const tiesByYear: z.ZodType<TiesByYear> = z
  .object({
    years: z.array(z.object({ year: z.int(), certain: z.int(), possible: z.int() })),
  })
  .meta({ id: 'TiesByYear' });

/** The years of a filter; its day and its window count for nothing. */
export async function countTiesByYear(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  { validAt: _day, within: _window, ...filter }: TieFilter = {},
): Promise<TiesByYear> {
  const query = toTieQuery(ports.gazetteer, ports.now(), filter);
  return ports.ledger.lists.years(query, Number(query.validAt.slice(0, 4)));
}
