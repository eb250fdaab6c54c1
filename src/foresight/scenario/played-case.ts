/** A case that the model is replayed on: its two sides, what drives it and on what grounds. The three that ship stand in data/scenarios. */
import { z } from 'zod';
import { type Inputs, inputNames } from '../air/inputs.ts';
import type { InitialState } from '../air/outputs.ts';

const text = z.string().min(1);
const words = z.strictObject({ en: text, ru: text, zh: text });
/** Keys of facts and events of the case, and what was judged. */
const grounds = { cites: z.array(text).optional(), why: text.optional() };
const share = z.number().min(0).max(1);
/** Year and value, and where it is not sure the least and the greatest it may be. Two of one year are a jump. */
const point = z.union([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number(), z.number(), z.number()])]);
const side = z.strictObject({ name: words, units: z.array(text).min(1) });
const start = z.strictObject({ value: share, ...grounds });

/** What of the coded history a replay looks for. */
export const turningKinds = ['leverage-to-partner', 'leverage-to-home', 'home-restricts', 'partner-restricts'] as const;

const form = z.strictObject({
  case: text,
  title: words,
  about: words,
  home: side,
  partner: side,
  years: z.strictObject({ from: z.int(), until: z.int() }),
  /** How many ties between regions are a full push: the push of each year is counted from those in force. */
  push: z.strictObject({ cap: z.number().positive(), why: text }),
  inputs: z.record(z.enum(inputNames).exclude(['push']), z.strictObject({ points: z.array(point).min(1), ...grounds })),
  start: z.record(z.enum(['attachmentHome', 'stockHome', 'attachmentPartner', 'stockPartner', 'bandwidth']), start),
  turningPoints: z.array(
    z.strictObject({ id: text, kind: z.enum(turningKinds), at: z.number(), says: words, ...grounds }),
  ),
  unexplained: z.array(z.strictObject({ says: words, ...grounds })),
});

/** A case to be replayed, without its push. */
export type PlayedCase = z.infer<typeof form>;

/** A point of a series: year and value, and where it is not sure the least and the greatest. */
export type Point = z.infer<typeof point>;

/** Reads a file of data/scenarios; throws a ZodError for what is none. */
export function readPlayedCase(data: unknown): PlayedCase {
  return form.parse(data);
}

/** The inputs as the engine takes them, with the push that the ties of the case give. */
export function inputsOf({ inputs }: PlayedCase, push: readonly Point[]): Inputs {
  const series = (points: readonly Point[]) =>
    points.map(([at, value, low = value, high = value]) => ({ at, value, low, high }));
  return Object.fromEntries(
    inputNames.map((name) => [name, series(name === 'push' ? push : inputs[name].points)]),
  ) as unknown as Inputs;
}

/** The start as the engine takes it; nobody restricts at the start. */
export function initialOf({ start: given }: PlayedCase): InitialState {
  const { attachmentHome, stockHome, attachmentPartner, stockPartner, bandwidth } = given;
  return {
    attachmentHome: attachmentHome.value,
    stockHome: stockHome.value,
    attachmentPartner: attachmentPartner.value,
    stockPartner: stockPartner.value,
    bandwidth: bandwidth.value,
    restrictionHome: 0,
    restrictionPartner: 0,
  };
}
