/** One piece of evidence. */
import { NotFound } from '../../model/errors.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import { knownId } from '../known-id.ts';
import type { Ports } from '../ports.ts';
import { gradesKnown, quotedDocuments } from '../sources/quoted-documents.ts';
import { type EvidenceView, toEvidenceView } from './evidence-view.ts';

/** One claim or coded fact, as known when asked; throws NotFound where it is not held. */
export async function showEvidence(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  written: string,
  when: KnownFilter = {},
): Promise<EvidenceView> {
  const id = await knownId(ports.ledger, written);
  const view = await evidenceNow(ports, id, knownWhen(when));
  if (view !== null) return view;
  const redacted = (await ports.ledger.history(id)).find(({ what }) => what === 'redacted');
  if (redacted) {
    throw new NotFound(`The claim ${id} was redacted with its document on ${redacted.at}: ${redacted.reason}`, {
      hint: 'Its history says what was read in it and what was decided on it.',
    });
  }
  const then = when.knownAt ? `was held on ${when.knownAt}` : 'is held';
  throw new NotFound(`No claim and no coded fact ${id.slice(0, 60)} ${then}`);
}

/** One claim or coded fact with where it stands; null where it is not held. */
export async function evidenceNow(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  id: string,
  knownAt?: string,
): Promise<EvidenceView | null> {
  const evidence = await ports.ledger.evidence(id, knownAt);
  if (evidence === null) return null;
  const grades = await gradesKnown(ports.ledger, knownAt);
  const documents = await quotedDocuments(ports.ledger, [evidence]);
  return toEvidenceView(ports.gazetteer, evidence, documents.get(evidence.document ?? '') ?? null, grades);
}
