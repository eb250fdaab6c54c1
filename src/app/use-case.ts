/**
 * A use case that reads: what goes in, what comes out, who may, and what is done. The REST route, the options of the command and the
 * input of the assistants' tool are made from it (server/use-case-route.ts, cli/use-case-options.ts, mcp/tool.ts).
 */
import type { z } from 'zod';
import type { Right } from '../store/people/roles.ts';
import type { Infer } from './infer.ts';
import type { Ports } from './ports.ts';

/** What was asked: parameters that were left out are absent, and none is undefined. */
export type Given<In extends z.ZodObject> = {
  readonly [Name in keyof z.output<In>]: Exclude<z.output<In>[Name], undefined>;
};

export interface UseCase<In extends z.ZodObject = z.ZodObject, Out extends z.ZodType = z.ZodType> {
  /** A line: what is answered. */
  readonly summary: string;
  /** Where it is asked for below the base of the REST interface; what stands in braces is a parameter. */
  readonly path: string;
  /** The part of the OpenAPI document in which it stands. */
  readonly tag: string;
  /** Parameters: texts, whole numbers, yes or no, words of a list, lists of texts. */
  readonly input: In;
  readonly output: Out;
  /** What the answer is, in few words. */
  readonly returns: string;
  /** Whoever may `read`, where it is left out. */
  readonly needs?: Right;
  /** What may go wrong besides bad input: nothing of that id is stored (404), the beginning of an id fits several (409). */
  readonly problems?: readonly (404 | 409)[];
  /** Throws the errors of the model. */
  run(ports: Ports, given: Given<In>): Promise<Infer<Out>>;
}

/** A use case; what it gives is typed by its own schemas. */
export function useCase<In extends z.ZodObject, Out extends z.ZodType>(definition: UseCase<In, Out>): UseCase<In, Out> {
  return definition;
}
