/** The years that an axis is labelled with. */
import { scaleLinear } from 'd3-scale';

/** Round years from one to another, about so many; whole ones, however few there are. */
export const roundYears = (first: number, last: number, about: number): readonly number[] =>
  scaleLinear().domain([first, last]).ticks(about).filter(Number.isInteger);
