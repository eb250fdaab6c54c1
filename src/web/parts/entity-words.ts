/** What something held is called, in the reader's language. */
import type { Entity } from '../../app/annotations/entity.ts';
import { translatedText } from '../i18n/server-words.ts';
import { typeName } from '../terms.ts';
import { nameOf } from '../words.ts';

/** A claim, fact or tie by type and parties, a place by its name; words that somebody wrote as they stand. Empty for what is not known. */
export function entityWords({ words, parts }: Pick<Entity, 'words' | 'parts'>): string {
  if (!parts) return translatedText(words);
  const names = parts.names.map(nameOf).join(' – ');
  const apart = parts.apart === null ? '' : ` (${translatedText(parts.apart)})`;
  return `${parts.type === null ? '' : `${typeName(parts.type)}: `}${names}${apart}`;
}
