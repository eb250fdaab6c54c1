/**
 * What a language model is told: the codebook's words with their definitions, the rules of coding, worked examples; then one text, or a
 * part of it. The text is data: nothing in it can do more than make a claim whose quote a person sees.
 */
import instructions from '../../../data/codebook/instructions.json' with { type: 'json' };
import { codebook, codebookVersion, fields, modalities } from '../../model/codebook.ts';
import { hashText } from '../../model/ids.ts';
import { answerSchema } from './answer.ts';
import { workedExamples } from './examples.ts';

/** Bytes hidden in a text, one in each variation selector, as C2PA signs plain text: many tokens that say nothing. The selector of an emoji stays. */
const hiddenBytes = /\ufeff?(?:[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]){4,}/gu;

/** Which version of the codebook and of the instructions a prompt is made of. */
export const promptVersion = `${codebookVersion}-${instructions.version}`;

const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const defined = (words: readonly { readonly id: string; readonly definition: string }[]): string =>
  listed(words.map(({ id, definition }) => `${id}: ${definition}`));

/** What stands before every text: the same for all, so that endpoints can keep it. */
export const systemPrompt = [
  ...instructions.task,
  `Types of ties:\n${defined(codebook.tieTypes)}`,
  `Stages:\n${defined(codebook.stages)}`,
  `Fields: ${fields.join(', ')}. Modalities: ${modalities.join(', ')}.`,
  `Places:\n${listed(instructions.places)}`,
  `Parties:\n${listed(instructions.parties)}`,
  `Claims:\n${listed(instructions.claims)}`,
  `Not a tie:\n${listed(instructions.not)}`,
  instructions.data,
  `The form of the answer (JSON Schema):\n${JSON.stringify(answerSchema)}`,
  ...workedExamples.map(
    ({ text, published, answer }, i) =>
      `Example ${i + 1}\n${textPrompt({ text, published, title: null })}\n\nAnswer:\n${JSON.stringify(answer)}`,
  ),
  instructions.answer,
].join('\n\n');

/** The hash of what is told before the text, with the form of the answer. */
export const promptHash = hashText(systemPrompt).slice(0, 16);

/** One text to be coded, or a part of one. */
export interface TextToCode {
  readonly text: string;
  /** EDTF; null where it is not known. */
  readonly published: string | null;
  readonly title: string | null;
  /** Which part of how many, from 1, and the places that parts before it named. */
  readonly part?: { readonly number: number; readonly of: number; readonly places: readonly string[] };
}

/** The words that stand for one text. The marks around it are made of its hash, so that a text cannot end itself. */
export function textPrompt({ text, published, title, part }: TextToCode): string {
  const mark = `----- ${hashText(text).slice(0, 8)} -----`;
  return [
    `Published: ${published ?? 'not known'}`,
    ...(title === null || title.trim() === '' ? [] : [`Title: ${title.replace(/\s+/gu, ' ').trim()}`]),
    ...(part === undefined
      ? []
      : [
          `This is part ${part.number} of ${part.of} of one text; code what this part says.`,
          ...(part.places.length === 0 ? [] : [`Places named before it: ${part.places.join('; ')}`]),
        ]),
    'The text to code stands between these marks:',
    mark,
    text.replace(hiddenBytes, ''),
    mark,
  ].join('\n');
}
