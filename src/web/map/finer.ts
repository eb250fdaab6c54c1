/** Finer outlines of the countries that are looked at closely. */
import type { GeoProjection } from 'd3-geo';
import { detailOnce } from '../world.ts';
import { type Box, overlaps } from './plane.ts';
import type { Scene } from './scene.ts';
import { type CountryShape, countryShapes } from './shapes.ts';

/** The finer shapes of the countries in a box of the world; those named in `detailed`, which grows, are there already. */
export async function finerShapes(
  scene: Scene,
  view: Box,
  projection: GeoProjection,
  codes: readonly string[],
  detailed: Set<string>,
): Promise<readonly CountryShape[]> {
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
