/** One record of another ledger into a ledger that holds something: known from now on, by whoever imports it. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesOfBase64 } from '../../formats/base64.ts';
import type { DocumentLine, LedgerLine } from '../../formats/ledger-lines.ts';
import type { Rejection } from '../../formats/rejects.ts';
import type { Codebook } from '../../model/codebook.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { documentId } from '../../model/ids.ts';
import { isByRules } from '../../model/reader-kinds.ts';
import type { Stamp } from '../../store/ports/stamp.ts';
import type { Ports } from '../ports.ts';

type FactLine = Extract<LedgerLine, { kind: 'fact' | 'case-event' }>;
/** What is recorded anew, in the order of the ledger that takes it in. */
type OtherLine = Exclude<LedgerLine, FactLine | { kind: 'commit' }>;

/** Facts and case events together; how many of them are new. */
export async function mergeFacts(
  { ledger }: Pick<Ports, 'ledger'>,
  lines: readonly FactLine[],
  stamp: Stamp,
): Promise<number> {
  if (lines.length === 0) return 0;
  const facts = lines.flatMap((line) => (line.kind === 'fact' ? [line.fact] : []));
  const events = lines.flatMap((line) => (line.kind === 'case-event' ? [line.event] : []));
  const added = await ledger.appendFacts(facts, events, stamp);
  return added.facts + added.events;
}

/** True where the record is new, false where it was held; or why it was not taken. */
export async function mergeRecord(
  { ledger }: Pick<Ports, 'ledger'>,
  record: OtherLine,
  stamp: Stamp,
): Promise<boolean | Rejection> {
  switch (record.kind) {
    case 'document':
      return mergeDocument({ ledger }, record, stamp);
    case 'observation':
      return (await ledger.appendObservations([record.observation], stamp)) > 0;
    case 'forecast': {
      const { id, version, after, withdrawn, reason, forecast } = record;
      if (after === '')
        return ledger.forecasts.append({ id, version, record: forecast, withdrawn, reason }, null, stamp);
      return {
        class: 'forecast-version',
        why: `what ${id} was put right to in another ledger`,
        todo: 'Put it right here, or import the file into an empty ledger.',
      };
    }
    case 'forecast-resolution':
      return {
        class: 'forecast-resolution',
        why: `${record.by} resolved ${record.forecast} as "${record.outcome}" in another ledger`,
        todo: 'Resolve it here ("amur forecasts resolve"), or import the file into an empty ledger.',
      };
    case 'codebook':
      await ledger.noteCodebook(record.codebook as Codebook, stamp);
      return false;
    case 'coding': {
      const { document, coder, codebook, claims } = record;
      if ((await ledger.document(document)) === null) {
        return { class: 'document-missing', why: `${document} is not held`, todo: 'Import the ledger that holds it.' };
      }
      return (await ledger.appendCoding({ document, coder, codebook, claims }, stamp)).created;
    }
    case 'judgement':
      return {
        class: 'judgement',
        why: `${record.by} decided "${record.act}" in another ledger; what was decided here must stay as it was`,
        todo: 'Decide on it here, or import the file into an empty ledger.',
      };
    case 'revision':
      return {
        class: 'revision',
        why: `what ${record.of} says since ${record.at} in another ledger`,
        todo: 'Load the newer file of its case ("amur import FILE"), or import the file into an empty ledger.',
      };
    case 'person':
      return {
        class: 'person',
        why: `${record.name} works on another ledger`,
        todo: 'Let them in here, if they are to work here: amur people add NAME.',
      };
    case 'import':
      return {
        class: 'import',
        why: `${record.by} imported ${record.file} into another ledger`,
        todo: 'Nothing: what came of it stands in other lines of the file.',
      };
    case 'redaction':
      return {
        class: 'redaction',
        why: `${record.by} redacted ${record.document} in another ledger: ${record.reason}`,
        todo: 'Redact it here too, where it is held: amur redact DOCUMENT --reason "…".',
      };
    case 'annotation':
      return {
        class: 'annotation',
        why: `a ${record.what} of another ledger`,
        todo: 'Import the file into an empty ledger, or write it anew.',
      };
  }
}

/** A new document comes with the newest reading of the rules; of one that is held only the addresses are new. */
async function mergeDocument(
  { ledger }: Pick<Ports, 'ledger'>,
  line: DocumentLine,
  stamp: Stamp,
): Promise<boolean | Rejection> {
  if (line.redacted) {
    const why = `${line.id} was redacted in the other ledger`;
    return { class: 'redacted', why, todo: 'Nothing: its words are not in the file.' };
  }
  const original = line.original === null ? utf8ToBytes(line.text) : bytesOfBase64(line.original);
  if (documentId(original) !== line.id) {
    return {
      class: 'altered-document',
      why: 'its bytes are not those that its id was made of',
      todo: 'Export the ledger again.',
    };
  }
  const { id, text, lang, title, mediaType, encoding, problems, origin, published } = line;
  if ((await ledger.redactions.list([id])).length > 0) {
    const why = `${id} was redacted here; its words are not taken in again`;
    return { class: 'redacted', why, todo: 'Nothing: its history says who redacted it, and why.' };
  }
  const sources = line.sources.flatMap(({ source, withdrawn }) => (withdrawn ? [] : [source]));
  const held = await ledger.document(id);
  if (held !== null) {
    const more = sources.filter((source) => !held.sources.includes(source));
    if (more.length > 0) await ledger.appendSources(id, more, stamp);
    return false;
  }
  const reading = line.readings.findLast((each) => isByRules(each.reading.reader))?.reading;
  if (!reading)
    return { class: 'no-reading', why: 'no reading of it is in the file', todo: 'Add the document with "amur add".' };
  const document = {
    id,
    text,
    lang,
    title,
    mediaType,
    encoding,
    published: published ? { ...published, bounds: edtfBounds(published.edtf) } : null,
    sources,
    problems,
    origin,
    outlet: line.outlet ?? null,
    author: line.author ?? null,
    siteName: line.siteName ?? null,
  };
  return (await ledger.appendDocument({ document, original, reading }, stamp)).created;
}
