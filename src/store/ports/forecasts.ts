/**
 * The port of the forecasts people keep. Append-only: what is put right is another version, and how one came out is a resolution
 * that follows the one before. Taking a resolution back is another one.
 */
import type { ForecastVersion, Resolution } from '../../model/forecast.ts';
import type { Stamp } from './stamp.ts';

/** A version as held. */
export type StoredForecastVersion = ForecastVersion & Stamp;
/** A resolution as held. */
export type StoredResolution = Resolution & Stamp;

/** All that was recorded of some forecasts, in the order in which it was. */
export interface ForecastRecords {
  readonly versions: readonly StoredForecastVersion[];
  readonly resolutions: readonly StoredResolution[];
}

export interface Forecasts {
  /**
   * The first version of a forecast (`after` null), or one that follows another. False where the forecast, or the version, is held already.
   * Throws Conflict where another version came in between.
   */
  append(version: ForecastVersion, after: string | null, stamp: Stamp): Promise<boolean>;
  /**
   * Resolution and score in one. False where it is held already. Throws NotFound where the version is not held, Conflict where another
   * resolution, or another version, came in between.
   */
  resolve(resolution: Resolution, stamp: Stamp): Promise<boolean>;
  /** All that is held, as known then. */
  all(knownAt?: string): Promise<ForecastRecords>;
  /** All that is held of one. */
  one(id: string, knownAt?: string): Promise<ForecastRecords>;
}
