/** Parameters of use cases as the query of an address has them. */
import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/** The query of some parameters. */
export function queryOf<S extends Shape>(shape: S): z.ZodObject<{ [Name in keyof S]: S[Name] }, z.core.$strict> {
  const query = Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, inQuery(schema)]));
  return z.strictObject(query) as never;
}

/** What a request gives: an empty one that may be left out counts as absent, as in a link with a blank field. */
export function givenIn<T extends object>(
  sent: T,
  required: readonly string[] = [],
): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  const given = Object.entries(sent).filter(
    ([each, value]) => value !== undefined && (value !== '' || required.includes(each)),
  );
  return Object.fromEntries(given) as never;
}

/** A parameter as an address has it: yes and no as words, numbers as digits, lists joined by commas. */
function inQuery(schema: z.ZodType): z.ZodType {
  const said = (schema.meta() ?? {}) as { readonly description?: string; readonly example?: never };
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const optional = (made: z.ZodType): z.ZodType => (inner === schema ? made : made.optional()).meta({ ...said });
  if (inner instanceof z.ZodBoolean) return optional(z.enum(['true', 'false']).transform((word) => word === 'true'));
  if (inner instanceof z.ZodArray) {
    const parts = (joined: string): readonly string[] => joined.split(',').flatMap((each) => each.trim() || []);
    return optional(z.string().max(2000).transform(parts));
  }
  if (inner instanceof z.ZodNumber) {
    const { minValue, maxValue } = inner;
    const isLarge = maxValue !== null && maxValue > 999_999 && maxValue < Number.MAX_SAFE_INTEGER;
    return wholeNumber({
      ...said,
      ...(minValue === null || minValue < 0 ? {} : { minimum: minValue }),
      ...(maxValue === null || maxValue > 999_999 ? {} : { maximum: maxValue }),
      ...(isLarge ? { digits: String(maxValue).length, most: maxValue } : {}),
    });
  }
  return schema;
}
