/** The format of the file of added places: what may stand in it, and what to say where something else does. */
import { z } from 'zod';
import { parseJson } from '../exchange/parse-json.ts';
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import { InvalidInput } from '../model/errors.ts';

/** The levels that a place of the user's own may have: what has codes and years of its own is no user's to add. */
export const ownLevels = ['city', 'district', 'macro', 'water', 'relief'] as const;

const name = z.string().trim().min(1);
const format = z.strictObject({
  places: z.array(
    z.strictObject({
      id: z.string().startsWith('own:'),
      level: z.enum(ownLevels),
      names: z.strictObject({
        en: name,
        ru: name.exactOptional(),
        zh: name.exactOptional(),
        local: name.exactOptional(),
      }),
      aliases: z.array(name).exactOptional(),
      region: z.string().exactOptional(),
      country: z.string().exactOptional(),
      lat: z.number(),
      lon: z.number(),
      population: z.number().int().nonnegative().exactOptional(),
    }),
  ),
  names: z.array(z.strictObject({ place: z.string().min(1), names: z.array(name).min(1) })),
});

/** The additions of a file's text; throws InvalidInput that says what is wrong where. */
export function parseAdditions(text: string, file: string): GazetteerAdditions {
  const hint = 'Correct the file, or move it away and add the places again with "amur gazetteer add".';
  const refuse = (what: string): never => {
    throw new InvalidInput(`The added places in ${file} cannot be used: ${what}.`, {
      hint,
    });
  };
  const value = parseJson(text, `The file of added places, ${file},`, hint);
  const parsed = format.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refuse(`${z.core.toDotPath(issue?.path ?? []) || 'the whole'}: ${issue?.message ?? 'unknown form'}`);
}
