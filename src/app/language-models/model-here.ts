/** A language model that is set, as a page or a program may know it: never a key, only the name of the variable that holds it. */
import { z } from 'zod';
import type { Infer } from '../infer.ts';
import { listOf } from '../lists.ts';
import { modelKinds } from './model-settings.ts';

export const modelHere = z
  .object({
    name: z.string(),
    kind: z.enum(modelKinds),
    model: z.string(),
    host: z.string().meta({ description: 'Host and port at which it is asked.' }),
    loopback: z.boolean().meta({ description: 'True where it is on the machine of the server: no text leaves it.' }),
    missing: z.enum(['network', 'key']).nullable().meta({
      description: 'Why it cannot be asked: Amur was told to stay offline, or the variable of its key is not set.',
    }),
    keyVariable: z
      .string()
      .nullable()
      .meta({ description: 'The name of the environment variable that holds its key.' }),
  })
  .meta({ id: 'LanguageModelHere' });
export type ModelHere = Infer<typeof modelHere>;

/** Those that are set, by name. */
export const modelsHere = listOf(modelHere);
