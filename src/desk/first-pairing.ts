/** "Was this the first pairing of its kind?": answered from the ties held, with what came before it and on what evidence. */
import { evidenceView } from '../brief/evidence-view.ts';
import { partyView } from '../brief/party-view.ts';
import type { PartyView } from '../brief/views.ts';
import {
  type Before,
  type Begun,
  beginningOf,
  earlierThan,
  joinsUnits,
  type Level,
  levelOf,
} from '../measure/history/first-of-kind.ts';
import type { TieType } from '../model/codebook.ts';
import type { Bounds } from '../model/edtf.ts';
import { parseDay } from '../model/edtf-days.ts';
import { InvalidInput } from '../model/errors.ts';
import { countryOf } from '../model/place.ts';
import type { AsOf } from '../model/tie.ts';
import type { Desk, KnownFilter } from './ports.ts';
import { knownUnit, tieQuery } from './tie-query.ts';

/** What may be set of the question. */
export interface FirstOptions extends KnownFilter {
  /** Types of ties that count as of the same kind; twinnings by default. */
  readonly types?: readonly string[];
  /** Earlier than this day, where the day of the pair’s own tie is not what is meant. */
  readonly before?: string;
  /** How many of the earlier ones to give with their sources; 20 by default. */
  readonly limit?: number;
}

/** A tie of the kind asked about, as it began. */
export interface Pairing {
  readonly tie: string;
  readonly type: TieType;
  readonly parties: readonly PartyView[];
  readonly level: Level;
  readonly stage: string;
  readonly date: string | null;
  readonly bounds: Bounds;
  /** In words, with the sources that say so. */
  readonly says: string;
  readonly sources: readonly { readonly label: string; readonly address: string | null }[];
}

/** In which company it may still be called the first. */
export interface Scope {
  readonly of: string;
  readonly first: 'yes' | 'perhaps' | 'no';
  readonly certain: number;
  readonly possible: number;
  readonly earliest: Pairing | null;
}

export interface FirstPairing {
  readonly pair: string;
  readonly types: readonly string[];
  readonly knownAt: string;
  /** The tie of the pair itself; null where none of the kind is held. */
  readonly own: Pairing | null;
  readonly first: 'yes' | 'perhaps' | 'no' | 'not held';
  /** The answer in sentences. */
  readonly answer: readonly string[];
  readonly certain: number;
  readonly possible: number;
  /** Of all that are earlier, those between regions themselves. */
  readonly ofRegions: number;
  readonly earlier: readonly (Pairing & { readonly certainty: Before })[];
  readonly scopes: readonly Scope[];
}

type Ports = Pick<Desk, 'ledger' | 'gazetteer' | 'now'>;

