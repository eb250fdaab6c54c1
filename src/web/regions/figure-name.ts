/** What a figure is of, in the reader's language: `exports of goods`, and of which part: `people crossing the border, Nuijamaa`. */
import { figureMeans } from '../../app/figures/figure-text.ts';
import { tIfKnown } from '../i18n/t.ts';

export function figureName(indicator: string): string {
  const [whole = '', part] = indicator.split('/');
  const known = tIfKnown(`regions.means.${whole}`);
  if (known === null) return figureMeans(indicator);
  return part === undefined ? known : `${known}, ${part}`;
}
