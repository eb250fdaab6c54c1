/** "Was this the first pairing of its kind?": answered from the ties held, with what came before it and on what evidence. */
import { z } from 'zod';
import {
  type Before,
  type Begun,
  beginningOf,
  earlierThan,
  joinsUnits,
  levelOf,
} from '../../measure/history/first-of-kind.ts';
import type { Bounds } from '../../model/edtf.ts';
import { parseDay } from '../../model/edtf-days.ts';
import { InvalidInput } from '../../model/errors.ts';
import { countryOf } from '../../model/place.ts';
import { stageText } from '../../model/stage-words.ts';
import { answeredAt, type KnownFilter } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import { stage } from '../model-schemas/stages.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { unitsOfPair } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { type EvidenceView, evidenceOrder, toEvidenceView } from '../review/evidence-view.ts';
import { partyView, toPartyView } from '../ties/party-view.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { weighedTies } from './weighed-ties.ts';

/** What may be set of the question. */
export interface FirstOptions extends KnownFilter {
  /** Types of ties that count as of the same kind; twinnings by default. */
  readonly type?: readonly string[];
  /** Earlier than this day, where the day of the pair’s own tie is not what is meant. */
  readonly before?: string;
  /** How many of the earlier ones to give with their sources; 20 by default. */
  readonly limit?: number;
}

/** A tie of the kind asked about, as it began. */
const pairing = z
  .object({
    tie: z.string(),
    type: tieType,
    parties: z.array(partyView),
    level: z.enum(['regions', 'towns', 'unequal']),
    stage,
    date: z.string().nullable(),
    bounds: z.tuple([z.string().nullable(), z.string().nullable()]),
    says: z.string(),
    pieces: z.int().meta({
      description: 'How many claims and facts say so; `sources` are those of the first three and of all facts.',
    }),
    sources: z.array(z.object({ label: z.string(), address: z.string().nullable() })),
  })
  .meta({ id: 'Pairing' });
type Pairing = Infer<typeof pairing>;

/** In which company it may still be called the first. */
const scope = z.object({
  of: z.string(),
  first: z.enum(['yes', 'perhaps', 'no']),
  certain: z.int(),
  possible: z.int(),
  earliest: pairing.nullable(),
});
type Scope = Infer<typeof scope>;

/** Whether a pairing was the first of its kind, with what was earlier. */
export const firstPairing = z
  .object({
    pair: z.string(),
    types: z.array(z.string()),
    knownAt: instant,
    own: pairing.nullable().meta({ description: 'The tie of the pair itself; null where none of the kind is held.' }),
    first: z.enum(['yes', 'perhaps', 'no', 'not held']),
    answer: z.array(z.string()).meta({ description: 'In sentences.' }),
    certain: z.int(),
    possible: z.int(),
    ofRegions: z.int().meta({ description: 'Of all that are earlier, those between regions themselves.' }),
    earlier: z.array(z.object({ ...pairing.shape, certainty: z.enum(['certain', 'possible']) })),
    scopes: z.array(scope),
  })
  .meta({ id: 'FirstPairing' });
