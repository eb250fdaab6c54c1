/** Claims added by hand over REST: taken where the words stand in the text, refused with what is wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentView } from '../app/documents/show-document.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

const text = '🚆 News. Hainan Province and Sakhalin Oblast opened a joint office, 黑龙江省与阿穆尔州也签了协议。\n';
const office = 'Hainan Province and Sakhalin Oblast opened a joint office';
const at = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length, quote: words };
};
const claim = { ...at(office), type: 'body', parties: ['CN-HI', 'RU-SAK'], stage: 'active', date: '2015-03~' };

let app: TestApp;
let document = '';
const send = (body: unknown, id = document) => app.post(`/documents/${id}/claims`, body);
const shown = async () => documentView.parse(await (await app.ask(`/documents/${document}`)).json()).evidence;
async function refused(answer: Response, status: number): Promise<string> {
  const { detail } = (await answer.json()) as { detail: string };
  expect(answer.status, detail).toBe(status);
  return detail;
}
interface Added {
  readonly claims: readonly { readonly id: string; readonly text: string; readonly review: string }[];
  readonly judgements: readonly { readonly id: string; readonly act: string }[];
}
async function added(answer: Response): Promise<Added> {
  const body = (await answer.json()) as Added;
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
}

beforeAll(async () => {
  app = await openTestApp();
  const answer = await app.post('/documents', { text, title: 'Offices' });
  document = ((await answer.json()) as { items: { document: { id: string } }[] }).items[0]!.document.id;
});
afterAll(() => app.close());

describe('claims by hand', () => {
  it('are taken with the words at their place, after characters beyond the basic plane, and taken back', async () => {
    const before = await shown();
    const { claims, judgements } = await added(await send({ claims: [claim], reason: 'the office is what counts' }));
    expect(claims[0]).toMatchObject({
      text: office,
      review: 'accepted',
      rule: 'person',
      asRead: null,
      date: '2015-03~',
    });
    const now = await shown();
    expect(now).toHaveLength(before.length + 1);
    expect(now.find(({ id }) => id === claims[0]!.id)?.judgements[0]).toMatchObject({
      by: 'tester',
      reason: 'the office is what counts',
    });
    expect(await refused(await send({ claims: [claim] }), 409)).toContain(claims[0]!.id);
    expect((await app.post('/judgements/undo', { target: judgements[0]!.id })).status).toBe(201);
    expect(await shown()).toEqual(before);
  });

  it('in Chinese too, two at once in the place of another, whose values stand where they say nothing', async () => {
    const whole = await added(await send({ claims: [{ ...claim, fields: ['tourism'] }] }));
    const chinese = {
      ...at('黑龙江省与阿穆尔州也签了协议'),
      type: 'agreement',
      parties: ['CN-HL', 'RU-AMU'],
      stage: 'signed',
    };
    const { claims, judgements } = await added(
      await send({ claims: [at('Sakhalin Oblast opened a joint office'), chinese], instead: whole.claims[0]!.id }),
    );
    expect(claims).toMatchObject([
      { type: 'body', date: '2015-03~', fields: ['tourism'], review: 'accepted' },
      { type: 'agreement', text: '黑龙江省与阿穆尔州也签了协议', date: '2015-03~' },
    ]);
    expect(judgements.map(({ act }) => act)).toEqual(['edit', 'edit', 'reject']);
    const old = (await shown()).find(({ id }) => id === whole.claims[0]!.id);
    expect(old).toMatchObject({ review: 'rejected' });
    expect(old?.judgements[0]?.reason).toBe(`taken apart into ${claims[0]!.id}, ${claims[1]!.id}`);
  });

  it('find their words where these are written otherwise, and keep those of the text', async () => {
    const otherwise = { ...claim, type: 'visit', quote: '“hainan province  and sakhalin\u00ad oblast”' };
    const { start: _, end: __, ...unplaced } = otherwise;
    const { claims } = await added(await send({ claims: [unplaced] }));
    expect(claims[0]).toMatchObject({ text: 'Hainan Province and Sakhalin Oblast', document: { start: 8, end: 43 } });
    const placed = { ...claim, type: 'forum', ...at('省与阿穆尔州也签了协议。'), quote: '省与阿穆尔州也签了协议.' };
    expect((await added(await send({ claims: [placed] }))).claims[0]).toMatchObject({
      text: '省与阿穆尔州也签了协议。',
    });
    const refusedFor = async (quote: string): Promise<string> =>
      refused(await send({ claims: [{ ...unplaced, quote }] }), 400);
    expect(await refusedFor('opened a consulate')).toContain('does not stand in the text');
    expect(await refusedFor('o')).toContain('more than once');
    expect(await refusedFor('Hainan Province opened a joint office')).toContain('put together');
  });

  it('are refused with what is wrong', async () => {
    const one = (changes: object) => send({ claims: [{ ...claim, type: 'visit', ...changes }] });
    expect(await refused(await one({ start: claim.start + 1 }), 400)).toContain('the text says "ainan Province');
    expect(await refused(await one({ end: 9000 }), 400)).toMatch(/the text has the places 0 to \d+/);
    expect(await refused(await one({ parties: ['CN-HI'] }), 400)).toContain('at least two countries');
    expect(await refused(await one({ parties: ['CN-HI', 'RU-XXX'] }), 400)).toContain('"RU-XXX" is no region');
    expect(await refused(await one({ date: '2015-13' }), 400)).toContain('"2015-13" is not a date');
    expect(await refused(await one({ type: 'friendship' }), 400)).toContain('no type of tie');
    expect(await refused(await one({ stage: undefined }), 400)).toContain('says no stage');
    expect(
      await refused(
        await send({
          claims: [
            { ...claim, type: 'visit' },
            { ...claim, type: 'visit' },
          ],
        }),
        400,
      ),
    ).toContain('the same');
    expect(await refused(await send({ claims: [] }), 400)).toBeTruthy();
    expect(await refused(await send({ claims: [claim] }, 'doc_00'), 404)).toBeTruthy();
    expect(await refused(await send({ claims: [at('News')], instead: 'clm_00' }), 404)).toBeTruthy();
    expect(app.faults).toEqual([]);
  });
});
