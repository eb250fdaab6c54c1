/** What a coder is given to code blind: the texts, with what they coded in them themselves, and nothing of what others found. */
import { z } from 'zod';
import { Conflict, NotFound } from '../../model/errors.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { coding } from '../model-schemas/coding.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';
import { type BlindText, blindText, drawTexts } from './code-documents.ts';

const { ties: _, text, ...headingShape } = blindText.shape;

/** One text of the list of a coder: whether they have coded it, and with how many ties. */
export const textToCodeRow = z
  .object({
    ...headingShape,
    length: z.int().meta({ description: 'Characters of the text.' }),
    coded: z
      .object({ at: instant, ties: z.int() })
      .nullable()
      .meta({ description: 'By whoever asks; null where they have not.' }),
  })
  .meta({ id: 'TextToCode' });
export type TextToCodeRow = Infer<typeof textToCodeRow>;

/** A text with one's own coding. */
export const textToCodeView = z
  .object({ ...headingShape, text, mine: coding.nullable() })
  .meta({ id: 'TextAndCoding' });
export type TextToCodeView = Infer<typeof textToCodeView>;

/** The texts to code, as `drawTexts` draws them, then what the asker has coded besides, the newest first; the texts stay where they are. */
export async function listTextsToCode(
  ports: Pick<Ports, 'ledger' | 'user'>,
  which: { readonly sample?: number; readonly seed?: string },
): Promise<readonly TextToCodeRow[]> {
  const mine = new Map((await ports.ledger.codings(ports.user)).map((own) => [own.document, own]));
  const drawn = await drawTexts(ports, which);
  const listed = new Set(drawn.map(({ id }) => id));
  const besides = [...mine.values()]
    .filter(({ document }) => !listed.has(document))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .slice(0, mostBesides);
  const others = (
    await Promise.all(besides.map(({ document }) => drawTexts(ports, { documents: [document] }).catch(gone)))
  ).flat();
  return [...drawn, ...others].map(({ text: words, ties: _, ...heading }) => {
    const own = mine.get(heading.id);
    return {
      ...heading,
      length: words.length,
      coded: own ? { at: own.recordedAt, ties: own.claims.length } : null,
    };
  });
}

/** As many texts coded before are listed beside those that are drawn. */
const mostBesides = 100;

/** A text that was taken out has no place in the list. */
function gone(error: unknown): readonly BlindText[] {
  if (error instanceof NotFound || error instanceof Conflict) return [];
  throw error;
}

/** A text with what the asker has coded in it, and nothing of what others or the reader found. */
export async function showTextToCode(ports: Pick<Ports, 'ledger' | 'user'>, written: string): Promise<TextToCodeView> {
  const [{ ties: _, ...heading }] = (await drawTexts(ports, { documents: [await knownId(ports.ledger, written)] })) as [
    BlindText,
  ];
  const mine = (await ports.ledger.codings(ports.user)).find(({ document }) => document === heading.id) ?? null;
  return { ...heading, mine };
}
