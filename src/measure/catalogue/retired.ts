/** Measures that were taken out, with what there is instead: who asks for one by its old name is told so. */

const partners = 'The partners of a region are ranked by ties in force, then by distance; there is no measure of fit.';
const trade = 'The measure “trade” gives the trade shares and the dependence of a pair.';
const lean =
  'Who leans on whom is told by figures that anybody can check: “amur lean RU-PRI CN”, “amur lean CN-HL~RU-PRI” (docs/methods/lean.md).';
const position = 'The measure “network” gives strength, degree, betweenness, core and community of units.';

/** By old name a sentence. */
export const retiredMeasures: Readonly<Record<string, string>> = {
  fit: partners,
  gravity: partners,
  complementarity: partners,
  intensity: trade,
  advantage: trade,
  stability: lean,
  influence: lean,
  direction: lean,
  pull: lean,
  between: 'It added up what was coded; “amur ties --region CN” lists the ties themselves, “amur compare” their years.',
  power: position,
  chokepoints: position,
};
