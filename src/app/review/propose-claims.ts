/** Claims that an assistant proposes: anchored and checked as those that a person adds, and without weight until a person accepts them. */
import { z } from 'zod';
import { anchorer } from '../../model/anchoring.ts';
import { assistantRule, byAssistant } from '../../model/by-assistant.ts';
import { Conflict, InvalidInput, isAmurError } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import type { Claim } from '../../model/reading.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { type AddPorts, documentToAddTo, type GivenClaim, readingOfClaims, toClaim } from './add-claims.ts';
import { type EvidenceView, evidenceView } from './evidence-view.ts';
import { showEvidence } from './show-evidence.ts';

/** What was proposed, and what was not taken, each with the reason. */
export const claimsProposed = z.object({
  document: z.string(),
  claims: z.array(evidenceView),
  refused: z.array(
    z.object({
      claim: z.int().meta({ description: 'Which of those given, from 1.' }),
      detail: z.string(),
      hint: z.string().exactOptional(),
    }),
  ),
});
export type ClaimsProposed = Infer<typeof claimsProposed>;

/** Claims of one proposal. */
export const mostProposed = 20;

/**
 * Takes those of the claims that hold, in the name of the program `client`; each waits as possible and unreviewed. Throws InvalidInput for none or
 * too many, NotFound and Conflict for a document that is not held or has no words any more.
 */
export async function proposeClaims(
  ports: AddPorts,
  written: string,
  given: readonly GivenClaim[],
  client: string,
): Promise<ClaimsProposed> {
  if (given.length === 0 || given.length > mostProposed) {
    throw new InvalidInput(`One proposal holds 1 to ${mostProposed} claims, not ${given.length}`);
  }
  const document = await documentToAddTo(ports, await knownId(ports.ledger, written));
  const anchors = anchorer(document.text);
  const taken = new Map<string, Claim>();
  const refused: ClaimsProposed['refused'][number][] = [];
  for (const [i, each] of given.entries()) {
    try {
      const claim = toClaim(ports, document, each, { instead: null, name: 'The claim', anchors });
      const proposal = toProposal(document.id, claim, client);
      await refuseHeld(ports, [claim.id, proposal.id], taken);
      taken.set(proposal.id, proposal);
    } catch (error) {
      if (!isAmurError(error)) throw error;
      const { message: detail, hint } = error;
      refused.push({ claim: i + 1, detail, ...(hint === undefined ? {} : { hint }) });
    }
  }
  if (taken.size > 0) {
    const reading = await readingOfClaims(ports, document, `${byAssistant}${client}`, [...taken.values()]);
    await ports.ledger.byHand.propose(reading, { by: ports.user, at: ports.now() });
  }
  const claims: EvidenceView[] = [];
  for (const id of taken.keys()) claims.push(await showEvidence(ports, id));
  return { document: document.id, claims, refused };
}

/** Its id is told apart from that of a claim that the rules read in the same words: what they read may go, and it stays. */
function toProposal(document: string, claim: Claim, client: string): Claim {
  const { start, end } = claim.evidence;
  return {
    ...claim,
    id: contentId('clm', document, start, end, claim.type, claim.parties, byAssistant),
    rule: assistantRule(client),
    strict: false,
  };
}

/** What is there already is judged, not proposed. */
async function refuseHeld(
  { ledger }: Pick<AddPorts, 'ledger'>,
  ids: readonly string[],
  taken: ReadonlyMap<string, Claim>,
): Promise<void> {
  for (const id of ids) {
    if (taken.has(id)) {
      throw new InvalidInput('Two of the claims are the same: the same words, type and parties');
    }
    if ((await ledger.evidence(id)) === null) continue;
    throw new Conflict(`The same words with the same type and parties are held already, as ${id}`, {
      hint: 'A person decides on that claim; there is nothing to propose.',
    });
  }
}
