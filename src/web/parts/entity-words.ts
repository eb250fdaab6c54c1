/** What something held is called, in the reader's language. */
import type { Entity } from '../../app/annotations/entity.ts';
import { tieTitle } from '../../app/ties/tie-title.ts';
import { translatedText } from '../i18n/server-words.ts';
import { spoken } from '../i18n/t.ts';
import { typeName } from '../terms.ts';
import { nameOf } from '../words.ts';

/** A tie by its name; a claim, a fact or a tie without one by type and parties, a place by its name; words that somebody wrote as they stand. */
export function entityWords({ words, parts }: Pick<Entity, 'words' | 'parts'>): string {
  if (!parts) return translatedText(words);
  const names = parts.names.map(nameOf).join(' – ');
  if (parts.apart !== null) {
    const parties = parts.names.map((each) => ({ names: each }));
    return tieTitle({ apart: translatedText(parts.apart), parties }, spoken(), names);
  }
  return `${parts.type === null ? '' : `${typeName(parts.type)}: `}${names}`;
}
