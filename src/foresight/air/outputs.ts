/** What a run starts from and what it gives. */

/** Where a run starts; own/uncommitted is what attachment and stock leave of 1. All from 0 to 1. */
export interface InitialState {
  /** a and s of the home region, which add up to at most 1. */
  readonly attachmentHome: number;
  readonly stockHome: number;
  /** The same of the partner’s region. */
  readonly attachmentPartner: number;
  readonly stockPartner: number;
  readonly bandwidth: number;
  readonly restrictionHome: number;
  readonly restrictionPartner: number;
}

/** In the order of the rows that a run writes. */
export const outputNames = [
  'attachmentHome',
  'stockHome',
  'ownHome',
  'attachmentPartner',
  'stockPartner',
  'ownPartner',
  'bandwidth',
  'restrictionHome',
  'restrictionPartner',
  'netStock',
  'netLeverage',
  'exitPressureHome',
  'exitPressurePartner',
] as const;

export type OutputName = (typeof outputNames)[number];

/** How many numbers a year of a run has. */
export const outputsAYear = outputNames.length;

/** Where an output stands in a year’s row. */
export function placeOf(output: OutputName): number {
  return outputNames.indexOf(output);
}

export interface AboutOutput {
  readonly symbol: string;
  readonly means: string;
}

export const aboutOutputs: Readonly<Record<OutputName, AboutOutput>> = {
  attachmentHome: { symbol: 'a', means: 'attachment of the home region to its centre' },
  stockHome: { symbol: 's', means: 'stock of the partner’s influence in the home region' },
  ownHome: { symbol: 'u', means: 'own or uncommitted, home region' },
  attachmentPartner: { symbol: 'a′', means: 'attachment of the partner’s region to its centre' },
  stockPartner: { symbol: 's′', means: 'stock of the home region’s influence in the partner’s' },
  ownPartner: { symbol: 'u′', means: 'own or uncommitted, partner’s region' },
  bandwidth: { symbol: 'b', means: 'bandwidth of the tie' },
  restrictionHome: { symbol: 'c', means: 'restriction by the home centre' },
  restrictionPartner: { symbol: 'c′', means: 'restriction by the partner’s centre' },
  netStock: { symbol: 'N', means: 'net stock of influence, s − s′: above 0 the partner’s side leads' },
  netLeverage: { symbol: 'Λ', means: 'net leverage (flow): above 0 the partner’s side leads' },
  exitPressureHome: { symbol: 'X', means: 'exit pressure of the home region, max(0, s + u − a)' },
  exitPressurePartner: { symbol: 'X′', means: 'exit pressure of the partner’s region' },
};
