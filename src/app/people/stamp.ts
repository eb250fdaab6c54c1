/** Who did something, and when. */
import { z } from 'zod';
import type { Stamp } from '../../store/ports/ledger.ts';

/** By whom and when. */
export const stamp: z.ZodType<Stamp> = z.object({ by: z.string(), at: z.string() });
