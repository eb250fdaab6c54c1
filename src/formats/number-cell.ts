/** Numbers as tables have them: `1 141 265,2`, `111,151.6`, `5550.5`, `–`. */

/** A number; that the cell says there is none; or why it cannot be told which number it is. */
export type NumberCell =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'missing' }
  | { readonly is: 'unclear'; readonly why: string };

/** What tables write where there is no figure. */
const missing = new Set(['', '-', '–', '—', '…', '...', '..', ':', 'n/a', 'na', 'null', 'нет данных', 'н/д', '无数据']);

/** Blanks, apostrophes and thin spaces part thousands; a point or a comma begins the decimals, where it can mean nothing else. */
export function numberCell(text: string): NumberCell {
  const plain = text.trim();
  if (missing.has(plain.toLowerCase())) return { is: 'missing' };
  const signed = plain.replace(/^[−–]/, '-').replace(/[\s\u00a0\u202f\u2009'’]/g, '');
  if (!/^[-+]?[0-9][0-9.,]*(?:e[-+]?[0-9]+)?$/i.test(signed)) return { is: 'unclear', why: 'it is no number' };
  const points = signed.split('.').length - 1;
  const commas = signed.split(',').length - 1;
  if (commas === 1 && points === 0 && /,[0-9]{3}$/.test(signed) && !/^[-+]?0,/.test(signed)) {
    const [whole = '', rest = ''] = signed.split(',');
    return { is: 'unclear', why: `it can be ${whole}${rest} or ${whole}.${rest}` };
  }
  // The sign that comes last begins the decimals, unless it comes more than once.
  const decimal =
    commas > 0 && points > 0
      ? signed.lastIndexOf(',') > signed.lastIndexOf('.')
        ? ','
        : '.'
      : commas === 1
        ? ','
        : points === 1
          ? '.'
          : '';
  const group = decimal === ',' ? '.' : ',';
  const dots = decimal === '' ? /[.,]/g : group === '.' ? /\./g : /,/g;
  const value = Number(signed.replace(dots, '').replace(',', '.'));
  return Number.isFinite(value) ? { is: 'number', value } : { is: 'unclear', why: 'it is no number' };
}
