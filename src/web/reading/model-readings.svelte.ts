/** Readings by language models that were asked for on this page, by document: they go on while something else is looked at. */
import { SvelteMap } from 'svelte/reactivity';
import { readText } from '../adding/adding.svelte.ts';
import { show } from '../announce.svelte.ts';
import { ledgerChanged, noteFailure } from '../loading.svelte.ts';
import { readByModel } from '../rest/language-models.ts';

interface Asked {
  readonly model: string;
  /** Why nothing came of it; null while the model reads. */
  readonly why: Error | null;
}

const asked = new SvelteMap<string, Asked>();

/** What was asked of a model about a document and has not come; null where nothing is due. */
export const askedOf = (document: string): Asked | null => asked.get(document) ?? null;

/** Has a model read a document; true where it has. What fails is kept for the document until it is asked again. */
export async function haveRead(document: string, model: string, sendTexts: boolean): Promise<boolean> {
  if (askedOf(document)?.why === null) return false;
  asked.set(document, { model, why: null });
  try {
    const reading = await readByModel(document, model, sendTexts);
    asked.delete(document);
    ledgerChanged();
    show(readText(model, reading));
    return true;
  } catch (error) {
    asked.set(document, { model, why: noteFailure(error) });
    return false;
  }
}
