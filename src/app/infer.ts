/** The type of what a schema describes: answers are typed by their schemas, and nowhere else. */
import type { z } from 'zod';

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

/** What a schema describes, readonly throughout: `type TieRow = Infer<typeof tieRow>`. */
export type Infer<S extends z.ZodType> = Immutable<z.output<S>>;

/** The fields of a schema of T: a schema for each field that T has, those that may be absent too. */
export type ShapeOf<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };
