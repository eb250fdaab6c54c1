/** Rows of a text as a mapping reads them, for the tests of imports. */
import type { MappedRow, OpenText } from './mapped-rows.ts';
import { mappedRows } from './mapped-rows.ts';
import { type Mapping, shippedMappings } from './mapping.ts';

/** A text in small pieces, as a file is read. */
export function textInPieces(text: string): OpenText {
  return async function* () {
    for (let i = 0; i < text.length; i += 11) yield text.slice(i, i + 11);
  };
}

/** The rows of a text parted by commas, by a mapping that ships or another one. */
export async function rowsOf(text: string, mapping: Mapping | string): Promise<readonly MappedRow[]> {
  const found = typeof mapping === 'string' ? shippedMappings.find(({ name }) => name === mapping) : mapping;
  if (found === undefined) throw new Error(`there is no mapping ${String(mapping)}`);
  const rows: MappedRow[] = [];
  for await (const row of mappedRows({ open: textInPieces(text), delimiter: ',', mapping: found })) rows.push(row);
  return rows;
}
