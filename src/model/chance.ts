/** Chance as a value: numbers that look random and are the same for the same seed, on any machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of chance: numbers from 0 up to, not including, 1. */
export type Chance = () => number;

/** The series of a seed, a whole number (xoroshiro128+, Blackman and Vigna 2018). */
export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
