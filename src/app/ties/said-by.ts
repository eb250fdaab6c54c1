/** Who says how a tie stands: the best sources of the step by which it came to its stage. */

import type { StageStep, TieState } from '../../model/tie.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import { bears } from '../../ties/evidence-weight.ts';
import type { Ports } from '../ports.ts';
import { hostOf } from '../sources/source-view.ts';

/** So many sources stand in a line. */
const mostNamed = 2;

/** The step by which a tie came to its state: of several of one date the last. */
export function stepOfState(steps: readonly StageStep[], state: TieState | null): StageStep | undefined {
  if (state === null) return undefined;
  const { since, milestone, stage } = state;
  if (milestone === 'term-over') return steps.findLast(({ term }) => term === since);
  const ofDate = steps.filter(({ date }) => date === since);
  return (
    ofDate.findLast((step) => step.stage === stage && step.milestone === milestone) ??
    ofDate.at(-1) ??
    steps.findLast((step) => step.stage === stage)
  );
}

/** What stands behind a step before what nobody has reviewed, facts before claims; then by id. */
const byWeight = (a: StoredEvidence, b: StoredEvidence): number =>
  Number(bears(b)) - Number(bears(a)) ||
  Number(b.kind === 'fact') - Number(a.kind === 'fact') ||
  (a.id < b.id ? -1 : 1);

/** The names of the sources of some evidence, the weightiest first, each once: outlets of documents, hosts of addresses. */
export function namesOfSources(
  evidence: readonly StoredEvidence[],
  outletOf: (document: string) => string | null,
): readonly string[] {
  const names = [...evidence].sort(byWeight).flatMap(({ document, fact, sources }) => {
    const outlet = document === null ? null : outletOf(document);
    if (outlet !== null) return [outlet];
    const given = fact === null ? sources : fact.sources.map(({ address }) => address);
    return given.filter((each) => /^https?:/i.test(each)).map(hostOf);
  });
  return [...new Set(names)].slice(0, mostNamed);
}

/** The sources by which each of some ties stands as it does, by the id of the tie; as known then. */
export async function saidBy(
  { ledger }: Pick<Ports, 'ledger'>,
  ties: readonly { readonly id: string; readonly state: TieState | null }[],
  knownAt?: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const histories = await ledger.histories.of(
    ties.map(({ id }) => id),
    knownAt,
  );
  const behind = new Map(
    ties.map(({ id, state }) => [id, stepOfState(histories.get(id)?.steps ?? [], state)?.evidence ?? []]),
  );
  const evidence = await ledger.histories.evidence([...new Set([...behind.values()].flat())], knownAt);
  const byId = new Map(evidence.map((piece) => [piece.id, piece]));
  const headings = await ledger.headings([...new Set(evidence.flatMap(({ document }) => document ?? []))]);
  const outletOf = (document: string): string | null => headings.get(document)?.outlet ?? null;
  return new Map(
    [...behind].map(([id, pieces]) => [
      id,
      namesOfSources(
        pieces.flatMap((piece) => byId.get(piece) ?? []),
        outletOf,
      ),
    ]),
  );
}
