/** Tells the language of a text with fastText's lid.176 model, whose weights ship in the package. Loads once, in about 60 ms. */
import type { IdentifyLanguage } from '../../model/engine.ts';

/** The part of the engine's result that is used; its own types leave it open. */
interface Predictions {
  size(): number;
  get(index: number): readonly [number, string];
}

let engine: Promise<IdentifyLanguage> | null = null;

/** The engine, loaded at the first call. */
export function loadIdentifyLanguage(): Promise<IdentifyLanguage> {
  engine ??= open();
  return engine;
}

async function open(): Promise<IdentifyLanguage> {
  const { getLIDModel } = await import('fasttext.wasm.js');
  const model = await (await getLIDModel()).load();
  return (text) => {
    // The model takes one line.
    const found = model.predict(text.replace(/\s+/g, ' '), 1, 0) as unknown as Predictions;
    if (found.size() === 0) return { lang: 'und', confidence: 0 };
    const [confidence, label] = found.get(0);
    return { lang: label.replace('__label__', ''), confidence: Math.min(1, confidence) };
  };
}
