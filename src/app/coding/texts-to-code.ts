/** What a coder is given to code blind: the texts, with what they coded in them themselves, and nothing of what others found. */
import type { Coding } from '../../model/coding.ts';
import { Conflict, NotFound } from '../../model/errors.ts';
import { knownId } from '../known-id.ts';
import type { Desk } from '../ports.ts';
import type { HandedOut } from './code-documents.ts';
import { handOut } from './code-documents.ts';

/** One text of the list of a coder: whether they have coded it, and with how many ties. */
export interface TextToCode extends Omit<HandedOut, 'text' | 'ties'> {
  /** Length of the text in characters. */
  readonly length: number;
  readonly coded: { readonly at: string; readonly ties: number } | null;
}

/** The texts to code, as `handOut` draws them, then what the asker has coded besides, the newest first; the texts stay where they are. */
export async function listToCode(
  desk: Pick<Desk, 'ledger' | 'user'>,
  which: { readonly sample?: number; readonly seed?: string },
): Promise<readonly TextToCode[]> {
  const mine = new Map((await desk.ledger.codings(desk.user)).map((coding) => [coding.document, coding]));
  const drawn = await handOut(desk, which);
  const held = new Set(drawn.map(({ id }) => id));
  const besides = [...mine.values()]
    .filter(({ document }) => !held.has(document))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .slice(0, mostBesides);
  const others = (
    await Promise.all(besides.map(({ document }) => handOut(desk, { documents: [document] }).catch(gone)))
  ).flat();
  return [...drawn, ...others].map(({ text, ties: _, ...heading }) => {
    const coding = mine.get(heading.id);
    return {
      ...heading,
      length: text.length,
      coded: coding ? { at: coding.recordedAt, ties: coding.claims.length } : null,
    };
  });
}

/** As many texts coded before are listed beside those that are drawn. */
const mostBesides = 100;

/** A text that was taken out has no place in the list. */
function gone(error: unknown): readonly HandedOut[] {
  if (error instanceof NotFound || error instanceof Conflict) return [];
  throw error;
}

/** A text with what the asker has coded in it, and nothing of what others or the reader found. */
export async function textToCode(
  desk: Pick<Desk, 'ledger' | 'user'>,
  written: string,
): Promise<Omit<HandedOut, 'ties'> & { readonly mine: Coding | null }> {
  const [{ ties: _, ...text }] = (await handOut(desk, { documents: [await knownId(desk.ledger, written)] })) as [
    HandedOut,
  ];
  const mine = (await desk.ledger.codings(desk.user)).find(({ document }) => document === text.id) ?? null;
  return { ...text, mine };
}
