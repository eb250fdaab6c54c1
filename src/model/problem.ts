/** What a reading or a record says about its own gaps; kept beside the result, never in its place. */
export interface Problem {
  readonly code:
    | 'no-publication-date'
    | 'unresolved-party'
    | 'contradictory-dates'
    | 'unsupported-language'
    | 'no-text-layer'
    | 'replaced-characters'
    | 'decoded-as'
    | 'unanchored'
    | 'truncated'
    | 'empty';
  /** One sentence for people: what, where. */
  readonly message: string;
  /** Code points, where the problem has a place. */
  readonly start?: number;
  readonly end?: number;
}
