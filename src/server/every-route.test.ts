/**
 * Asks every route, with records behind it, and each of its parameters. The app for tests holds every answer to the OpenAPI document;
 * the last tests here fail on what nothing asked.
 */
import { mkdtempSync, readdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../test/fixtures/model-server.ts';
import { comesBack } from '../../test/fuzz/comes-back.ts';
import { changedRequest, type SentRequest } from '../../test/fuzz/requests.ts';
import { strayErrors } from '../../test/fuzz/stray-errors.ts';
import { fuzz } from '../../test/runs.ts';
import { loadCase } from '../app/cases/load-case.ts';
import { redactDocument } from '../app/documents/redact-document.ts';
import { loadFigures } from '../app/figures/load-figures.ts';
import { loadForecasts } from '../app/forecasts/load-forecasts.ts';
import { doJob, workJob } from '../app/jobs/work-job.ts';
import { usualSettings } from '../app/language-models/model-settings.ts';
import { addPerson } from '../app/people/manage-people.ts';
import { createToken } from '../app/people/manage-tokens.ts';
import { gazetteerFolder } from '../io/gazetteer-files.ts';
import { keepModel } from '../io/language-models/models-file.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';
import { openGeometry } from './geometry.ts';

const agreement = 'Hainan Province and Sakhalin Oblast signed a cooperation agreement on 2 March 2015.';
const sisters =
  'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019 in Yakutsk.';
const copied = `Two regions\n\n${Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')} ${sisters}`;
const page = `<!doctype html><html lang="en"><head><title>Two regions sign</title></head><body><article><p>${sisters}</p></article></body></html>`;

let app: TestApp;
/** One that people come in to. */
let closed: TestApp;
let site: http.Server;
let modelServer: ModelServer;
let address = '';
/** Ids of what is held, by what the tests call it. */
const ids: Record<string, string> = {};

interface Item {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Answer extends Item {
  readonly items: readonly Item[];
}

/** Asks, and gives the answer where its status is the one awaited. */
async function asked(path: string, status = 200, init: RequestInit = {}): Promise<Answer> {
  const answer = await app.ask(path, init);
  const body = await answer.text();
  expect(answer.status, `${path} ${body.slice(0, 500)}`).toBe(status);
  return /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(body) : { id: '', items: [] };
}
const sent = (path: string, body: unknown, status = 201): Promise<Answer> =>
  asked(path, status, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
/** Asks several questions of one path. */
async function each(path: string, ...queries: readonly string[]): Promise<void> {
  for (const query of queries) await asked(`${path}${query === '' ? '' : '?'}${query}`);
}
const added = async (text: string, more: object = {}): Promise<string> =>
  ((await sent('/documents', { text, ...more })).items[0]!.document as Item).id;
const claimOf = async (document: string): Promise<string> =>
  ((await asked(`/documents/${document}`)).evidence as readonly Item[])[0]!.id;
const shipped = (folder: string) =>
  readdirSync(new URL(`../../data/${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, data: JSON.parse(new TextDecoder().decode(repositoryFile(`data/${folder}/${name}`))) }));

beforeAll(async () => {
  site = http.createServer(({ url }, answer) =>
    answer
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(page.replace('2019', url === '/news' ? '2018' : '2017')),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/news`;
  modelServer = await startModelServer(() => ({ answer: '{"places":[],"claims":[]}' }));
  const models = mkdtempSync(join(tmpdir(), 'amur-models-'));
  const own = { name: 'own', kind: 'openai', url: modelServer.url, model: 'tested', temperature: 0 } as const;
  await keepModel(models, 'own', {
    ...usualSettings,
    ...own,
    context: 32_000,
    requestsAMinute: 10_000,
    sendTexts: false,
  });
  [app, closed] = await Promise.all([
    openTestApp({
      geometry: openGeometry(join(gazetteerFolder(), 'geometry')),
      fetchesFrom: () => true,
      modelsIn: models,
    }),
    openTestApp({ access: { mustComeIn: true } }),
  ]);
  for (const { name, data } of shipped('cases')) await loadCase(app.ports, data, name);
  await loadFigures(app.ports, shipped('observations'));
  await loadForecasts(app.ports, shipped('forecasts'));
});
afterAll(async () => {
  site.close();
  await Promise.all([app.close(), closed.close(), modelServer.close()]);
});

describe('what people add', () => {
  it('is documents: texts, files, addresses, now or by the queue', async () => {
    ids.document = await added(agreement, {
      title: 'Islands',
      published: '2015-03-03',
      url: 'https://daily.example/1',
    });
    await sent('/documents', { text: agreement, title: 'Islands' }, 200);
    ids.other = await added(`${agreement} It was signed on 4 March 2015, officials said.`, {
      url: 'https://other.example',
    });
    ids.copy = await added(copied);
    ids.quote = await added(`${copied} Elsewhere.`);
    ids.plans = await added(
      'Heihe, 3 March 2026. It is almost certain that a new ferry between Heihe and Blagoveshchensk will open by June 2027. Governor Vasily Verkhov met Mayor Li Wei of Heihe on 2 March 2026.',
      { published: '2026-03-03' },
    );
    for (const file of ['ru-amur', 'ru-forum', 'zh-bridge', 'zh-sisters', 'en-north', 'en-memorandum'])
      await added(new TextDecoder().decode(repositoryFile(`data/cases/examples/${file}.txt`)));
    const form = new FormData();
    form.append('files', new File([page], 'page.html', { type: 'text/html' }));
    form.append('files', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'picture.png'));
    const { items } = await asked('/documents', 201, { method: 'POST', body: form });
    ids.page = (items[0]!.document as Item).id;
    await asked('/documents', 400, { method: 'POST', body: new FormData() });
    await sent('/documents/fetch', { address, title: 'News' });
    await sent('/documents/fetch', { address, title: 'News' }, 200);
    await sent('/documents/fetch?queue=true', { address: `${address}/2` }, 202);
    await sent('/documents/fetch', { address: 'nowhere' }, 400);
    await sent(`/documents/${ids.other}/description`, { published: '2015-03-05', outlet: 'Third Herald' }, 201);
    await sent(`/documents/${ids.other}/description`, { outlet: 'Third Herald' }, 409);
    await sent(`/documents/${ids.other}/description`, { title: ' ' }, 400);
    await sent(`/documents/${ids.other}/address`, { url: 'https://third.example/3' }, 200);
    await sent(`/documents/${ids.other}/address/withdrawal`, { url: 'https://third.example/3' }, 200);
    await sent(`/documents/${ids.other}/address`, { url: 'third' }, 400);
    await asked('/language-models');
    await sent(`/documents/${ids.other}/model-readings`, { model: 'own', sendTexts: false });
    await sent(`/documents/${ids.other}/model-readings`, { model: 'own' }, 200);
    await sent(`/documents/${ids.other}/model-readings`, { model: 'none' }, 404);
    const gone = await added('Jilin Province and Primorsky Krai signed an agreement on 5 May 2010.');
    await redactDocument(app.ports, gone, { reason: 'a person asked' });
    await asked(`/documents/${gone}`);
  });

  it('is jobs, which workers do and people decide on', async () => {
    const { items } = await sent('/documents?queue=true', { text: `${sisters} Again.` }, 202);
    const form = new FormData();
    form.append('files', new File([' \n\n '], 'blank.txt', { type: 'text/plain' }));
    await asked('/documents?queue=true', 202, { method: 'POST', body: form });
    const done = (items[0]!.job as Item).id;
    for (let job = await take(); job !== null; job = await take())
      await workJob(app.ports, job, { name: 'w', chance: () => 0.5 }, (taken) => doJob(app.ports, taken));
    expect((await asked(`/jobs/${done}`)).state).toBe('done');
    const [dead] = (await asked('/jobs?state=dead&limit=5')).items;
    await sent(`/jobs/${dead!.id}/retry`, {}, 200);
    await sent(`/jobs/${dead!.id}/retry`, {}, 409);
    await sent(`/jobs/${dead!.id}/drop`, { reason: 'not an article' }, 200);
    await asked('/jobs');
    await asked('/jobs/job_none', 404);
  });
  const take = () => app.ports.work.take('w', app.ports.now());

  it('is judgements, taken back and made again, and claims by hand', async () => {
    ids.claim = await claimOf(ids.document!);
    ids.claim2 = await claimOf(ids.other!);
    const target = ids.claim;
    await sent('/judgements', { act: 'accept', target });
    await sent('/judgements/undo', {});
    await sent('/judgements/redo', {});
    await sent('/judgements', { act: 'unsure', target: ids.claim2, reason: 'two days' });
    await sent('/judgements', {
      act: 'edit',
      target: await claimOf(ids.page!),
      edit: { date: '2019-06', fields: ['economy'] },
    });
    await sent('/judgements', { act: 'prefer', target });
    await sent('/judgements', { act: 'grade', target, grade: '2', reason: 'a protocol' });
    await sent('/judgements', { act: 'grade', target: 'site:daily.example', grade: 'B', reason: 'careful' });
    await sent('/judgements', { act: 'merge', target: ids.quote, into: ids.copy });
    await sent('/judgements', { act: 'merge', target: 'CN-HL/Aihun', into: 'CN-HL/Heihe' });
    const third = await added('Hainan Province and Sakhalin Oblast signed a cooperation agreement in May 2018.');
    await sent('/judgements', { act: 'split', target: await claimOf(third), apart: 'the second one' });
    await sent('/judgements', { act: 'merge', target: ids.claim2, into: await claimOf(third) });
    await sent('/judgements', { act: 'edit', target }, 400);
    await sent('/judgements', { act: 'accept', target: 'clm_none' }, 404);
    await sent('/judgements/redo', {}, 409);
    const [start, end] = [0, 'Hainan Province'.length];
    const claim = {
      start,
      end,
      quote: 'Hainan Province',
      type: 'visit',
      parties: ['CN-HI', 'RU-SAK'],
      stage: 'active',
    };
    await sent(`/documents/${ids.document}/claims`, {
      claims: [{ ...claim, date: '2014', speaker: 'A. B.' }],
      reason: 'x',
    });
    await sent(`/documents/${ids.document}/claims`, { claims: [claim] }, 409);
    await each('/judgements', '', 'limit=3', 'knownAt=2026-11-25');
    await each(`/evidence/${target}`, '', 'knownAt=2027-01-01');
    for (const id of [target, ids.document!, 'site:daily.example', 'CN-HL%2FHeihe']) await asked(`/history/${id}`);
    await asked(`/history/${target}?knownAt=2027-01-01`);
  });

  it('is decisions on what later readings and other documents say', async () => {
    const { ledger, user, now } = app.ports;
    const reading = (await ledger.reading(ids.document!))!;
    const claims = reading.claims.map((claim) => ({ ...claim, stage: 'proposed' as const }));
    await ledger.appendReading({ ...reading, reader: '9.9.9', claims }, { by: user, at: now() });
    await ledger.whenIndexed();
    await each('/reread/questions', '', 'limit=5');
    await sent(`/reread/questions/${ids.claim}`, { answer: 'carry' });
    await sent(`/reread/questions/${ids.claim}`, { answer: 'keep' }, 404);
    await sent('/same/refresh', {});
    const { items, next } = await asked('/same?limit=1');
    await each('/same', '', 'kind=document,town,person,body', `limit=1&after=${next}`);
    await asked(`/same/${items[0]!.id}`);
    await sent(`/same/${items[0]!.id}`, { decision: 'different', reason: 'seen' });
    await asked('/same?state=open,merged,different,unsure');
    await asked('/same/nothing', 404);
    const waiting = (await asked('/review?limit=50')).items
      .map(({ tie }) => tie as Item | null)
      .find((tie) => tie !== null)!;
    await each(
      '/review',
      '',
      'limit=1',
      'order=weight&type=agreement&region=RU-SA',
      'possible=true&order=score',
      'unsure=true&pair=CN-HI~RU-SAK',
    );
    await each('/review', 'lang=ru', 'grade=A,B,F', 'readBy=both&order=agreement', `tie=${waiting.id}`);
    const { next: after } = await asked('/review?limit=1');

    await asked(`/review?limit=1&after=${after}`);
    await each(
      '/review/count',
      '',
      'order=newest&type=visit&region=RU&lang=zh&grade=F&readBy=model&unsure=true&possible=true',
      'pair=CN~RU',
      `tie=${waiting.id}`,
    );
  });

  it('is notes and collections', async () => {
    const note = await sent('/items', { about: ids.document, text: 'Which one?', span: { start: 0, end: 6 } });
    await sent(`/items/${note.id}`, { text: 'Which of them?', seen: note.version });
    await sent(`/items/${note.id}`, { text: 'Late', seen: note.version }, 409);
    await sent('/items', { about: 'RU-SAK', text: 'An island' });
    await sent('/items', { about: ids.claim, text: 'A ceremony' });
    await each('/items', '', `about=${ids.document}`, 'knownAt=2026-11-25');
    await sent(`/items/${note.id}/withdrawal`, { reason: 'settled' });
    await asked(`/history/${note.id}`);
    const collection = await sent('/collections', { name: 'Islands' });
    await sent('/items', { about: ids.claim, collection: collection.id });
    const item = await sent('/items', { about: 'RU-SAK', collection: 'Islands', text: 'The largest' });
    await sent(`/items/${item.id}/withdrawal`, { reason: 'too much' });
    await sent(`/collections/${collection.id}`, { name: 'Two islands' });
    await each('/collections', '', 'knownAt=2027-01-01');
    await each(`/collections/${collection.id}`, '', 'knownAt=2027-01-01');
    await briefs(`/collections/${collection.id}/brief`);
    await sent(`/collections/${collection.id}/withdrawal`, {});
    await asked('/collections/none', 404);
  });

  it('is forecasts', async () => {
    const [said] = (await app.ports.ledger.reading(ids.plans!))!.forecasts;
    const { given } = await asked(`/forecasts/draft?document=${ids.plans}&start=${said!.start}`);
    const planned = (await app.ports.ledger.claims(ids.plans!)).find(({ modality }) => modality === 'forecast');
    await asked(`/forecasts/draft?claim=${planned?.id ?? ids.claim}`);
    await sent('/forecasts/check', given, 200);
    const whole = { ...(given as object), who: 'the ferry', what: 'opens', source: 'the port', where: ['CN-HL/Heihe'] };
    const { forecast } = (await sent('/forecasts', { ...whole, author: 'A. B.', outlet: 'The Daily' })) as {
      readonly forecast?: Item;
    };
    const changed = await sent(`/forecasts/${forecast!.id}`, { ...whole, note: 'a note', reason: 'more' });
    const resolution = { outcome: 'yes', on: '2026-05', evidence: 'It opened', address: 'https://port.example' };
    await sent(`/forecasts/${changed.id}/resolutions`, resolution);
    await sent(`/forecasts/${changed.id}`, whole, 409);
    await each(`/forecasts/${changed.id}`, '', 'knownAt=2027-01-01');
    await each(`/forecasts/${changed.id}/found`, '', 'knownAt=2027-01-01');
    await each(
      '/forecasts',
      '',
      'state=open',
      'due=30',
      'author=A. B.&outlet=The Daily',
      'region=CN-HL&knownAt=2027-01-01',
    );
    await each('/forecasts', `document=${ids.plans}`, 'pair=CN-HL~RU-AMU');
    await each('/forecasts/scores', '', 'by=outlet', 'author=A. B.&outlet=The Daily&knownAt=2027-01-01');
    await each('/forecasts/scores', `document=${ids.plans}`, 'region=CN-HL', 'pair=CN-HL~RU-AMU');
    expect((await app.ask('/export/forecasts.csv?knownAt=2027-01-01&bom=true')).status).toBe(200);
    await sent(`/forecasts/${changed.id}/resolutions`, { outcome: 'open', evidence: 'Not yet' });
    await sent(`/forecasts/${changed.id}/withdrawal`, { reason: 'twice' });
    await asked(`/history/${changed.id}`);
  });

  it('is codings, and who is right where they differ', async () => {
    const tie = {
      evidence: agreement.slice(0, -1),
      type: 'agreement',
      parties: ['CN-HI', 'RU-SAK'],
      stage: 'signed',
      date: '2015-03-02',
    };
    const id = ids.document;
    await each('/coding/texts', '', 'sample=3&seed=x');
    await sent('/codings', {
      id,
      coder: 'Ann',
      ties: [{ ...tie, fields: ['economy'], modality: 'fact', body: null }],
    });
    await sent('/codings', { id, coder: 'Bo', ties: [{ ...tie, stage: 'announced' }] });
    await sent('/codings', { id, ties: [tie] });
    await sent('/codings', { id, ties: [{ ...tie, evidence: 'nothing' }] }, 400);
    await asked('/codings');
    const { differences } = (await asked('/agreement?first=Ann&second=Bo')) as {
      readonly differences?: readonly Item[];
    };
    await sent('/judgements', { act: 'settle', target: differences![0]!.id, settle: 'first' });
    await each('/agreement', 'first=Ann&second=Bo', 'first=Ann&second=reader', 'first=reviewed&second=Ann');
    await asked('/agreement?first=Ann&second=Nobody', 404);
    await asked('/codebook/versions');
  });

  it('is scenarios', async () => {
    await each('/scenarios', '', 'knownAt=2027-01-01');
    await each('/scenarios/china-russia/replay', '', 'knownAt=2027-01-01');
    await each('/pairs/RU-AMU~CN-HL/scenario', '', 'knownAt=2027-01-01');
    await asked('/pairs/RU-AMU~XX-1/scenario', 400);
  });

  it('is people with their tokens, and visits', async () => {
    await sent('/people', { name: 'Ann', role: 'coder' });
    await sent('/people', { name: 'Ann', role: 'coder' }, 409);
    await sent('/people/Ann', { role: 'reviewer', active: true }, 200);
    const token = await sent('/tokens', { person: 'Ann', name: 'a laptop', days: 3 });
    await asked('/people');
    await sent(`/tokens/${token.id}/revoke`, {}, 200);
    await asked('/tokens');
    await asked('/people/Ann/sessions', 200, { method: 'DELETE' });
    await asked('/people/Nobody/sessions', 404, { method: 'DELETE' });
    await each('/audit', '', 'by=tester&act=judge&limit=2', `since=2026-01-01&target=${ids.claim}`);
    for (const _ of [1, 2]) await sent('/visits', {}, 200);
    await asked('/session');
    await sent('/session', { token: 'x' }, 409);
    await asked('/session', 200, { method: 'DELETE' });
    await addPerson(closed.people, 'Bo', 'viewer');
    const { token: secret } = await createToken(closed.people, 'Bo');
    const host = '127.0.0.1:4680';
    const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
    const signed = await closed.raw('/api/v1/session', {
      method: 'POST',
      headers,
      body: JSON.stringify({ token: secret }),
    });
    expect(signed.status).toBe(201);
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!;
    expect((await closed.raw('/api/v1/session', { headers: { host, cookie } })).status).toBe(200);
    expect((await closed.raw('/api/v1/people', { headers: { host, cookie } })).status).toBe(403);
    expect((await closed.raw('/api/v1/ties', { headers: { host } })).status).toBe(401);
  });
});

/** A brief in all its formats and ways. */
async function briefs(path: string): Promise<void> {
  await each(path, '', 'format=html&lang=ru&show=true', 'format=bib', 'format=csl', 'format=json&reviewed=true');
  await each(path, 'format=pdf&lang=zh&validAt=2015-06-01&knownAt=2027-01-01', 'format=json&lang=zh');
}

/** The filters that most questions about ties take. */
const filters = [
  '',
  'validAt=2019-06-17&knownAt=2027-01-01',
  'knownAt=2020-01-01',
  'reviewed=true&backing=coded,reviewed&type=twinning,visit,agreement',
  'within=2010/2019-06',
  'confirmed=../2021',
  'region=RU-SA',
  'pair=CN-HL~RU-AMU',
  'case=china-russia',
];
const filtered = async (path: string, without: readonly string[] = [], more = ''): Promise<void> =>
  each(
    path,
    ...filters
      .filter((filter) => !without.some((name) => filter.includes(`${name}=`)))
      .map((filter) => [filter, more].filter(Boolean).join('&')),
  );

describe('what is held', () => {
  it('is ties, with their history and evidence', async () => {
    await filtered('/ties');
    await each('/ties', 'find=Heihe&sort=-last', 'limit=2&after=2&sort=sources', 'within=2015&sort=first');
    const { items } = await asked('/ties?limit=2000');
    ids.tie = items[0]!.id;
    await each(`/ties/${ids.tie}`, 'validAt=2010-01-01&knownAt=2027-01-01', 'limit=1');
    for (const { id } of items) await asked(`/ties/${id}`);
    await asked('/ties/tie_none', 404);
    await asked('/ties?type=friendship', 400);
    await asked('/ties?typ=visit', 400);
    await briefs(`/ties/${ids.tie}/brief`);
    await asked(`/history/${ids.tie}`);
    await each('/changes', 'since=2020-01-01', 'since=2020-01-01&until=2027-01-01&limit=2&after=1');
    await each(
      '/changes',
      'since=2020-01-01&validAt=2019-01-01&reviewed=true&type=visit&region=RU',
      'since=2020-01-01&pair=CN~RU&confirmed=2019/..&backing=coded',
    );
    await each('/changes', 'since=2020-01-01&case=euroregions', 'since=2026-11-25T01:00:10Z');
    await each('/conflicts', 'since=2020-01-01', 'since=2020-01-01&limit=2');
  });

  it('is maps, networks and cases compared', async () => {
    await filtered('/map');
    await each('/map', 'pair=CN-HL~RU-AMU&validAt=2020-12-31');
    await filtered('/network', ['region']);
    await each('/network', 'around=CN-HL&validAt=2020-12-31', 'around=RU&inForce=true', 'around=PL');
    await asked('/cases/mechanism?cases=china-russia,euroregions,soviet-bloc');
    await asked('/cases/mechanism?cases=soviet-bloc&validAt=1985-06-01&knownAt=2027-01-01');
    await asked('/cases/mechanism?cases=nothing', 404);
    await asked('/cases/mechanism?cases=', 400);
    await filtered('/years', ['validAt', 'within']);
    await asked('/years?knownAt=2027-01-01');
    await filtered('/timeline');
    await asked('/timeline?limit=3');
    await filtered('/timeline/learned');
  });

  it('is cases, regions, figures and measures', async () => {
    await each('/cases', '', 'knownAt=2027-01-01');
    for (const id of ['china-russia', 'euroregions', 'soviet-bloc']) {
      await each(`/cases/${id}`, '', 'limit=2', 'validAt=1995-01-01&knownAt=2027-01-01');
      await each(`/cases/${id}/events`, '', 'knownAt=2027-01-01');
    }
    await asked('/cases/none', 404);
    await each(
      '/regions',
      '',
      'find=якут',
      'country=CN',
      'find=a&country=PL&limit=3',
      'validAt=1990-01-01&knownAt=2027-01-01',
    );
    for (const code of ['RU-SA', 'RU-CHI', 'CN-HL'])
      await each(`/regions/${code}`, '', 'validAt=1999-01-01&knownAt=2027-01-01');
    await asked('/regions/XX-1', 404);
    for (const code of ['CN-HL', 'RU', 'CN-HL~RU-AMU']) await briefs(`/regions/${code}/brief`);
    await each('/regions/RU-AMU/partners', '', 'validAt=2015-01-01&knownAt=2027-01-01');
    await each('/observations', 'region=RU-SA', 'region=CN-HL&indicator=trade&knownAt=2027-01-01');
    await asked('/observations?region=XX', 400);
    const { items } = await asked('/measures');
    const [pair, region] = ['CN-HL~RU-AMU', 'RU-AMU'];
    for (const { id } of items) {
      const fits = await Promise.all(
        [pair, region].map((of) => app.ask(`/measures/${id}?regions=${of}&why=true&validAt=2019-12-31`)),
      );
      expect(
        fits.map(({ status }) => status),
        id,
      ).toContain(200);
    }
    await asked(`/measures/trade?regions=${pair}&seed=7&knownAt=2027-01-01`);
    await asked('/measures/beauty', 400);
    await asked('/measures/influence', 400);
    await each('/leans', '', 'validAt=2019-12-31&knownAt=2027-01-01');
    await each('/regions/RU-PRI/dependence', '', 'country=CN&knownAt=2027-01-01');
    await asked('/regions/RU-PRI/dependence?country=RU', 400);
    await asked('/regions/RU-PRI/dependence?country=BR', 404);
    await each('/pairs/CN-HL~RU-PRI/lean', '', 'knownAt=2027-01-01');
    await asked('/pairs/CN-HL~CN-JL/lean', 400);
    await each('/cases/china-russia/lean', '', 'knownAt=2027-01-01');
    await asked('/cases/none/lean', 404);
    await each('/pairs/CN-GD~RU-SA/first', '', 'type=visit,agreement&before=2020-01-01&limit=3&knownAt=2027-01-01');
    await each('/pairs/CN-HL~RU-AMU/first', '', 'type=infrastructure');
    await asked('/pairs/CN-GD/first', 400);
  });

  it('is documents, found by words and wording', async () => {
    const { next } = await asked('/documents?limit=2');
    for (const list of ['documents', 'review', 'same', 'ties', 'changes'])
      expect([list, (await app.ask(`/${list}?after=zzz`)).status]).toEqual([list, 400]);
    await each('/documents', '', `limit=2&after=${next}`, 'knownAt=2027-01-01', 'knownAt=2020-01-01');
    for (const { id } of (await asked('/documents?limit=500')).items) await asked(`/documents/${id}`);
    await asked(`/documents/${ids.document}?knownAt=2027-01-01`);
    await asked('/documents/doc_none', 404);
    for (const id of [ids.page, ids.document]) await asked(`/documents/${id}/original`);
    await each(
      '/search',
      'words=agreement',
      'words="sister-region"&lang=en&region=RU-SA&limit=1',
      'words=Amur&from=2015&to=2030&knownAt=2027-01-01',
    );
    await asked('/search?words=', 400);
    await each('/duplicates', '', 'limit=1&knownAt=2027-01-01');
    await each('/sources', '', 'knownAt=2027-01-01');
    await each('/sources/daily.example', '', 'knownAt=2027-01-01');
    await asked('/sources/none.example', 404);
  });

  it('goes out as files', async () => {
    for (const format of ['csv', 'json', 'geojson']) await filtered(`/export/ties.${format}`);
    await asked('/export/ties.csv?bom=true');
    await asked('/export/ties.csv?bom=perhaps', 400);
  });

  it('is what Amur says of itself', async () => {
    const { geometry } = await asked('/health');
    await asked('/codebook');
    await each('/geometry', '', `v=${geometry}`);
    await asked('/geometry', 304, { headers: { 'if-none-match': `"${geometry}"` } });
    await each('/geometry/RU', '', 'v=0');
    const { headers } = await app.ask('/geometry/CN');
    await asked('/geometry/CN', 304, { headers: { 'if-none-match': headers.get('etag')! } });
    await asked('/geometry/XX', 404);
    const words = await app.ask('/words/ru');
    await asked('/words/zh');
    await asked('/words/ru', 304, { headers: { 'if-none-match': words.headers.get('etag')! } });
    await asked('/words/fr', 400);
  });
});

const operations = () =>
  Object.entries(app.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, operation })),
  );

