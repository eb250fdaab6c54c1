/** The audit trail, read: who did what when. */
import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import { type Act, outcomes } from '../../store/people/trail.ts';
import type { TrailQuery } from '../../store/ports/people.ts';
import type { PeoplePorts } from './people-ports.ts';

/** An act, with whoever did it or asked for it. */
export const trailEntry: z.ZodType<Act> = z
  .object({
    at: z.string(),
    by: z.string().nullable(),
    act: z.string(),
    target: z.string().nullable(),
    outcome: z.enum(outcomes),
    via: z.enum(['page', 'program', 'command']),
    from: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TrailEntry' });

/** What is asked of the trail; `since` is a day (its beginning) or an instant. */
export type TrailFilter = Partial<TrailQuery>;

/** Entries, newest first. */
export async function listTrail(
  { trail }: Pick<PeoplePorts, 'trail'>,
  { limit = 100, since, ...rest }: TrailFilter = {},
): Promise<readonly Act[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InvalidInput(`The list holds 1 to 10000 entries, not ${limit}`);
  }
  if (since === undefined) return trail.entries({ ...rest, limit });
  const from = Date.parse(since);
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(since) || Number.isNaN(from)) {
    throw new InvalidInput(`"${since.slice(0, 40)}" is no time`, { hint: 'Write 2026-03-01 or 2026-03-01T12:00:00Z.' });
  }
  return trail.entries({ ...rest, since: new Date(from).toISOString(), limit });
}
