/** What a text is called where nobody says it. */
import { titleFromText } from '../../read/title-from-text.ts';

/** What a text calls itself, cut where it is long; null where it begins with nothing that can stand as a title. */
export function ownTitle(text: string): string | null {
  const title = titleFromText(text);
  if (title === null) return null;
  const characters = [...title];
  return characters.length <= 120 ? title : `${characters.slice(0, 119).join('')}…`;
}