describe('the document', () => {
  const answered = () => [...app.answered, ...closed.answered];

  it('names no answer but problems that no question here got', () => {
    const got = new Set(answered().map(({ route, status }) => `${route} ${status}`));
    const promised = operations().flatMap(({ route, operation }) =>
      Object.keys(operation.responses).flatMap((status) => (Number(status) < 400 ? [`${route} ${status}`] : [])),
    );
    expect(promised.filter((each) => !got.has(each))).toEqual([]);
  });

  it('names no parameter that no question here had', () => {
    const had = new Set(
      answered().flatMap(({ route, status, query }) => (status < 400 ? query.map((name) => `${route} ${name}`) : [])),
    );
    const taken = operations().flatMap(({ route, operation }) =>
      (operation.parameters ?? []).flatMap((each) => (each.in === 'query' ? [`${route} ${each.name}`] : [])),
    );
    expect(taken.filter((each) => !had.has(each))).toEqual([]);
  });
});

/** What the questions say: words in addresses, texts in bodies. */
function wordsOf(requests: readonly SentRequest[]): readonly string[] {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  const words = requests.flatMap(({ path, type, body }) => {
    const [place = '', query] = path.split('?');
    const said = type === 'application/json' && body !== null ? texts(JSON.parse(new TextDecoder().decode(body))) : [];
    return [...place.split('/').slice(4).map(decodeURIComponent), ...new URLSearchParams(query).values(), ...said];
  });
  // Nothing is asked of the outside.
  return [...new Set(words)].filter(
    (word) => word.length < 300 && !(/^https?:/.test(word) && !word.startsWith(address)),
  );
}

