/** Which of many things is the present one, followed by each on its own: of hundreds of cards only two are looked at again. */
import { untrack } from 'svelte';

class Flag {
  is = $state(false);
}

/** Tells of a value whether it is the present one. To be called while a component is set up. */
export function isPresent<T>(present: () => T): (value: T) => boolean {
  const flags = new Map<T, Flag>();
  let held = untrack(present);
  $effect.pre(() => {
    const next = present();
    if (next === held) return;
    const [before, after] = [flags.get(held), flags.get(next)];
    held = next;
    if (before) before.is = false;
    if (after) after.is = true;
  });
  return (value) => {
    let flag = flags.get(value);
    if (!flag) {
      flag = new Flag();
      flag.is = value === held;
      flags.set(value, flag);
    }
    return flag.is;
  };
}
