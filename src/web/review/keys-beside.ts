/** Keys of a review while something stands open beside the claims: undo works from a menu, and where a key does not, it is said why. */
import { show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';

/** The keys that decide or walk, as the list of keys has them. */
const deciding = /^[ajksuxe ]$/;

/** Takes a key that no pane of claims has taken. */
export function keyBeside(event: KeyboardEvent, undo: () => void): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !deciding.test(event.key)) return;
  const on = event.target;
  if (!(on instanceof HTMLElement) || on.closest('input, textarea, select')) return;
  // Between letters of a menu or a window a blank presses the button that has the focus.
  if (on.closest('dialog[open], .edit') !== null && event.key !== ' ') show(t('reading.keys.closeFirst'));
  else if (event.key === 'u' && on.closest('details[open]') !== null) {
    event.preventDefault();
    undo();
  }
}

/** Takes a key while a reason is asked for, which is none of the reasons: true where undo was meant, which needs no reason. */
export function isUndoWhileAsked(event: KeyboardEvent): boolean {
  if (event.key === 'u') return true;
  if (deciding.test(event.key) && event.key !== ' ') show(t('reading.keys.reasonFirst'));
  return false;
}
