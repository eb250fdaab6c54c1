/** What to know of each measure before reading its values: what goes in, what becomes of what is not known, where it misleads. */
import type { MeasureName } from './catalogue.ts';

export interface AboutMeasure {
  readonly name: string;
  readonly inputs: string;
  /** What a missing part does to value and interval. */
  readonly unknown: string;
  readonly limits: string;
  /** What docs/methods shows it of. */
  readonly example: { readonly regions?: string; readonly year: number };
}

const noTrade =
  'Trade with one country is held for some regions and years alone, trade of two regions with one another hardly at all: where a cell is missing there is no value; figures of your own give one.';
const countsTies = 'It counts what the ledger holds: who is written about more seems to have more.';

export const aboutMeasures: Readonly<Record<MeasureName, AboutMeasure>> = {
  trade: {
    name: 'Trade shares and dependence',
    inputs: 'Trade of the two with one another, all trade of each, the product of each.',
    unknown: 'Without one of the figures of a formula it has no value; the notes name the cell that is missing.',
    limits: noTrade,
    example: { regions: 'CN-HL~RU', year: 2021 },
  },
  activity: {
    name: 'Activity abroad',
    inputs: 'Dated, reviewed steps of the region’s ties that fall certainly into the calendar year.',
    unknown: 'Steps that may be of another year are left out.',
    limits: countsTies,
    example: { regions: 'CN-HL', year: 2019 },
  },
  'quasi-state': {
    name: 'Likeness to a state abroad',
    inputs:
      'Partner countries, agreements and twinnings, bodies, fields of the ties that stand; dated acts of the year.',
    unknown: 'What is not held counts as nothing.',
    limits: 'A composite of our own for regions of one ledger. It is no measure of sovereignty or of status in law.',
    example: { regions: 'RU-MUR', year: 2019 },
  },
  concentration: {
    name: 'Concentration on partners',
    inputs: 'Ties that stand and acts of 24 months by partner unit; trade by partner where figures are held.',
    unknown: 'Trade that no partner is told for may be with one or with many: the ends of the interval.',
    limits: `${countsTies} Shares of ties are not shares of trade, for which Hirschman meant the index.`,
    example: { regions: 'CN-HL', year: 2019 },
  },
  network: {
    name: 'Position in the network',
    inputs: 'The ties that stand on the day, a tie of n units adding 1/(n − 1) to each pair.',
    unknown: 'What is not held is not in the network.',
    limits: `${countsTies} Communities depend on chance where two splits are as good; the seed settles it.`,
    example: { regions: 'CN-HL', year: 2019 },
  },
};
