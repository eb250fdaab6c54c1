/** What every ledger must do with things that may be one. */
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../model/edtf.ts';
import type { Claim, PersonMention } from '../../model/reading.ts';
import type { SameState } from '../../ties/same/candidate.ts';
import type { DocumentEntry, Ledger } from '../ports/ledger.ts';
import type { StoredCandidate } from '../ports/same.ts';
import { atSecond } from './happenings.ts';
import { sampleEntry, sampleFact } from './sample-entry.ts';

const today = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' as const };
const towns = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;

/** A text that tells of a visit and names a governor. */
function telling(text: string, name: string, role: string, published: Edtf): DocumentEntry {
  const quote = text.slice(0, text.indexOf('.'));
  const entry = sampleEntry(text, [{ quote, type: 'visit', parties: towns, stage: 'active', date: '2019-06-15' }], {
    published,
  });
  const lang = /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
  const start = [...text.slice(0, text.indexOf(name))].length;
  const person: PersonMention = {
    kind: 'person',
    start,
    end: start + [...name].length,
    text: name,
    name,
    role,
    body: null,
    for: 'RU-AMU',
  };
  return { ...entry, document: { ...entry.document, lang }, reading: { ...entry.reading, mentions: [person] } };
}

const english = telling(
  'Heihe received 40 guests. Governor Vasily Verkhov spoke.',
  'Vasily Verkhov',
  'governor',
  '2019-06-16',
);
const russian = telling(
  'В Хэйхэ прибыло 40 гостей. Выступил губернатор Василий Верхов.',
  'Василий Верхов',
  'губернатор',
  '2019-06-16',
);
const later = telling(
  'Хэйхэ снова принимает гостей. Говорил Василий Верхов.',
  'Василий Верхов',
  'губернатор',
  '2019-06-15',
);

