/** The format of a file of places and names to add: what may stand in it, and what to say where something else does. */
import { z } from 'zod';
import { parseJson } from '../../formats/parse-json.ts';
import type { GazetteerAdditions } from '../../gazetteer/additions.ts';
import { InvalidInput } from '../../model/errors.ts';

/** The levels that a place of the user's own may have: what has codes and years of its own is no user's to add. */
export const ownLevels = ['city', 'district', 'macro', 'water', 'relief'] as const;

const name = z.string().trim().min(1);
/** A place of a user's own. */
export const addedPlace = z.strictObject({
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
});
const format = z.strictObject({
  places: z.array(addedPlace),
  names: z.array(z.strictObject({ place: z.string().min(1), names: z.array(name).min(1) })),
});

/** The additions of a file's text; throws InvalidInput that says what is wrong where. */
export function parseAdditions(text: string, file: string): GazetteerAdditions {
  const hint = 'Correct the file and import it again; docs/formats/gazetteer-additions.md has its form.';
  const parsed = format.safeParse(parseJson(text, `The file of places, ${file},`, hint));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const what = `${z.core.toDotPath(issue?.path ?? []) || 'the whole'}: ${issue?.message ?? 'unknown form'}`;
  throw new InvalidInput(`The places in ${file} cannot be taken in: ${what}.`, { hint });
}
