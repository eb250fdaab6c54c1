/** Texts as files give them, for the tests of imports. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { OpenText, RowOutcome, RowReader } from './row-outcome.ts';

/** A text in small pieces, as a file is read. */
export function textInPieces(text: string): OpenText {
  return async function* () {
    for (let i = 0; i < text.length; i += 11) yield text.slice(i, i + 11);
  };
}

/** What a reader makes of a text. */
export async function outcomesOf(
  gazetteer: Gazetteer,
  read: RowReader,
  text: string,
  shape: 'table' | 'tabs' | 'lines' = 'table',
): Promise<readonly RowOutcome[]> {
  const how = { gazetteer, source: 'file:list', case: 'try', confidence: 'probable', shape } as const;
  const all: RowOutcome[] = [];
  for await (const outcome of read(textInPieces(text), how)) all.push(outcome);
  return all;
}