/** Registers the tests. */
export function sameContract(open: () => Promise<Ledger>): void {
  describe('things that may be one', () => {
    const refresh = (ledger: Ledger, everything = false) => ledger.same.refresh({ placeOf: () => null, everything });
    const listed = (ledger: Ledger, state: SameState = 'open'): Promise<readonly StoredCandidate[]> =>
      ledger.same.candidates({ states: [state], limit: 100 });
    const ofKind = async (ledger: Ledger, kind: string, state: SameState = 'open') =>
      (await listed(ledger, state)).filter((candidate) => candidate.kind === kind);

    it('are found as documents come in, with reasons, and listed best first', async () => {
      const ledger = await open();
      await ledger.appendDocument(english, atSecond(1));
      expect(await refresh(ledger)).toEqual({ looked: 1, candidates: 0 });
      expect(await ledger.same.waiting()).toBe(0);
      await ledger.appendDocument(russian, atSecond(3));
      expect(await ledger.same.waiting()).toBe(1);
      expect((await refresh(ledger)).looked).toBe(1);
      const [person] = await ofKind(ledger, 'person');
      expect(person).toMatchObject({
        refs: ['person:Vasily Verkhov', 'person:Василий Верхов'],
        labels: ['Vasily Verkhov', 'Василий Верхов'],
        sure: true,
        state: 'open',
      });
      expect(person?.reasons.map(({ code }) => code)).toEqual(['name-sounds', 'office', 'same-day']);
      const all = await listed(ledger);
      expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
      const second = await ledger.same.candidates({ states: ['open'], limit: 1, after: all[0]!.id });
      expect(second.map(({ id }) => id)).toEqual([all[1]!.id]);
      expect(await ledger.same.counts()).toContainEqual({ kind: 'person', open: 1, sure: 1 });
      expect(await refresh(ledger)).toEqual({ looked: 0, candidates: 0 });
      await ledger.close();
    });

    it('leave the queue when decided, also found anew, and come back when that is taken back', async () => {
      const ledger = await open();
      await ledger.appendDocument(english, atSecond(1));
      await ledger.appendDocument(russian, atSecond(2));
      await refresh(ledger);
      const [a, b] = ['person:Vasily Verkhov', 'person:Василий Верхов'] as const;
      await ledger.judge({ act: 'merge', target: b, reason: 'the same governor', into: a }, atSecond(4));
      expect(await ofKind(ledger, 'person')).toEqual([]);
      await refresh(ledger, true);
      expect(await ofKind(ledger, 'person')).toEqual([]);
      expect(await ofKind(ledger, 'person', 'merged')).toHaveLength(1);
      await ledger.judge({ act: 'undo', target: b }, atSecond(6));
      expect(await ofKind(ledger, 'person')).toHaveLength(1);
      await ledger.judge({ act: 'unsure', target: b, into: a }, atSecond(7));
      expect(await ofKind(ledger, 'person', 'unsure')).toHaveLength(1);
      expect((await ledger.identities(today.knownAt)).of(b)).toBe(b);
      await ledger.close();
    });

    it('come back after a refusal only where there is a reason of a new kind', async () => {
      const ledger = await open();
      const alone = { ...english, reading: { ...english.reading, claims: [] } };
      await ledger.appendDocument(alone, atSecond(1));
      await ledger.appendDocument(russian, atSecond(2));
      await refresh(ledger);
      const [a, b] = ['person:Vasily Verkhov', 'person:Василий Верхов'] as const;
      const judged = await ledger.judge({ act: 'split', target: b, reason: 'a namesake', into: a }, atSecond(4));
      expect(judged.grounds).toEqual(['name-sounds', 'office']);
      await ledger.appendDocument(later, atSecond(5));
      await refresh(ledger);
      expect(await ofKind(ledger, 'person', 'different')).toHaveLength(1);
      // A reading that finds the claim: texts on one tie and day name them.
      await ledger.appendReading({ ...english.reading, reader: '0.2.0' }, atSecond(7));
      await refresh(ledger);
      expect(await ofKind(ledger, 'person')).toMatchObject([{ reopened: true }]);
      await refresh(ledger, true);
      expect(await ofKind(ledger, 'person')).toMatchObject([{ reopened: true }]);
      await ledger.close();
    });

    it('count statements: what one text says twice is one, also what a reviewer says is one', async () => {
      const ledger = await open();
      const counts = async () => (await ledger.ties(today))[0]?.counts;
      const twice = sampleEntry(
        'Heihe and Blagoveshchensk are sister cities since 2004. The sister cities Heihe and Blagoveshchensk joined hands in 2004.',
        ['Heihe and Blagoveshchensk are sister cities since 2004', 'The sister cities Heihe and Blagoveshchensk'].map(
          (quote) => ({ quote, type: 'twinning', parties: towns, stage: 'signed', date: '2004' }) as const,
        ),
      );
      await ledger.appendDocument(twice, atSecond(1));
      expect(await counts()).toMatchObject({ unreviewedClaims: 2, statements: 1 });
      const other = sampleEntry('Heihe twins with Blagoveshchensk, 2004.', [
        { quote: 'Heihe twins with Blagoveshchensk', type: 'twinning', parties: towns, stage: 'signed', date: '2004' },
      ]);
      await ledger.appendDocument(other, atSecond(2));
      expect(await counts()).toMatchObject({ unreviewedClaims: 3, statements: 2 });
      await refresh(ledger);
      const [first, second] = twice.reading.claims.map(({ id }) => id) as [string, string];
      const [third] = other.reading.claims.map(({ id }: Claim) => id) as [string];
      expect(await ofKind(ledger, 'claim')).toMatchObject([{ refs: [first, second].sort() }]);
      await ledger.judge({ act: 'merge', target: third, into: first }, atSecond(4));
      expect(await counts()).toMatchObject({ unreviewedClaims: 3, statements: 1 });
      await ledger.judge({ act: 'split', target: second, reason: 'another year was meant', into: first }, atSecond(5));
      expect(await counts()).toMatchObject({ unreviewedClaims: 3, statements: 2 });
      expect(await ofKind(ledger, 'claim')).toEqual([]);
      await ledger.close();
    });

    it('are bodies under names in two languages, and documents that are copies', async () => {
      const ledger = await open();
      const parties = ['FI-08', 'RU-KR'] as const;
      const body = { type: 'body', parties, stage: 'signed', date: '2000' } as const;
      const facts = [
        sampleFact({ ...body, body: 'Euregio Onega', statement: 'founded', address: 'https://a.example' }),
        sampleFact({ ...body, body: 'Еврорегион «Онега»', statement: 'founded', address: 'https://b.example' }),
        sampleFact({ ...body, body: 'Euregio Botnia', statement: 'founded', address: 'https://c.example' }),
      ];
      await ledger.appendFacts(facts, [], atSecond(1));
      const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
      await ledger.appendDocument(sampleEntry(words, []), atSecond(2));
      await ledger.appendDocument(sampleEntry(`Headline. ${words}`, []), atSecond(3));
      await refresh(ledger);
      const all = await listed(ledger);
      expect(all.map(({ kind, labels }) => [kind, ...labels].join(' | ')).sort()).toEqual([
        'body | Euregio Onega | Еврорегион «Онега»',
        expect.stringMatching(/^document \| /),
      ]);
      await ledger.close();
    });
  });
}
