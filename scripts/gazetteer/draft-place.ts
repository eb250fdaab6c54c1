/** A place while the gazetteer is being built. */
import type { ListedName } from '../../src/gazetteer/list-names.ts';
import type { UnitDetail } from '../../src/gazetteer/place-table.ts';
import type { PlaceLevel } from '../../src/model/place.ts';

export interface DraftPlace {
  readonly id: string;
  readonly level: PlaceLevel;
  readonly en: string;
  ru: string;
  zh: string;
  local: string;
  country: string | null;
  region: string | null;
  readonly geonames: number;
  lat: number;
  lon: number;
  population: number;
  /** Weight among places of the same name; population where nothing else is said. */
  weight?: number;
  readonly names: ListedName[];
  readonly detail?: UnitDetail;
}
