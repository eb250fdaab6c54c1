/** Finer outlines of the countries that are looked at closely. */
import type { GeoProjection } from 'd3-geo';
import { detailOnce } from '../world.ts';
import { type Box, overlaps } from './plane.ts';
import type { Scene } from './scene.ts';
import { type CountryShape, countryShapes } from './shapes.ts';

/** Which countries are looked at, and how they are laid flat. */
interface Closely {
  readonly scene: Scene;
  /** The part of the world on screen. */
  readonly view: Box;
  readonly projection: GeoProjection;
  /** The codes of all regions. */
  readonly codes: readonly string[];
  /** The countries that are there already; it grows. */
  readonly detailed: Set<string>;
}

/** The finer shapes of the countries on screen that are not there yet. */
export async function finerShapes(closely: Closely): Promise<readonly CountryShape[]> {
  const { scene, view, projection, codes, detailed } = closely;
  const wanted = [...scene.countries.values()]
    .filter((country) => country.country !== '' && !detailed.has(country.country))
    .filter((country) => country.regions.some((region) => overlaps(region.box, view)))
    .map((country) => country.country);
  for (const country of wanted) detailed.add(country);
  const topologies = await Promise.all(wanted.map(detailOnce));
  return topologies.flatMap((topology, i) => {
    const country = wanted[i] ?? '';
    const own = codes.filter((code) => code.startsWith(`${country}-`));
    const shape = topology ? countryShapes(topology, projection, own).get(country) : undefined;
    return shape && shape.regions.length > 0 ? [shape] : [];
  });
}
