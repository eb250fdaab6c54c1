/** Things that may be one: the queue, one candidate, deciding on it, looking for more. */
import { z } from 'zod';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { SameRefreshed, StoredCandidate } from '../../store/ports/same.ts';
import type { SameState } from '../../ties/same/candidate.ts';
import { type SameKind, sameKinds, sameStates } from '../../ties/same/candidate.ts';
import type { Infer } from '../infer.ts';
import { judgement } from '../model-schemas/evidence.ts';
import type { Ports } from '../ports.ts';
import { judge } from '../review/judge.ts';
import { placeOfParty } from '../ties/party-view.ts';
import { type SameView, sameRow, toSameRow } from './same-view.ts';

const mostListed = 500;

/** Which candidates. */
export interface SameFilter {
  readonly kind?: readonly string[];
  /** `open` by default. */
  readonly state?: readonly string[];
  /** 1 to 500, default 50. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

function among<T extends string>(what: string, given: readonly string[], known: readonly T[]): readonly T[] {
  const strange = given.find((each) => !(known as readonly string[]).includes(each));
  if (strange === undefined) return given as readonly T[];
  throw new InvalidInput(`"${strange.slice(0, 40)}" is no ${what}`, { hint: `Use ${known.join(', ')}.` });
}

/** The queue, best candidates first. Nothing is looked for: `refreshSame` does that. */
export async function listSame(ports: Pick<Ports, 'ledger'>, filter: SameFilter = {}): Promise<SameView> {
  const { limit = 50, after } = filter;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostListed) {
    throw new InvalidInput(`The list holds 1 to ${mostListed} candidates, not ${limit}`);
  }
  const states: readonly SameState[] = among('state of a candidate', filter.state ?? ['open'], sameStates);
  const kinds: readonly SameKind[] | undefined = filter.kind && among('kind of thing', filter.kind, sameKinds);
  const { same } = ports.ledger;
  const query = { states, limit: limit + 1, ...(kinds?.length ? { kinds } : {}), ...(after ? { after } : {}) };
  const [found, counts, waiting] = await Promise.all([same.candidates(query), same.counts(), same.waiting()]);
  const items = found.slice(0, limit).map(toSameRow);
  return { items, next: found.length > limit ? items.at(-1)!.id : null, counts, waiting };
}

/** The candidate that an id, or the beginning of one, means. */
export async function candidateNamed(ports: Pick<Ports, 'ledger'>, id: string): Promise<StoredCandidate> {
  const prefix = /^sam_/.test(id) ? id : `sam_${id}`;
  const found = /^sam_[0-9a-f]{0,32}$/.test(prefix) ? await ports.ledger.same.candidatesNamed(prefix, 2) : [];
  const [first, second] = found;
  if (first === undefined) {
    throw new NotFound(`No candidate ${id.slice(0, 60)} is in the queue`, { hint: 'amur same lists them.' });
  }
  if (second !== undefined) throw new InvalidInput(`${id} begins several candidates; write more of it`);
  return first;
}

/** What can be decided of two things, and the judgement that it is. */
const decisions = { merge: 'merge', different: 'split', unsure: 'unsure' } as const;
export type SameDecision = keyof typeof decisions;
export const sameDecisions = Object.keys(decisions) as readonly SameDecision[];

/** How a candidate was decided, with its row as it stands now. */
export const sameDecided = z.object({ judgement, candidate: sameRow }).meta({ id: 'SameDecided' });
export type SameDecided = Infer<typeof sameDecided>;

/**
 * Decides on a candidate, by id or the beginning of one. Of two that are one, the one known from more texts gives the name, or the
 * first by reference; `into` says otherwise.
 */
export async function decideSame(
  ports: Ports,
  id: string,
  decision: string,
  { reason, into }: { readonly reason?: string | null; readonly into?: string } = {},
): Promise<SameDecided> {
  if (!Object.hasOwn(decisions, decision)) {
    throw new InvalidInput(`"${decision.slice(0, 40)}" is no decision`, {
      hint: `Two things are one (merge), two (different), or it is left open (unsure).`,
    });
  }
  const candidate = await candidateNamed(ports, id);
  if (into !== undefined && !candidate.refs.includes(into)) {
    throw new InvalidInput(`${into.slice(0, 60)} is neither side of the candidate`, {
      hint: `Its sides are ${candidate.refs.join(' and ')}.`,
    });
  }
  const name = into ?? (await betterKnown(ports, candidate));
  const target = candidate.refs.find((ref) => ref !== name)!;
  const act = decisions[decision as SameDecision];
  const { judgement } = await judge(ports, act, target, { into: name, reason: reason ?? null });
  return { judgement, candidate: toSameRow(await candidateNamed(ports, candidate.id)) };
}

async function betterKnown({ ledger }: Pick<Ports, 'ledger'>, { kind, refs }: StoredCandidate): Promise<string> {
  const [a, b] = refs;
  if (kind === 'document') {
    const [x, y] = [await ledger.document(a), await ledger.document(b)];
    const day = (document: typeof x): string => document?.published?.bounds[0] ?? '9999';
    return day(y) < day(x) ? b : a;
  }
  const profiles = await ledger.same.profiles(refs);
  const known = (ref: string): number => profiles.find((profile) => profile.ref === ref)?.documents.length ?? 0;
  return known(b) > known(a) ? b : a;
}

/** Looks for things that may be one among what came in since the last time, or among all. */
export function refreshSame(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  how: { readonly everything?: boolean; readonly limit?: number } = {},
): Promise<SameRefreshed> {
  const places = new Map<string, string | null>();
  const placeOf = (town: string): string | null => {
    const known = places.get(town);
    if (known !== undefined) return known;
    const place = placeOfParty(ports.gazetteer, town)?.id ?? null;
    places.set(town, place);
    return place;
  };
  return ports.ledger.same.refresh({ placeOf, ...how });
}
