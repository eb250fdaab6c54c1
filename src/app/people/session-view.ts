/** Who asks, and what they may do. */
import { z } from 'zod';
import { leastRole, type Right, roles } from '../../store/people/roles.ts';
import type { Infer } from '../infer.ts';

const rights = Object.keys(leastRole) as [Right, ...Right[]];

/** Who asks, as what, and whether one must sign in. */
export const sessionView = z
  .object({
    offline: z.boolean().meta({ description: 'Whether the server was told to fetch no address.' }),
    readOnly: z
      .boolean()
      .meta({ description: 'Whether this is a read replica: what would record something is refused.' }),
    mustSignIn: z.boolean().meta({ description: 'Whether anything needs a token at all.' }),
    person: z
      .object({
        name: z.string(),
        role: z.enum(roles),
        rights: z.array(z.enum(rights)).meta({ description: 'What the role may do.' }),
        by: z.enum(['machine', 'token', 'session']),
        until: z.string().nullable().meta({ description: 'When they must sign in again; null for never.' }),
      })
      .nullable()
      .meta({ description: 'Null where nobody has signed in.' }),
  })
  .meta({ id: 'Session' });
export type SessionView = Infer<typeof sessionView>;
