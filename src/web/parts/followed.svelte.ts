/** Which of many things is the present one, followed by each on its own: of hundreds of cards only two are looked at again. */
import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

/**
 * Whether one value is the present one. Not a `$state`: one that is made while something is drawn is not followed by what is being
 * drawn.
 */
class Flag {
  #is: boolean;
  #tell = (): void => {};
  readonly #follow = createSubscriber((tell) => {
    this.#tell = tell;
    return () => {
      this.#tell = () => {};
    };
  });
  constructor(is: boolean) {
    this.#is = is;
  }
  get is(): boolean {
    this.#follow();
    return this.#is;
  }
  set is(is: boolean) {
    this.#is = is;
    this.#tell();
  }
}

/** Tells of a value whether it is the present one. To be called while a component is set up. */
export function isPresent<T>(present: () => T): (value: T) => boolean {
  const flags = new Map<T, Flag>();
  let current = untrack(present);
  $effect.pre(() => {
    const next = present();
    if (next === current) return;
    const [before, after] = [flags.get(current), flags.get(next)];
    current = next;
    if (before) before.is = false;
    if (after) after.is = true;
  });
  return (value) => {
    let flag = flags.get(value);
    if (!flag) flags.set(value, (flag = new Flag(value === current)));
    return flag.is;
  };
}
