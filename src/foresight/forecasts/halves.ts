/**
 * What "very" and "un-" do to a word of likelihood: the changed word lies half as far from its end of the scale as the word itself
 * (Mosteller and Youtz, Statistical Science 5(1), 1990, over 20 studies). One rule of thumb for words that no list holds.
 */

/** "very": halfway to the nearer end; one half has no nearer end and stays. */
export function very(p: number): number {
  return p > 0.5 ? p + (1 - p) / 2 : p < 0.5 ? p / 2 : p;
}

/** "un-", "not", "im-": half as far from 0. */
export function un(p: number): number {
  return p / 2;
}
