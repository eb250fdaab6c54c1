/** What people add to a drawn ledger beside judgements on claims, once: grades of outlets, codings, collections, notes; and the figures and forecasts that ship. */
import type pg from 'pg';
import type { OpenedLedger } from '../../src/adapters/open-ledger.ts';
import { addShippedFigures, addShippedForecasts } from '../../src/cli/built-in.ts';
import { addToCollection, makeCollection } from '../../src/desk/collections.ts';
import { judge } from '../../src/desk/judge.ts';
import { addNote } from '../../src/desk/notes.ts';
import type { Desk } from '../../src/desk/ports.ts';
import { codebookVersion } from '../../src/model/codebook.ts';
import { deskOver } from './api.ts';

/** People who code the same texts blind. */
export const codersOfBench = ['anna', 'boris'] as const;

/** Adds it where it is not there yet; all of it is recorded on the two days before that of the questions. */
export async function workOfPeople(ledger: OpenedLedger, client: pg.Client, schema: string): Promise<void> {
  const held = await client.query(`SELECT FROM ${schema}.codings LIMIT 1`);
  if (held.rows.length > 0) return;
  let second = 0;
  const desk = deskOver(ledger, () => new Date(Date.UTC(2026, 10, 23, 0, 0, second++)).toISOString());
  await addShippedFigures(desk);
  await addShippedForecasts(desk);
  const ids = async (sql: string): Promise<readonly string[]> =>
    (await client.query<{ id: string }>(sql.replaceAll('amur.', `${schema}.`))).rows.map((row) => row.id);
  const ties = [...(await ids('SELECT tie_id AS id FROM amur.ties ORDER BY md5(tie_id) LIMIT 300'))];
  const documents = await ids('SELECT document_id AS id FROM amur.documents ORDER BY md5(document_id) LIMIT 300');
  await gradeOutlets(desk);
  for (const name of ['North', 'Rivers', 'Sister towns', 'To look at again', 'For the report']) {
    await makeCollection(desk, name);
    for (const tie of ties.splice(0, 60)) await addToCollection(desk, name, tie);
  }
  for (const id of documents.slice(0, 100)) await addNote(desk, id, `A note on ${id}.`);
  await codeTwice(desk, documents);
}

/** A few of the 400 outlets: each grade weighs anew the ties on which its texts disagree with others, which takes half a minute. */
async function gradeOutlets(desk: Desk): Promise<void> {
  const graded = await desk.ledger.outlets.judgements();
  for (const [n, grade] of [...'ABCDABCE'].entries()) {
    const outlet = `site:paper-${n * 10}.example`;
    if (!graded.has(outlet)) await judge(desk, 'grade', outlet, { grade, reason: 'As the bench has it.' });
  }
}

/** Both code what the reader found, the second leaves out a claim and takes another stage for one. */
async function codeTwice({ ledger, now }: Desk, documents: readonly string[]): Promise<void> {
  for (const document of documents) {
    const claims = (await ledger.claims(document)).flatMap(
      ({ span, quote, type, parties, stage, date, bounds, fields, modality, body }) =>
        span === null || quote === null
          ? []
          : [{ ...span, quote, type, parties, stage, date, bounds, fields, modality, body }],
    );
    const other = claims.slice(1).map((claim, i) => (i === 0 ? { ...claim, stage: 'active' as const } : claim));
    for (const [coder, found] of [
      [codersOfBench[0], claims],
      [codersOfBench[1], other],
    ] as const)
      await ledger.appendCoding(
        { document, coder, codebook: codebookVersion, claims: found },
        { by: coder, at: now() },
      );
  }
}