/** Answers for a pair of units as written, `A~B`; throws InvalidInput where it is none. */
export async function firstPairing(desk: Ports, written: string, options: FirstOptions = {}): Promise<FirstPairing> {
  const { types = ['twinning'], before, limit = 20, knownAt } = options;
  if (before !== undefined && parseDay(before) === null) throw new InvalidInput(`"${before}" is not a day.`);
  const query = tieQuery(desk.gazetteer, desk.now(), {
    types,
    include: 'reviewed',
    pair: written,
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  const { pair, ...others } = query;
  const [i, j] = written.split('~').map((unit) => knownUnit(desk.gazetteer, unit)) as [string, string];
  if (!(i.includes('-') && j.includes('-'))) {
    throw new InvalidInput('A pairing is of two regions.', { hint: 'Say which: CN-GD~RU-SA.' });
  }
  const [a, b] = [countryOf(i), countryOf(j)];
  const held = (await desk.ledger.ties(others)).filter((tie) => joinsUnits(tie, a, b));
  const begun = held.map(beginningOf).filter((each) => each !== null);
  const ofPair = begun.filter(({ tie }) => joinsUnits(tie, i, j));
  const own = earlierThan([null, null], ofPair)[0] ?? null;
  const bounds: Bounds | null = before === undefined ? (own?.bounds ?? null) : [before, before];
  const rest = begun.filter(({ tie }) => !joinsUnits(tie, i, j));
  const earlier = bounds === null ? [] : earlierThan(bounds, rest);
  const count = (list: readonly { readonly certainty: Before }[], of: Before) =>
    list.filter(({ certainty }) => certainty === of).length;
  const told = async (each: Begun): Promise<Pairing> => pairingOf(desk, each, query);
  const scopes = await Promise.all(
    (
      [
        [i, b],
        [j, a],
      ] as const
    ).map(async ([unit, country]): Promise<Scope> => {
      const within = earlier.filter(({ tie }) => joinsUnits(tie, unit, country));
      const [certain, possible] = [count(within, 'certain'), count(within, 'possible')];
      return {
        of: `${nameOf(desk, unit)} with any region of ${nameOf(desk, country)}`,
        first: certain > 0 ? 'no' : possible > 0 ? 'perhaps' : 'yes',
        certain,
        possible,
        earliest: within[0] === undefined ? null : await told(within[0]),
      };
    }),
  );
  const listed = await Promise.all(
    earlier.slice(0, limit).map(async (each) => ({ ...(await told(each)), certainty: each.certainty })),
  );
  const given = {
    pair: pair ?? written,
    types: [...types],
    knownAt: query.knownAt,
    own: own === null ? null : await told(own),
    certain: count(earlier, 'certain'),
    possible: count(earlier, 'possible'),
    ofRegions: earlier.filter(({ tie, certainty }) => certainty === 'certain' && levelOf(tie) === 'regions').length,
    earlier: listed,
    scopes: bounds === null ? [] : scopes,
  };
  const first =
    bounds === null ? 'not held' : given.certain > 0 ? 'no' : given.possible > 0 ? 'perhaps' : ('yes' as const);
  const names = [i, j, a, b].map((unit) => nameOf(desk, unit)) as [string, string, string, string];
  return { ...given, first, answer: answerOf({ ...given, first }, names, begun.length, before) };
}

function nameOf({ gazetteer }: Pick<Desk, 'gazetteer'>, unit: string): string {
  return partyView(gazetteer, unit).names.en;
}

async function pairingOf({ ledger, gazetteer }: Ports, { tie, step, bounds }: Begun, asOf: AsOf): Promise<Pairing> {
  const shown = await ledger.tie(tie.id, { validAt: asOf.validAt, knownAt: asOf.knownAt });
  const said = (shown?.evidence ?? [])
    .filter(({ id }) => step.evidence.includes(id))
    .map((each) => evidenceView(gazetteer, each, shown?.headings.get(each.document ?? '') ?? null));
  const sources = said.flatMap((each) => [
    ...each.sources.map(({ label, address }) => ({ label, address })),
    ...(each.document === null || each.sources.length > 0 ? [] : [{ label: each.document.title, address: null }]),
  ]);
  return {
    tie: tie.id,
    type: tie.type,
    parties: tie.parties.map((party) => partyView(gazetteer, party)),
    level: levelOf(tie),
    stage: step.stage,
    date: step.date,
    bounds,
    says: said[0]?.text ?? '',
    sources: [...new Map(sources.map((each) => [each.address ?? each.label, each])).values()],
  };
}

/** The names of a pairing as one would write them: towns by their own name, with that of the region. */
export function pairingNames({ parties }: Pick<Pairing, 'parties'>): string {
  return parties.map(({ names }) => names.en).join('–');
}

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
      : `The earliest ${kind} held between ${i} and ${j} was ${own.stage} ${own.date} (${pairingNames(own)})${own.stage === 'announced' ? '; no earlier signing is held' : ''}.`;
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
          `The earliest held is ${pairingNames(one)}, ${one.stage} ${one.date}${one.certainty === 'certain' ? '' : ' (only possibly earlier)'}.`,
        ];
  const narrower = scopes.map(({ of, first: is, certain: n, earliest: e }) =>
    is === 'yes'
      ? `Of ${of} ${own === null ? 'none earlier is held' : 'it is the first held'}.`
      : `Of ${of} it is ${is === 'no' ? 'not' : 'perhaps not'} the first: ${is === 'no' ? `${n} earlier` : 'dates are vague'}, beginning with ${pairingNames(e!)}, ${e!.stage} ${e!.date}.`,
  );
  return [
    known,
    verdict,
    ...earliest,
    ...narrower,
    `It rests on the ${held} dated and reviewed ties of the kind that the ledger holds between the two countries; what nobody has read or coded may be earlier still.`,
  ];
}
