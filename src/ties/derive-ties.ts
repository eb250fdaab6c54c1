/**
 * What evidence adds up to: ties, by the rules of docs/methods/ties.md. Pure: the same evidence in any order gives the same
 * ties, so that they can be thrown away and derived again, for today or for any day known.
 */

import type { Evidence } from '../model/evidence.ts';
import { pairsOf } from '../model/place.ts';
import { isEnded, isInForce } from '../model/stages.ts';
import type { Activity, Tie } from '../model/tie.ts';
import { isLimit, isStanding, type TieType } from '../model/tie-types.ts';
import { carriedRestrictions } from './carried-restrictions.ts';
import { constructionsOf } from './constructions.ts';
import { bears } from './evidence-weight.ts';
import { plainName, sortedParties, tieId } from './founding-key.ts';
import { baseOf, labelOf } from './founding-key-parts.ts';
import { type Identities, noIdentities } from './identities.ts';
import { isOfOneMember, membershipsOf } from './memberships.ts';
import { withReliability } from './sources/grades.ts';
import { nothingKnown, type SourceKnowledge, withOrigins } from './sources/origins.ts';
import { stepsOf } from './stages/steps-from-evidence.ts';
import { compareTimes, isDated } from './stages/vague-dates.ts';
import { countsOf } from './tie-counts.ts';
import { lifetimeFor, lifetimesOf } from './tie-lifetimes.ts';
import { typeRules } from './type-rules.ts';

/** The version of these rules; it stands in every tie. */
export const tieRules = '9';

/** A tie with what the store needs to find it again. */
export interface DerivedTie {
  readonly tie: Tie;
  /** Its founding key. */
  readonly key: string;
  /** Everything to show beside it: what counts, what was rejected, and restrictions that ended or suspended it. */
  readonly evidence: readonly string[];
}

/**
 * The ties of some evidence, sorted by id, given what is held to be one thing under two names. Evidence on the same founding
 * key must be given together (`keysTogether`); `sources` says which documents are copies and whose they are.
 */
export function deriveTies(
  evidence: readonly Evidence[],
  identities: Identities = noIdentities,
  sources: SourceKnowledge = nothingKnown,
): readonly DerivedTie[] {
  const groups = new Map<string, Evidence[]>();
  const constructions = constructionsOf(evidence, identities);
  for (const piece of withReliability(evidence, sources.grades ?? new Map(), sources.outlets)) {
    const key = constructions.keyOf(piece);
    const known = asCompared(identities.none ? piece : underKnownNames(piece, identities), identities);
    const group = groups.get(key);
    if (group) group.push(known);
    else groups.set(key, [known]);
  }
  const ties = [...groups].flatMap(([key, group]) => {
    const standing = group.filter(({ review }) => review !== 'rejected');
    const rejected = group.filter(({ review }) => review === 'rejected');
    const acts = labelOf(key) === null ? [] : (groups.get(baseOf(key)) ?? []).filter(isUnrejectedAct);
    const others = constructions.unnamedAmong(key, standing);
    return tiesOfGroup(key, { standing: withOrigins(standing, sources, identities), rejected, acts, others });
  });
  return ties.sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1));
}

/** True of an act that nobody rejected. */
const isUnrejectedAct = (piece: Evidence): boolean =>
  !isStanding(piece.type) && piece.review !== 'rejected' && !isForecast(piece);

/** What a text only foresees bears nothing: it is shown beside the tie that it would be of. */
const isForecast = ({ modality }: Evidence): boolean => modality === 'forecast';

/** The same evidence with parties and documents under the names they go by. */
function underKnownNames(piece: Evidence, identities: Identities): Evidence {
  return {
    ...piece,
    parties: [...new Set(piece.parties.map(identities.of))],
    sources: [...new Set(piece.sources.map(identities.of))],
  };
}

/** The same evidence with what reviewers say of the statements that claims make. */
function asCompared(piece: Evidence, identities: Identities): Evidence {
  if (piece.kind !== 'claim') return piece;
  const [statement, apart] = [identities.of(piece.id), identities.parted(piece.id)];
  if (statement === piece.id && !apart) return piece;
  return { ...piece, ...(statement === piece.id ? {} : { statement }), ...(apart ? { stated: 'apart' } : {}) };
}

/** The evidence on one key. */
interface EvidenceGroup {
  /** What nobody rejected. */
  readonly standing: readonly Evidence[];
  readonly rejected: readonly Evidence[];
  /** Acts of the same parties beside ties told apart, which they keep awake too. */
  readonly acts: readonly Evidence[];
  /** As in `constructionsOf`. */
  readonly others: readonly string[];
}

