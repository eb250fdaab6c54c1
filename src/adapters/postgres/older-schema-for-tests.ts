/** A ledger as an older Amur left it: the schema of that version, with a document, a fact and decisions written by hand. */
import { foundingKey } from '../../ledger/founding-key.ts';
import { sampleEntry, sampleFact } from '../../ledger/sample-entry.ts';
import { hashBytes } from '../../model/ids.ts';
import type { Database, Session } from './database.ts';
import { makeSchema } from './migrate.ts';
import { migrations } from './migrations.ts';

export const olderEntry = sampleEntry(
  'Harbin and Khabarovsk signed a twinning agreement on 12 June 1993.\nIt rained.',
  [
    {
      quote: 'Harbin and Khabarovsk signed a twinning agreement on 12 June 1993.',
      type: 'twinning',
      parties: ['CN-HL/Harbin', 'RU-KHA/Khabarovsk'],
      stage: 'signed',
      date: '1993-06-12',
    },
  ],
  { source: 'https://example.org/1993' },
);

const fact = sampleFact({
  type: 'visit',
  parties: ['CN-HL', 'RU-AMU'],
  stage: 'active',
  date: '2001-05-01',
  statement: 'A delegation went.',
  address: 'https://example.org/visit',
});

const at = '2020-01-01T00:00:00.000Z';

/** Makes the schema with its first steps and puts the rows there. */
export async function makeOlderLedger(database: Database, version: number): Promise<void> {
  const steps = migrations.filter((step) => step.version <= version);
  await database.transaction(async (session) => {
    await makeSchema(database, session, steps, at);
    await fill(session);
  });
}

async function fill(session: Session): Promise<void> {
  const { document, original, reading } = olderEntry;
  const [claim] = reading.claims;
  const put = (table: string, row: Readonly<Record<string, unknown>>) => {
    const columns = Object.keys(row);
    const values = columns.map((_, i) => `$${i + 1}`).join(', ');
    const sql = `INSERT INTO amur.${table} (${columns.join(', ')}) VALUES (${values})`;
    return session.run({ name: `older.${table}-${columns.length}`, sql }, Object.values(row));
  };
  const stamp = { recorded_at: at, recorded_by: 'ann' };
  const { id } = document;
  await put('documents', {
    document_id: id,
    content_hash: hashBytes(original),
    text: document.text,
    lang: 'en',
    title: document.title,
    media_type: 'text/plain',
    encoding: 'utf-8',
    problems: '[]',
    origin: 'user',
    ...stamp,
  });
  await put('document_originals', { document_id: id, bytes: Buffer.from(original) });
  await put('document_sources', { document_id: id, source_id: 's1', source: document.sources[0], ...stamp });
  const { reader, gazetteer, codebook } = reading;
  await put('readings', {
    document_id: id,
    reading_id: 'rdg_1',
    reader,
    gazetteer,
    codebook,
    record: JSON.stringify(reading),
    ...stamp,
  });
  const { start, end, quote } = claim!.evidence;
  await put('claims', {
    document_id: id,
    claim_id: claim!.id,
    type: claim!.type,
    parties: claim!.parties,
    span_start: start,
    span_end: end,
    quote,
    ...stamp,
  });
  await put('claim_readings', {
    document_id: id,
    claim_id: claim!.id,
    reading_id: 'rdg_1',
    tie_key: foundingKey(claim!),
    stage: claim!.stage,
    date_edtf: claim!.date,
    date_from: claim!.bounds?.[0],
    date_to: claim!.bounds?.[1],
    basis: 'stated',
    fields: [],
    modality: 'fact',
    citations: [],
    place: 'body',
    rule: 'en/sample',
    recorded_at: at,
  });
  await put('facts', {
    fact_id: fact.id,
    tie_key: foundingKey(fact),
    case_id: fact.case,
    record: JSON.stringify(fact),
    ...stamp,
  });
  await put('judgements', {
    judgement_id: 'jdg_1',
    act: 'accept',
    target: claim!.id,
    subject: claim!.id,
    reason: 'seen in the archive',
    ...stamp,
  });
  for (const key of [foundingKey(claim!), foundingKey(fact)]) {
    await put('tie_locks', { tie_key: key });
    await put('tie_queue', { tie_key: key, cause: 'older' });
  }
}
