/** Takes the words of a document away for legal reasons. Nothing brings them back. */

import { InvalidInput } from '../../model/errors.ts';
import type { Redacted } from '../../store/ports/redaction.ts';
import type { Ports } from '../ports.ts';

/** Enough for who ordered it, by what, and when. */
const longestReason = 2000;

/**
 * Redacts a document; `sources` takes its addresses away too. Throws InvalidInput without a reason, NotFound for what is not held,
 * Conflict where there is nothing left to take away.
 */
export async function redactDocument(
  ports: Pick<Ports, 'ledger' | 'now' | 'user'>,
  document: string,
  { reason, sources = false }: { readonly reason: string; readonly sources?: boolean },
): Promise<Redacted> {
  const why = reason.trim();
  if (why === '') {
    throw new InvalidInput('A redaction needs a reason', {
      hint: 'Say who asked for it and by what right; it is kept.',
    });
  }
  if (why.length > longestReason) {
    throw new InvalidInput(`A reason has at most ${longestReason} characters, not ${why.length}`);
  }
  return ports.ledger.redactions.redact(document, { reason: why, sources }, { by: ports.user, at: ports.now() });
}
