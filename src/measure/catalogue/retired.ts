/** Measures that were taken out, with what there is instead: who asks for one by its old name is told so. */

const partners = 'The partners of a region are ranked by ties in force, then by distance; there is no measure of fit.';
const trade = 'The measure “trade” gives the trade shares and the dependence of a pair.';
const position = 'The measure “network” gives strength, degree, betweenness, core and community of units.';

/** By old name a sentence. */
export const retiredMeasures: Readonly<Record<string, string>> = {
  fit: partners,
  gravity: partners,
  complementarity: partners,
  intensity: trade,
  advantage: trade,
  stability: 'The measure “influence” gives each value with its spread over draws of weights.',
  power: position,
  chokepoints: position,
};
