/**
 * What evidence adds up to: ties, by the rules of docs/methods/ties.md. Pure: the same evidence in any order gives the same
 * ties, so that they can be thrown away and derived again, for today or for any day known.
 */

import { type Evidence, isPossible } from '../model/evidence.ts';
import { type PartyRef, pairsOf } from '../model/place.ts';
import type { Tie } from '../model/tie.ts';
import { isDirected, isStanding, type TieType } from '../model/tie-types.ts';
import { confirmedOf } from './confirmed.ts';
import { keyOfTies, nameGiven } from './constructions.ts';
import { readByToday } from './earlier-codings.ts';
import { bears } from './evidence-weight.ts';
import { plainName, sortedParties, tieId } from './founding-key.ts';
import { baseOf, labelOf } from './founding-key-parts.ts';
import { type Identities, noIdentities } from './identities.ts';
import { lastNewsOf } from './last-news.ts';
import { isOfOneMember, membershipsOf } from './memberships.ts';
import { restrictedBy } from './restricted-by.ts';
import { withReliability } from './sources/grades.ts';
import { concerning, nothingKnown, type SourceKnowledge, withOrigins } from './sources/origins.ts';
import { stepsOf } from './stages/steps-from-evidence.ts';
import { countsOf } from './tie-counts.ts';
import { lifetimeFor, lifetimesOf } from './tie-lifetimes.ts';

/** The version of these rules; it stands in every tie. */
export const tieRules = '15';

/** A tie with what the store needs to find it again. */
export interface DerivedTie {
  readonly tie: Tie;
  /** Its founding key. */
  readonly key: string;
  /** Everything to show beside it: what counts, and what was rejected. */
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
  const counted = evidence.filter((piece) => !isPossible(piece));
  for (const piece of withReliability(counted, sources.grades ?? new Map(), sources.outlets)) {
    const key = keyOfTies(piece, identities);
    const known = asCompared(underKnownNames(piece, identities), identities);
    const group = groups.get(key);
    if (group) group.push(known);
    else groups.set(key, [known]);
  }
  const knownOf = concerning(sources, identities);
  const ties = [...groups].flatMap(([key, group]) => {
    const standing = group.filter(({ review }) => review !== 'rejected');
    const rejected = group.filter(({ review }) => review === 'rejected');
    return tiesOfGroup(key, { standing: withOrigins(standing, knownOf(standing), identities), rejected, identities });
  });
  return ties.sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1));
}

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
  readonly identities: Identities;
}

function tiesOfGroup(key: string, { standing: held, rejected, identities }: EvidenceGroup): readonly DerivedTie[] {
  const standing = readByToday(held);
  const types = [...new Set(standing.map(({ type }) => type))];
  return types.flatMap((type) =>
    tiesOfType(type, key, {
      own: standing.filter((piece) => piece.type === type),
      rejected: rejected.filter((piece) => piece.type === type),
      identities,
    }),
  );
}

interface OfType {
  readonly own: readonly Evidence[];
  readonly rejected: readonly Evidence[];
  readonly identities: Identities;
}

function tiesOfType(type: TieType, key: string, { own, rejected, identities }: OfType): readonly DerivedTie[] {
  const standing = isStanding(type);
  const named = key.startsWith('body:');
  const bearing = own.filter((piece) => !isForecast(piece));
  const forecasts = own.filter(isForecast);
  const everyone = sortedParties(bearing.flatMap(({ parties }) => parties));
  const lifetimes = standing
    ? lifetimesOf(bearing, (ended) => !isOfOneMember(ended, named, everyone))
    : [bearing].filter(({ length }) => length > 0);
  // Forecasts alone make no tie, yet they stand somewhere: on a tie without steps, which no list shows.
  const shown = lifetimes.length === 0 && forecasts.length > 0 ? [[]] : lifetimes;
  return shown.map((mine, i) => {
    const said = forecasts.filter((piece) => lifetimeFor(piece, shown) === i);
    const refused = rejected.filter((piece) => lifetimeFor(piece, shown) === i);
    const parties = partiesOf(type, mine.length > 0 ? mine : said);
    const ofTheTie = mine.filter((piece) => !isOfOneMember(piece, named, everyone));
    const steps = stepsOf(type, standing, ofTheTie);
    const ordinal = i + 1;
    const tie: Tie = {
      id: tieId(type, key, ordinal),
      type,
      standing,
      parties,
      memberships: membershipsOf(mine, named, parties, steps),
      pairs: pairsOf(parties),
      ...calledIn(mine, key, identities),
      ordinal,
      successorOf: i === 0 ? null : tieId(type, key, i),
      steps,
      lastNews: lastNewsOf(mine.length > 0 ? mine : said),
      confirmed: confirmedOf(mine),
      ...restrictedBy(type, mine),
      fields: [...new Set(mine.flatMap(({ fields }) => fields))].sort(),
      reviewed: mine.some(bears),
      counts: countsOf([...mine, ...refused]),
      rules: tieRules,
    };
    return { tie, key, evidence: [...new Set([...mine, ...said, ...refused].map(({ id }) => id))].sort() };
  });
}

/** All parties, by code; of a type in which the first gives, that one first where all evidence names the same. */
function partiesOf(type: TieType, evidence: readonly Evidence[]): readonly PartyRef[] {
  const parties = sortedParties(evidence.flatMap((piece) => piece.parties));
  if (!isDirected(type)) return parties;
  const givers = new Set(evidence.map((piece) => piece.parties[0]));
  const [giver] = givers;
  return givers.size === 1 && giver !== undefined ? [giver, ...parties.filter((party) => party !== giver)] : parties;
}

/**
 * What the tie is called: the name of its body, or what tells it apart from others of the same parties. Of several spellings the one
 * that it goes by first, then what most weighs, then the first in order; beside it the names we hold in other languages, and the others.
 */
function calledIn(
  evidence: readonly Evidence[],
  key: string,
  identities: Identities,
): Pick<Tie, 'body' | 'apart' | 'alsoNamed'> {
  const own = (name: string): number => Number(`body:${plainName(name)}` === baseOf(key));
  const given = evidence.flatMap((piece) => {
    const name = nameGiven(piece, identities);
    return name === null ? [] : [{ name, bears: Number(bears(piece)) }];
  });
  const [first, ...more] = given
    .sort((a, b) => own(b.name) - own(a.name) || b.bears - a.bears || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  if (first === undefined) return { body: null };
  const held = identities.things.held(first, sortedParties(evidence.flatMap(({ parties }) => parties)));
  const spelled = new Map<string, string>();
  for (const name of [...held, ...more]) if (!spelled.has(plainName(name))) spelled.set(plainName(name), name);
  spelled.delete(plainName(first));
  return {
    ...(key.startsWith('body:') && labelOf(key) === null ? { body: first } : { body: null, apart: first }),
    ...(spelled.size > 0 ? { alsoNamed: [...spelled.values()] } : {}),
  };
}