describe('a request that is not right', () => {
  const strays = strayErrors();

  it('is answered as the document says, and never by a fault, whichever route it goes to', async () => {
    const routes = new Map<string, SentRequest[]>();
    for (const { route, asked } of app.answered) routes.set(route, [...(routes.get(route) ?? []), asked]);
    const words = wordsOf([...routes.values()].flat());
    expect(routes.size).toBe(operations().length);
    const host = '127.0.0.1:4680';
    for (const [i, [route, requests]] of [...routes].entries())
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...requests).chain((request) => changedRequest(request, words)),
          async ({ method, path, type, body, headers }) => {
            const sent = { ...headers, host, ...(type === null ? {} : { 'content-type': type }) };
            const content = body === null ? {} : { body: Buffer.from(body) };
            const answer = await app.raw(path, { method, headers: sent, ...content });
            expect(answer.status, `${route}: ${await answer.text()}`).toBeLessThan(500);
            expect([...app.faults, ...(await strays())]).toEqual([]);
          },
        ),
        fuzz(Math.ceil(500 / routes.size), Math.ceil(20_000 / routes.size), i),
      );
    expect(app.faults).toEqual([]);
  });

  it('leaves a ledger that goes out, and comes in again byte for byte', () => comesBack(app.ports.ledger));
});
