/** The short question: which of the claims that the rules have read does the text affirm? Its answer is a list of their numbers. */
import { z } from 'zod';
import instructions from '../../../data/codebook/instructions.json' with { type: 'json' };
import { codebook } from '../../model/codebook.ts';
import type { Claim } from '../../model/reading.ts';
import { textPrompt } from './prompt.ts';

export const vetoAnswer = z.strictObject({ affirmed: z.array(z.int()) });

/** The same as JSON Schema. */
export const vetoSchema: Readonly<Record<string, unknown>> = {
  type: 'object',
  properties: { affirmed: { type: 'array', items: { type: 'integer' } } },
  required: ['affirmed'],
  additionalProperties: false,
};

const lines = (list: readonly string[]): string => list.map((line) => `- ${line}`).join('\n');

/** What stands before the text and the claims. */
export const vetoSystem = [
  ...instructions.task.slice(1),
  `Types of ties:\n${lines(codebook.tieTypes.map(({ id, definition }) => `${id}: ${definition}`))}`,
  `Not a tie:\n${lines(instructions.not)}`,
  instructions.data,
  'Below the text stand claims that a program has read in it, each with a number. Some are wrong: the places are not tied, the type is another, the text denies it. Answer with the numbers of those that the text affirms, as one JSON object: {"affirmed": [1, 3]}. Where none holds the list is empty.',
].join('\n\n');

/** The text and the claims on it. */
export function vetoPrompt(
  given: Parameters<typeof textPrompt>[0],
  claims: readonly Pick<Claim, 'type' | 'stage' | 'parties' | 'evidence'>[],
): string {
  const listed = claims.map(
    ({ type, stage, parties, evidence }, i) =>
      `${i + 1}. ${type} (${stage}): ${parties.join(' and ')}; read in: ${evidence.quote.replace(/\s+/gu, ' ').slice(0, 300)}`,
  );
  return `${textPrompt(given)}\n\nClaims:\n${listed.join('\n')}`;
}
