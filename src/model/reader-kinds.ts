/**
 * Who read a text: Amur's own rules, a person, or a language model of the user's. What stands in a reading's `reader` tells it. The
 * newest reading of a document is that of the rules; what a person took out of it, and what a model read, stand beside it, and each
 * is followed only by one of its own kind.
 */
import { byAssistant } from './by-assistant.ts';
import { byHand } from './by-hand.ts';

/** How the `reader` of a language model's reading begins (`model:qwen3:8b 3.0-1-…`), and the `rule` of its claims (`model/read`). */
export const byModel = 'model';

/** The `reader` of readings by a model and by what it is told. */
export const modelReader = (model: string, prompt: string): string => `${byModel}:${model} ${prompt}`;

/** Whether a reading with this `reader` was made by the rules. */
export const isByRules = (reader: string): boolean =>
  reader !== byHand && !reader.startsWith(byAssistant) && !reader.startsWith(`${byModel}:`);

/** Whether a rule is that of a claim read by a language model. */
export const isModelRule = (rule: string): boolean => rule.startsWith(`${byModel}/`);
