/** The keys of the map; each does what a button or the pointer does. */
import type { Direction } from './nearest.ts';

/** What the keys ask of the map. Those that answer say whether there was anything to do. */
interface KeysOfMap {
  readonly onstep: (towards: Direction, tiedOnly: boolean) => void;
  readonly onchoose: () => boolean;
  readonly onzoom: (factor: number) => void;
  readonly onties: () => void;
  readonly onfind: () => void;
  readonly onleave: () => boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A listener for key presses on the map. */
export function keysOfMap({ onstep, onchoose, onzoom, onties, onfind, onleave }: KeysOfMap) {
  return (event: KeyboardEvent): void => {
    // What is typed into the box that finds regions is not for the map.
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const towards = directions[event.key];
    if (towards) onstep(towards, event.shiftKey);
    else if (event.key === 'Enter') {
      if (!onchoose()) return;
    } else if (event.key === '+' || event.key === '=') onzoom(1.5);
    else if (event.key === '-') onzoom(1 / 1.5);
    else if (event.key === '0') onties();
    // The same key in every layout.
    else if (event.code === 'KeyF') onfind();
    else if (event.key !== 'Escape' || !onleave()) return;
    event.preventDefault();
  };
}
