/** Dates as tables write them, in the order that the table keeps: `12.06.1993`, `6/12/1993`, `1993年6月12日`. */

/** The order of day, month and year in a table; `edtf` where it writes EDTF. */
export const dateOrders = ['edtf', 'dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

const forms: Readonly<Record<Exclude<DateOrder, 'edtf'>, readonly RegExp[]>> = {
  dmy: [/^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})$/, /^(?<month>\d{1,2})[./-](?<year>\d{4})$/],
  mdy: [/^(?<month>\d{1,2})[./-](?<day>\d{1,2})[./-](?<year>\d{4})$/, /^(?<month>\d{1,2})[./-](?<year>\d{4})$/],
  ymd: [
    /^(?<year>\d{4})[./年-](?<month>\d{1,2})[./月-](?<day>\d{1,2})日?$/,
    /^(?<year>\d{4})[./年-](?<month>\d{1,2})月?$/,
    /^(?<year>\d{4})年$/,
  ],
};

/** The date of a cell as EDTF; a cell of another form comes back as it is, EDTF included. */
export function dateCell(text: string, order: DateOrder): string {
  if (order === 'edtf') return text;
  const plain = text.replace(/\s+/g, '');
  for (const form of forms[order]) {
    const found = form.exec(plain)?.groups;
    if (found === undefined) continue;
    const { year, month, day } = found;
    return [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
  }
  return text;
}
