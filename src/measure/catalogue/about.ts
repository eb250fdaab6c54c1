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
  influence: {
    name: 'Influence capacity and lopsidedness',
    inputs:
      'Trade and crossings of the two where figures are held, else counts of ties; ties that stand on the day; acts of the 24 months before it; shares of each side’s totals.',
    unknown:
      'An unknown part is tried at 0 and at 1: the ends are the interval. The value is the mean of the known parts; below half of the weights none is shown.',
    limits:
      'Trade of region with region is hardly held, trade of a region with a country for some alone; counts of ties stand in and say as much about what was read. Weights are a choice: look at the spread over draws.',
    example: { regions: 'CN-HL~RU-AMU', year: 2019 },
  },
  direction: {
    name: 'Direction of influence over time',
    inputs: 'The lopsidedness at the end of each of 41 years.',
    unknown:
      'A year is sure only where its whole interval has one sign; years between two sure ones are the time of the turn.',
    limits: 'With counts alone no year is sure, and no turn is found. That is an answer: the record does not tell.',
    example: { regions: 'CN-HL~RU-AMU', year: 2025 },
  },
  between: {
    name: 'All that is between the regions of two countries',
    inputs: 'The bandwidth of every pair of regions of which a tie counts at the end of the year.',
    unknown: 'Unknown parts, and pairs of which nothing is held, are taken for nothing: the sum is a least one.',
    limits: `${countsTies} Over the years it grows with what was coded, too (docs/methods/fbic.md).`,
    example: { regions: 'CN~RU', year: 2023 },
  },
  trade: {
    name: 'Trade shares and dependence',
    inputs: 'Trade of the two with one another, all trade of each, the product of each.',
    unknown: 'Without one of the figures of a formula it has no value; the notes name the cell that is missing.',
    limits: noTrade,
    example: { regions: 'CN-HL~RU', year: 2021 },
  },
  pull: {
    name: 'Centre pull and foreign pull',
    inputs: 'The influence capacity on the region of its own centre and of every foreign unit with which a tie counts.',
    unknown: 'Each capacity takes its whole interval; without figures of transfers the centre’s pull is from 0 on.',
    limits:
      'Ties with the own centre are not held. Without figures on the centre it mostly says that the answer is open.',
    example: { regions: 'RU-AMU', year: 2019 },
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
