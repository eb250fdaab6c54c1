/** Several values in one cell: joined by a sign, usually a bar; the sign or a backslash within a value has a backslash before it. */

/** The cell of some values. */
export function joinedCell(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, (sign) => `\\${sign}`)).join('|');
}

/** The values of a cell; none for an empty one. */
export function splitCell(cell: string, sign = '|'): readonly string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let value = '';
  for (let i = 0; i < cell.length; i++) {
    if (cell[i] === sign) {
      values.push(value.trim());
      value = '';
    } else if (cell[i] === '\\' && i + 1 < cell.length) value += cell[++i];
    else value += cell[i];
  }
  return [...values, value.trim()];
}
