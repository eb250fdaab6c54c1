/** What an audit finds, and a finding as one line. */

/** A record that is not as it was written. */
export interface AuditFinding {
  /** Null where it is of no one document; the message then names the record. */
  readonly document: string | null;
  readonly claim: string | null;
  readonly message: string;
}

/** `clm_…: The quote is not the document's text from 3 to 9.` */
export function auditLine({ claim, document, message }: AuditFinding): string {
  const record = claim ?? document;
  return record === null ? message : `${record}: ${message}`;
}
