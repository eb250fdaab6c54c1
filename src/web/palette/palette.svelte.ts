/** Whether the palette is open; Ctrl+K, or Cmd+K, opens it from anywhere. */

let open = $state(false);

export const palette = {
  get open(): boolean {
    return open;
  },
};

/** Opens it. */
export function openPalette(): void {
  open = true;
}

/** Closes it. */
export function closePalette(): void {
  open = false;
}

/** Takes the keys that open it. */
export function paletteKeys(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  // The browser's own search bar answers to the same keys.
  event.preventDefault();
  if (open) closePalette();
  else if (!document.querySelector('dialog[open]')) openPalette();
}
