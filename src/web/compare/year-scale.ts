/** Where years lie on a strip, in pixels. */
export interface YearScale {
  readonly width: number;
  /** Left and right of the first and the last year. */
  readonly pad: number;
  /** The width of a year. */
  readonly step: number;
  /** The left end of a year. */
  readonly x: (year: number) => number;
  /** The year that is read off, if any. */
  readonly shown: number | null;
}
