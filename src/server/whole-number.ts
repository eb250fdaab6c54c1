/** A whole number in a query: decimal digits, told in the OpenAPI document as the integer that they mean. */
import { z } from 'zod';

/** What the document says of it. */
interface Said {
  readonly description?: string;
  readonly example?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** How many digits it may have; default 6. */
  readonly digits?: number;
  /** The most it may be, where more is refused here and not by the use case. */
  readonly most?: number;
}

/** A whole number that may be left out; anything but digits is refused. */
export function wholeNumber({ digits = 6, most = Number.MAX_SAFE_INTEGER, ...said }: Said = {}) {
  const integer = { type: 'integer', ...said, ...(most < Number.MAX_SAFE_INTEGER ? { maximum: most } : {}) } as const;
  return z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .refine((text) => text.length <= digits, `is more than ${10 ** digits - 1}`)
    .transform(Number)
    .refine((value) => value <= most, `is more than ${most}`)
    .optional()
    .meta({
      ...(said.description === undefined ? {} : { description: said.description }),
      override: ({ jsonSchema }: { readonly jsonSchema: { pattern?: string } }) => {
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, integer);
      },
    });
}
