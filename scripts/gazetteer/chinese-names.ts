/** The Chinese names of towns outside China by hand (data/gazetteer/hand/chinese-names.json), where GeoNames has none. */
import hand from '../../data/gazetteer/hand/chinese-names.json' with { type: 'json' };

const towns: Readonly<Record<string, Readonly<Record<string, string>>>> = hand.towns;

/** The Chinese name by hand of a town by country and either of its names; undefined where there is none. */
export const chineseTown = (country: string, ...names: readonly string[]): string | undefined =>
  names.flatMap((name) => towns[country]?.[name] ?? [])[0];
