/** What the capitals of a case did: against ties, or in answer to something; upon what, and how long after it. */
import { type Bounds, edtfBounds, isEdtf } from '../../model/edtf.ts';
import { isHaltedOrEnded, isInForce, type Stage } from '../../model/stages.ts';
import { isLimit, type TieType } from '../../model/tie-types.ts';
import type { CaseEventView } from '../cases/case-event-view.ts';
import { precisionOf } from '../cases/fact-record.ts';
import { byText, earliestFirst, inOrder } from '../order.ts';
import { lagBetween, yearsFrom } from './lag.ts';

/** A fact or an event of a case. */
export type CaseRecord = Pick<CaseEventView, 'id' | 'date' | 'bounds' | 'statement' | 'parties' | 'acted'> & {
  readonly kind: 'fact' | 'event';
  /** The name that it keeps from version to version. */
  readonly key: string | null;
  /** The kind of an event. */
  readonly event: string | null;
  /** Of a fact. */
  readonly type: TieType | null;
  readonly stage: Stage | null;
};

export type ByWhom = 'home' | 'partner' | 'both';

/** One act of a capital. */
export interface ActOfCentre {
  /** The id of its record. */
  readonly id: string;
  readonly by: ByWhom;
  /** Whether it limits or ends what crosses the border (true) or opens it (false); null of words, orders and laws that do neither. */
  readonly against: boolean | null;
  /** The days on which it may have begun. */
  readonly days: Bounds | null;
  /** Least and most years from year 0 to its beginning; null where it has no date, or the case no year 0. */
  readonly years: readonly [number, number] | null;
  /** Least and most days from what it answers; null where that, or a date, is not coded. */
  readonly lag: readonly [number, number] | null;
  /** How finely the coarser of the two dates is known. */
  readonly precision: ReturnType<typeof precisionOf> | null;
  /** Whether it answers a tie between regions or what came of one; null where no trigger is coded. */
  readonly answersTies: boolean | null;
}

/** The days on which something began: of a span (`2020-04-07/2023-01-07`) those of its beginning. Null where that is open. */
export function beginningDays(date: string | null): Bounds | null {
  const start = date?.split('/')[0] ?? null;
  return start !== null && isEdtf(start) ? edtfBounds(start) : null;
}

const finest = ['day', 'month', 'year', 'range', 'unknown'] as const;

function actorOf({ acted }: CaseRecord): ByWhom | null {
  const [home, partner] = [acted?.actors.includes('centre') ?? false, acted?.actors.includes('foreign') ?? false];
  return home && partner ? 'both' : home ? 'home' : partner ? 'partner' : null;
}

/** What the file of a case says of its acts, as keys of records. */
export interface JudgedActs {
  /** Events that limit, suspend or end what crosses the border. */
  readonly limits: readonly string[];
  /** Acts that answer a tie between regions, or what came of one. */
  readonly answersTies: readonly string[];
}

/**
 * The acts, earliest first: what is coded as a reaction of a centre; limits, suspensions and ends by a centre; and what a centre did in answer to
 * something. Treaties of states are none: both capitals act in them by agreement. Nor are acts of third states; `isOfCase` tells those of the two sides.
 */
export function actsOfCentres(
  records: readonly CaseRecord[],
  zero: number | null,
  judged: JudgedActs,
  isOfCase: (party: string) => boolean = () => true,
): readonly ActOfCentre[] {
  const start = ({ date }: CaseRecord): string | null => beginningDays(date)?.[0] ?? null;
  const order = inOrder<CaseRecord>(
    (a, b) => earliestFirst(start(a), start(b)),
    (a, b) => byText(a.id, b.id),
  );
  return [...records].sort(order).flatMap((record): ActOfCentre[] => {
    const by = actorOf(record);
    if (by === null || record.event === 'agreement-between-states') return [];
    const { id, type, stage, key } = record;
    const trigger = record.acted?.trigger ?? null;
    const told = type !== null && stage !== null && (isLimit(type) ? isInForce(stage) : isHaltedOrEnded(stage));
    if (!told && record.event !== 'centre-reaction' && trigger === null) return [];
    const named = record.acted?.by ?? [];
    if (named.length > 0 && !named.some(({ party }) => isOfCase(party))) return [];
    const days = beginningDays(record.date);
    const since = beginningDays(trigger?.date ?? null);
    const lag = since === null || days === null ? null : lagBetween(since, days);
    const precisions = [record.date, trigger?.date ?? null].map((date) => precisionOf(date?.split('/')[0] ?? null));
    return [
      {
        id,
        by,
        against: stage !== null ? told : key !== null && judged.limits.includes(key) ? true : null,
        days,
        years: zero === null || days === null ? null : yearsFrom(zero, days),
        lag,
        precision: lag === null ? null : (finest.findLast((each) => precisions.includes(each)) ?? null),
        answersTies: trigger === null ? null : key !== null && judged.answersTies.includes(key),
      },
    ];
  });
}

/** Who ended or suspended a tie. */
export const cutters = [
  'home-centre',
  'partner-centre',
  'both-centres',
  'home-region',
  'partner-region',
  'region',
  'untold',
] as const;
export type Cutter = (typeof cutters)[number];

/** Who is named as having ended or suspended what a record tells of; `isHome` and `isPartner` tell of which side a party is. */
export function cutterOf(
  { acted }: Pick<CaseRecord, 'acted'>,
  isHome: (party: string) => boolean,
  isPartner: (party: string) => boolean,
): Cutter {
  const { actors = [], by = [] } = acted ?? {};
  if (actors.includes('centre')) return actors.includes('foreign') ? 'both-centres' : 'home-centre';
  if (actors.includes('foreign')) return 'partner-centre';
  if (!actors.includes('region')) return 'untold';
  const named = by.map(({ party }) => party);
  if (named.some(isHome)) return named.some(isPartner) ? 'region' : 'home-region';
  return named.some(isPartner) ? 'partner-region' : 'region';
}
