/** What every ledger does with a document whose words are taken away. */
import { expect, it } from 'vitest';
import { Conflict, NotFound } from '../../model/errors.ts';
import type { Ledger } from '../ports/ledger.ts';
import { searchWords } from '../search/search-words.ts';
import { sampleEntry } from './sample-entry.ts';

const text = 'Harbin and Khabarovsk signed a twinning agreement on 12 June 1993. Mr Qwxzt paid for it.';
const quote = 'Harbin and Khabarovsk signed a twinning agreement on 12 June 1993.';
const sample = () =>
  sampleEntry(
    text,
    [{ quote, type: 'twinning', parties: ['CN-HL/Harbin', 'RU-KHA/Khabarovsk'], stage: 'signed', date: '1993-06-12' }],
    { source: 'https://example.org/qwxzt' },
  );

const added = { by: 'ann', at: '2026-01-01T00:00:00.000Z' };
const judged = { by: 'ann', at: '2026-01-02T00:00:00.000Z' };
const redacted = { by: 'eve', at: '2026-02-01T00:00:00.000Z' };
const how = { reason: 'court order 12', sources: false };
const query = { include: 'all', validAt: '2000-01-01' } as const;
const now = '9999-01-01T00:00:00.000Z';
const before = '2026-01-15T00:00:00.000Z';

/** Adds the cases to a suite. */
export function redactionContract(open: () => Promise<Ledger>): void {
  it('takes the words of a redacted document away, and its claims out of the ties from then on', async () => {
    const ledger = await open();
    const entry = sample();
    const { id } = await ledger.appendDocument(entry, added);
    const claim = entry.reading.claims[0]!.id;
    await ledger.judge(
      { act: 'accept', target: claim, reason: 'it says “signed a twinning agreement on 12 June”' },
      judged,
    );
    await ledger.whenIndexed();
    const wasKnown = await ledger.ties({ ...query, knownAt: before });
    expect(wasKnown).toHaveLength(1);

    const done = await ledger.redactions.redact(id, how, redacted);
    expect(done.redaction).toMatchObject({ document: id, ...how, ...redacted });
    expect(done.erased).toMatchObject({ documents: 1, document_originals: 1, claims: 1, readings: 1 });
    expect(done.notes.judgements).toBe(1);

    expect(await ledger.ties({ ...query, knownAt: now })).toEqual([]);
    expect(await ledger.document(id)).toMatchObject({ id, text: '', title: '[redacted]', redactedAt: redacted.at });
    expect(await ledger.original(id)).toBeNull();
    expect(await ledger.claims(id)).toEqual([]);
    expect(await ledger.evidence(claim)).toBeNull();
    expect((await ledger.reading(id))?.mentions).toEqual([]);
    expect((await ledger.judgements(1))[0]?.reason).toBe('[redacted]');
    expect(await ledger.audit()).toEqual([]);
    // What was known before is told as it was, without the words.
    expect(await ledger.ties({ ...query, knownAt: before })).toEqual(wasKnown);
    const tie = await ledger.tie(wasKnown[0]!.id, { validAt: '2000-01-01', knownAt: before });
    expect(tie?.evidence.map((each) => [each.id, each.quote, each.review])).toEqual([[claim, '', 'accepted']]);
    const events = await ledger.history(id);
    expect(events.map(({ what, by }) => [what, by])).toEqual([
      ['recorded', 'ann'],
      ['source', 'ann'],
      ['read', 'ann'],
      ['judged', 'ann'],
      ['redacted', 'eve'],
    ]);
    expect((await ledger.history(claim)).at(-1)).toMatchObject({ what: 'redacted', on: claim, reason: how.reason });
    await ledger.close();
  });

  it('takes a redacted document in no more, reads it no more, and judges it no more', async () => {
    const ledger = await open();
    const entry = sample();
    const { id } = await ledger.appendDocument(entry, added);
    await ledger.redactions.redact(id, how, redacted);
    const later = { by: 'bob', at: '2026-03-01T00:00:00.000Z' };
    await expect(ledger.appendDocument(entry, later)).rejects.toThrow(
      /was redacted on 2026-02-01.* by eve: court order 12/,
    );
    await expect(ledger.appendReading({ ...entry.reading, reader: '9' }, later)).rejects.toThrow(Conflict);
    await expect(ledger.judge({ act: 'accept', target: entry.reading.claims[0]!.id }, later)).rejects.toThrow(Conflict);
    const coding = { document: id, coder: 'bob', codebook: '2.0', claims: [] };
    await expect(ledger.appendCoding(coding, later)).rejects.toThrow(Conflict);
    expect(await ledger.documentsDue({ reader: '9', gazetteer: '9', codebook: '9', lexicons: {} }, '', 10)).toEqual([]);
    expect((await ledger.document(id))?.sources).toEqual(['https://example.org/qwxzt']);
    await ledger.close();
  });

  it('takes the addresses away where that is asked for, then or later, and nothing twice', async () => {
    const ledger = await open();
    const { id } = await ledger.appendDocument(sample(), added);
    const url = 'https://example.org/in-error';
    for (const said of [{ from: [url] }, { notFrom: [url] }]) await ledger.appendReading(sample().reading, added, said);
    await ledger.redactions.redact(id, how, redacted);
    await expect(ledger.redactions.redact(id, how, redacted)).rejects.toThrow(/was redacted on/);
    const later = { by: 'eve', at: '2026-02-02T00:00:00.000Z' };
    await ledger.redactions.redact(id, { reason: 'the address names him', sources: true }, later);
    expect((await ledger.document(id))?.sources).toEqual([]);
    expect((await ledger.history(id)).filter(({ source }) => source !== undefined)).toEqual([]);
    expect((await ledger.document(id))?.redactedAt).toBe(redacted.at);
    await expect(ledger.redactions.redact(id, { ...how, sources: true }, later)).rejects.toThrow(Conflict);
    await expect(ledger.redactions.redact(`doc_${'0'.repeat(32)}`, how, later)).rejects.toThrow(NotFound);
    const all = await ledger.redactions.list(null);
    expect(all.map(({ document, sources }) => [document, sources])).toEqual([
      [id, false],
      [id, true],
    ]);
    expect(await ledger.redactions.list(null, before)).toEqual([]);
    await ledger.close();
  });

  it('finds a redacted document by its words no more', async () => {
    const ledger = await open();
    const { id } = await ledger.appendDocument(sample(), added);
    await ledger.whenIndexed();
    const found = async () => {
      const hits = await ledger.search({ phrases: searchWords('Qwxzt'), knownAt: now, limit: 5 });
      return hits.map(({ document }) => document.id);
    };
    expect(await found()).toEqual([id]);
    await ledger.redactions.redact(id, how, redacted);
    expect(await found()).toEqual([]);
    await ledger.close();
  });
}