export type FirstPairing = Infer<typeof firstPairing>;

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** Answers for a pair of units as written, `A~B`; throws InvalidInput where it is none. */
export async function showFirstPairing(
  ports: Needed,
  written: string,
  options: FirstOptions = {},
): Promise<FirstPairing> {
  const { type = ['twinning'], before, limit = 20, knownAt } = options;
  if (before !== undefined && parseDay(before) === null) throw new InvalidInput(`"${before}" is not a day.`);
  const query = toTieQuery(ports.gazetteer, ports.now(), {
    type,
    reviewed: true,
    pair: written,
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  const { pair } = query;
  const [i, j] = unitsOfPair(ports.gazetteer, written);
  if (!(i.includes('-') && j.includes('-'))) {
    throw new InvalidInput('A pairing is of two regions.', { hint: 'Say which: CN-GD~RU-SA.' });
  }
  const [a, b] = [countryOf(i), countryOf(j)];
  const kinds = new Set(query.types);
  const { ties } = await weighedTies(ports, query);
  const held = ties.filter((tie) => kinds.has(tie.type) && joinsUnits(tie, a, b));
  const begun = held.map(beginningOf).filter((each) => each !== null);
  const ofPair = begun.filter(({ tie }) => joinsUnits(tie, i, j));
  const own = earlierThan([null, null], ofPair)[0] ?? null;
  const bounds: Bounds | null = before === undefined ? (own?.bounds ?? null) : [before, before];
  const rest = begun.filter(({ tie }) => !joinsUnits(tie, i, j));
  const earlier = bounds === null ? [] : earlierThan(bounds, rest);
  const count = (list: readonly { readonly certainty: Before }[], of: Before) =>
    list.filter(({ certainty }) => certainty === of).length;
  const within = ([unit, country]: readonly [string, string]) =>
    earlier.filter(({ tie }) => joinsUnits(tie, unit, country));
  const company = [
    [i, b],
    [j, a],
  ] as const;
  const listed = earlier.slice(0, limit);
  const shown = [...(own === null ? [] : [own]), ...listed, ...company.flatMap((each) => within(each)[0] ?? [])];
  const said = await saidOf(ports, shown, query.knownAt);
  const view = (each: Begun): Pairing => pairingOf(ports, each, said);
  const scopes = company.map((each): Scope => {
    const [unit, country] = each;
    const among = within(each);
    const [certain, possible] = [count(among, 'certain'), count(among, 'possible')];
    return {
      of: `${nameOf(ports, unit)} with any region of ${nameOf(ports, country)}`,
      first: certain > 0 ? 'no' : possible > 0 ? 'perhaps' : 'yes',
      certain,
      possible,
      earliest: among[0] === undefined ? null : view(among[0]),
    };
  });
  const given = {
    pair: pair ?? written,
    types: [...type],
    knownAt: await answeredAt(ports, query.knownAt),
    own: own === null ? null : view(own),
    certain: count(earlier, 'certain'),
    possible: count(earlier, 'possible'),
    ofRegions: earlier.filter(({ tie, certainty }) => certainty === 'certain' && levelOf(tie) === 'regions').length,
    earlier: listed.map((each) => ({ ...view(each), certainty: each.certainty })),
    scopes: bounds === null ? [] : scopes,
  };
  const first =
    bounds === null ? 'not held' : given.certain > 0 ? 'no' : given.possible > 0 ? 'perhaps' : ('yes' as const);
  const names = [i, j, a, b].map((unit) => nameOf(ports, unit)) as [string, string, string, string];
  return { ...given, first, answer: answerOf({ ...given, first }, names, begun.length, before) };
}

function nameOf({ gazetteer }: Pick<Ports, 'gazetteer'>, unit: string): string {
  return toPartyView(gazetteer, unit).names.en;
}

/** The evidence that some beginnings name, as cards by id, in the order of their dates and places. */
async function saidOf(
  { ledger, gazetteer }: Needed,
  begun: readonly Begun[],
  knownAt: string | undefined,
): Promise<ReadonlyMap<string, EvidenceView>> {
  const ids = [...new Set(begun.flatMap(({ step }) => step.evidence))];
  const held = [...(await ledger.histories.evidence(ids, knownAt))].sort(evidenceOrder);
  const headings = await ledger.headings([...new Set(held.flatMap(({ document }) => document ?? []))]);
  return new Map(
    held.map((each) => [each.id, toEvidenceView(gazetteer, each, headings.get(each.document ?? '') ?? null)]),
  );
}

function pairingOf(
  { gazetteer }: Pick<Ports, 'gazetteer'>,
  { tie, step, bounds }: Begun,
  all: ReadonlyMap<string, EvidenceView>,
): Pairing {
  const own = new Set(step.evidence);
  const said = [...all].flatMap(([id, each]) => (own.has(id) ? [each] : []));
  const sources = said.flatMap((each) => [
    ...each.sources.map(({ label, address }) => ({ label, address })),
    ...(each.document === null || each.sources.length > 0 ? [] : [{ label: each.document.title, address: null }]),
  ]);
  return {
    tie: tie.id,
    type: tie.type,
    parties: tie.parties.map((party) => toPartyView(gazetteer, party)),
    level: levelOf(tie),
    stage: step.stage,
    date: step.date,
    bounds,
    says: said[0]?.text ?? '',
    pieces: step.pieces ?? step.evidence.length,
    sources: [...new Map(sources.map((each) => [each.address ?? each.label, each])).values()],
  };
}

/** The names of a pairing as one would write them: towns by their own name, with that of the region. */
export function pairingNames({ parties }: Pick<Pairing, 'parties'>): string {
  return parties.map(({ names }) => names.en).join('–');
}

/** How and when it began: `signed 10 September 1992`. */
const toldOf = ({ type, stage, date }: Pairing): string => `${stageText('en', type, stage)} ${date}`;

function answerOf(
  { own, first, certain, possible, ofRegions, earlier, scopes, types }: Omit<FirstPairing, 'answer'>,
  [i, j, a, b]: readonly [string, string, string, string],
  held: number,
  before: string | undefined,
): readonly string[] {
  const kind = types.join(' or ');
  const when = before ?? own?.date ?? '';
  const known =
    own === null
      ? `No ${kind} between ${i} and ${j} with a date is held.`
      : `The earliest ${kind} held between ${i} and ${j} was ${toldOf(own)} (${pairingNames(own)})${own.stage === 'announced' ? '; no earlier signing is held' : ''}.`;
  if (first === 'not held')
    return [known, 'A day of your own may be given (--before): what was before it is then listed.'];
  const [one] = earlier;
  const verdict =
    first === 'no'
      ? `No: ${certain} of the kind between ${a} and ${b} ${certain === 1 ? 'is' : 'are'} certainly earlier than ${when}, ${ofRegions} of them between regions themselves, the others with towns; ${possible} more may be.`
      : first === 'perhaps'
        ? `Perhaps: none is certainly earlier than ${when}, but ${possible} may be, their dates being vague.`
        : `Of those held, yes: none of the kind between ${a} and ${b} is or may be earlier than ${when}.`;
  const earliest =
    one === undefined
      ? []
      : [
          `The earliest held is ${pairingNames(one)}, ${toldOf(one)}${one.certainty === 'certain' ? '' : ' (only possibly earlier)'}.`,
        ];
  const narrower = scopes.map(({ of, first: is, certain: n, earliest: e }) =>
    is === 'yes'
      ? `Of ${of} ${own === null ? 'none earlier is held' : 'it is the first held'}.`
      : `Of ${of} it is ${is === 'no' ? 'not' : 'perhaps not'} the first: ${is === 'no' ? `${n} earlier` : 'dates are vague'}, beginning with ${pairingNames(e!)}, ${toldOf(e!)}.`,
  );
  return [
    known,
    verdict,
    ...earliest,
    ...narrower,
    `It rests on the ${held} dated and reviewed ties of the kind that the ledger holds between the two countries; what nobody has read or coded may be earlier still.`,
  ];
}
