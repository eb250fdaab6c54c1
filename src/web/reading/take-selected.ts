/** What is selected in a text, as the words of a claim: whole words, and said where it was widened to them. */
import { show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { type Stretch, trimmed, wholeWords } from './draft.ts';

/** The selected words without blanks at their ends, none of them cut; null where nothing is selected. */
export function takeSelected(text: string, selected: Stretch | null): Stretch | null {
  const own = selected && trimmed(text, selected);
  if (own === null) return null;
  const whole = wholeWords(text, own);
  if (whole.start !== own.start || whole.end !== own.end)
    show(t('reading.words.widened', { words: text.slice(whole.start, whole.end) }));
  return whole;
}