function tiesOfGroup(key: string, { standing, rejected, acts, others }: EvidenceGroup): readonly DerivedTie[] {
  const types = [...new Set(standing.map(({ type }) => type))];
  const carried = carriedRestrictions(standing.filter((piece) => !isForecast(piece)));
  const activity = activityOf([...standing.filter((piece) => !isForecast(piece)), ...acts]);
  return types.flatMap((type) =>
    tiesOfType(type, key, {
      own: standing.filter((piece) => piece.type === type),
      rejected: rejected.filter((piece) => piece.type === type),
      carried: carried.to === type ? carried.evidence : [],
      activity,
      others: typeRules[type].knownBy === 'construction' ? others : [],
    }),
  );
}

interface OfType {
  readonly own: readonly Evidence[];
  readonly rejected: readonly Evidence[];
  readonly carried: readonly Evidence[];
  readonly activity: readonly Activity[];
  readonly others: readonly string[];
}

function tiesOfType(
  type: TieType,
  key: string,
  { own, rejected, carried, activity, others }: OfType,
): readonly DerivedTie[] {
  const standing = isStanding(type);
  const named = key.startsWith('body:');
  const bearing = own.filter((piece) => !isForecast(piece));
  const forecasts = own.filter(isForecast);
  const everyone = sortedParties(bearing.flatMap(({ parties }) => parties));
  const all = [...bearing, ...carried];
  const lifetimes = standing ? lifetimesOf(all, (ended) => !isOfOneMember(ended, named, everyone)) : [all];
  // A lifetime of carried decisions alone is no tie: nothing says that there was one to end.
  const borne = lifetimes.filter((lifetime) => lifetime.some((piece) => piece.type === type));
  // Forecasts alone make no tie, yet they stand somewhere: on a tie without steps, which no list shows.
  const shown = borne.length === 0 && forecasts.length > 0 ? [[]] : borne;
  return shown.map((lifetime, i) => {
    const mine = lifetime.filter((piece) => piece.type === type);
    const said = forecasts.filter((piece) => lifetimeFor(piece, shown) === i);
    const refused = rejected.filter((piece) => lifetimeFor(piece, shown) === i);
    const parties = sortedParties((mine.length > 0 ? mine : said).flatMap((piece) => piece.parties));
    const ofMembers = new Set(lifetime.filter((piece) => isOfOneMember(piece, named, everyone)));
    const steps = stepsOf(
      type,
      standing,
      lifetime.filter((piece) => !ofMembers.has(piece)),
    );
    const ordinal = i + 1;
    const tie: Tie = {
      id: tieId(type, key, ordinal),
      type,
      standing,
      parties,
      memberships: membershipsOf(mine, named, parties, steps),
      pairs: pairsOf(parties),
      body: named ? nameOf(mine, baseOf(key)) : null,
      ...apartOf(mine, labelOf(key)),
      ...(others.length > 0 ? { mayBe: others } : {}),
      ordinal,
      successorOf: i === 0 ? null : tieId(type, key, i),
      steps,
      ...(standing ? { activity } : {}),
      fields: [...new Set(mine.flatMap(({ fields }) => fields))].sort(),
      reviewed: mine.some(bears),
      counts: countsOf([...mine, ...refused]),
      rules: tieRules,
    };
    return { tie, key, evidence: [...new Set([...lifetime, ...said, ...refused].map(({ id }) => id))].sort() };
  });
}

/** What tells the tie apart, as it was first written. */
function apartOf(evidence: readonly Evidence[], label: string | null): Pick<Tie, 'apart'> {
  if (label === null) return {};
  const written = evidence.flatMap(({ apart, body }) =>
    [apart, body].filter((name): name is string => typeof name === 'string' && plainName(name) === label),
  );
  return { apart: written.sort()[0] ?? label };
}

/** The name of a body as the evidence writes it: the one it goes by first, then what most weighs, then the first by id. */
function nameOf(evidence: readonly Evidence[], key: string): string | null {
  const naming = evidence.filter(({ body }) => body !== null);
  const own = ({ body }: Evidence): number => Number(`body:${plainName(body ?? '')}` === key);
  const best = [...naming].sort(
    (a, b) => own(b) - own(a) || Number(bears(b)) - Number(bears(a)) || (a.id < b.id ? -1 : 1),
  )[0];
  return best?.body ?? null;
}

/** The dated acts of a group, each time once, in order; an act that is only planned is none yet. */
function activityOf(group: readonly Evidence[]): readonly Activity[] {
  const times = new Map<string, Activity>();
  for (const piece of group) {
    const happened = isInForce(piece.stage) || isEnded(piece.stage);
    if (isStanding(piece.type) || isLimit(piece.type) || !happened || !isDated(piece)) continue;
    const key = piece.bounds!.join('/');
    times.set(key, { bounds: piece.bounds!, reviewed: bears(piece) || (times.get(key)?.reviewed ?? false) });
  }
  return [...times.values()].sort((a, b) => compareTimes(a.bounds, b.bounds));
}
