/** A tool: what an assistant is told of it, what it takes, what it answers. */
import type { z } from 'zod';
import type { Ports } from '../app/ports.ts';
import type { Links } from './links.ts';

/** Who asks, and what answers. */
export interface Asked {
  readonly ports: Ports;
  /** Addresses of the page. */
  readonly links: Links;
  /** What the client calls itself: the name of a program, with its version. */
  readonly client: string;
}

/** A tool as the protocol shows it, and how it is answered. */
export interface Tool {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Set where it records something; it is offered only where that was allowed. */
  readonly records?: true;
  /** Throws the errors of the model. `input` fits its schema. */
  answer(asked: Asked, input: never): Promise<object>;
}

/** A tool, with its answer held to its own schemas. */
export function tool<In extends z.ZodObject, Out extends z.ZodObject>(
  definition: Omit<Tool, 'input' | 'output' | 'answer'> & {
    readonly input: In;
    readonly output: Out;
    answer(asked: Asked, input: z.output<In>): Promise<Immutable<z.output<Out>>>;
  },
): Tool {
  return definition;
}

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;
