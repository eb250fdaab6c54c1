/** What an audit found, as one line. */
import type { AuditFinding } from './port.ts';

/** `clm_…: The quote is not the document's text from 3 to 9.` */
export function auditLine({ claim, document, message }: AuditFinding): string {
  const record = claim ?? document;
  return record === null ? message : `${record}: ${message}`;
}
