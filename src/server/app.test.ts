import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { doctor } from '../app/about/doctor.ts';
import { health } from '../app/about/health.ts';
import { caseEventView } from '../app/cases/case-event-view.ts';
import { caseRow } from '../app/cases/case-row.ts';
import { loadCase } from '../app/cases/load-case.ts';
import { agreementView } from '../app/coding/show-agreement.ts';
import { codebookVersions } from '../app/coding/show-codebooks.ts';
import { fileReport } from '../app/documents/add-document.ts';
import { addedDocument } from '../app/documents/added-document.ts';
import { describedDocument } from '../app/documents/describe-document.ts';
import { documentRow } from '../app/documents/list-documents.ts';
import { duplicatesView } from '../app/documents/list-duplicates.ts';
import { rereadAll } from '../app/documents/reread.ts';
import { searchView } from '../app/documents/search-documents.ts';
import { documentView } from '../app/documents/show-document.ts';
import { listOf, pageOf } from '../app/lists.ts';
import { mapView } from '../app/map/show-map.ts';
import { codebookView } from '../app/model-schemas/codebook.ts';
import { judgement } from '../app/model-schemas/evidence.ts';
import { problemDetails } from '../app/problem.ts';
import { regionRow } from '../app/regions/region-row.ts';
import { evidenceView } from '../app/review/evidence-view.ts';
import { rereadQuestion } from '../app/review/reread-questions.ts';
import { historyView } from '../app/review/show-history.ts';
import { changesView } from '../app/ties/list-changes.ts';
import { tiesView } from '../app/ties/list-ties.ts';
import { tieView } from '../app/ties/show-tie.ts';
import { tieRow } from '../app/ties/tie-row.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

const article = `Guangdong and Sakha become sister regions

On 17 June 2019 Guangdong Province established sister-region relations with the Sakha Republic.
`;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const file: unknown = JSON.parse(new TextDecoder().decode(repositoryFile('data/cases/china-russia.json')));
  await loadCase(app.ports, file, 'china-russia.json');
});
afterAll(() => app.close());

/** The body of an answer, checked against the schema that documents it. */
async function body<T extends z.ZodType>(response: Response, schema: T, status = 200): Promise<z.infer<T>> {
  const json: unknown = await response.json();
  expect({ status: response.status, json }).toMatchObject({ status });
  return schema.parse(json);
}

async function problem(response: Response, status: number): Promise<z.infer<typeof problemDetails>> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const details = await body(response, problemDetails, status);
  expect(details.status).toBe(status);
  expect(details.detail).not.toBe('');
  return details;
}

const reports = listOf(fileReport);

async function addArticle(text = article): Promise<z.infer<typeof addedDocument>> {
  const response = await app.post('/documents', { text });
  const [report] = reports.parse(await response.json()).items;
  if (report === undefined || !report.ok) throw new Error(JSON.stringify(report));
  return report.document;
}

describe('reading', () => {
  it('says what runs', async () => {
    const view = await body(await app.ask('/health'), health);
    expect(view.ledger.engine).toMatch(/^PostgreSQL 17/);
    expect(view.user).toBe('tester');
    expect(view.counts!.facts).toBeGreaterThan(50);
    expect(view.versions).toMatchObject({ amur: '0.0.0', codebook: '3.0' });
  });

  it('names an error by a code, and gives its sentence in other languages', async () => {
    const problem = await (await app.ask('/regions/XX-YY')).json();
    expect(problem).toMatchObject({
      detail: 'The gazetteer holds no unit XX-YY',
      code: 'the-gazetteer-holds-no-unit',
      values: { written: 'XX-YY' },
    });
    const words = (await (await app.ask('/words/ru')).json()) as { phrases: Record<string, string> };
    expect(words.phrases['The gazetteer holds no unit {written}']).toBe('В справочнике нет единицы {written}');
    expect((await app.ask('/words/fr')).status).toBe(400);
  });

  it('gives the codebook with names in three languages', async () => {
    const view = await body(await app.ask('/codebook'), codebookView);
    expect(view.tieTypes.find((type) => type.id === 'twinning')?.names.ru).toBe('побратимство');
  });

  it('finds units by the beginning of a name in each language', async () => {
    for (const [query, code] of [
      ['sakha', 'RU-SA'],
      ['Якут', 'RU-SA'],
      ['黑龙', 'CN-HL'],
      ['ru-amu', 'RU-AMU'],
    ] as const) {
      const { items } = await body(await app.ask(`/regions?find=${encodeURIComponent(query)}`), listOf(regionRow));
      expect(items[0]?.code).toBe(code);
    }
  });

  it('lists the units of a country with their ties', async () => {
    const { items } = await body(await app.ask('/regions?country=ru'), listOf(regionRow));
    expect(items.map((row) => row.code)).toEqual([...items.map((row) => row.code)].sort());
    expect(items.every((row) => row.country === 'RU')).toBe(true);
    expect(items.find((row) => row.code === 'RU-AMU')?.ties).toBeGreaterThan(5);
    const { figures, ...one } = await body(await app.ask('/regions/ru-amu'), regionRow);
    expect(one).toEqual(items.find((row) => row.code === 'RU-AMU'));
    expect(figures).toEqual([]);
  });

  it('lists the ties of a unit, of a pair in either order, of a type', async () => {
    const list = tiesView;
    const ofUnit = await body(await app.ask('/ties?region=RU-SA'), list);
    expect(ofUnit.items.length).toBeGreaterThan(3);
    expect(ofUnit.items.every((row) => row.parties.some((party) => party.unit === 'RU-SA'))).toBe(true);
    expect(ofUnit.validAt).toBe('2026-11-25');
    const [ab, ba] = [await app.ask('/ties?pair=CN-HL~RU-SA'), await app.ask('/ties?pair=RU-SA~CN-HL')];
    const pair = await body(ab, list);
    expect(pair.items.map((row) => row.id)).toEqual((await body(ba, list)).items.map((row) => row.id));
    const twinning = await body(await app.ask('/ties?type=twinning,forum'), list);
    expect(new Set(twinning.items.map((row) => row.type))).toEqual(new Set(['twinning', 'forum']));
    // By any form of a name that a type or a party bears in any of the languages.
    for (const words of ['побратимов', '友好城市', 'twinning благовещенска']) {
      const { items } = await body(await app.ask(`/ties?find=${encodeURIComponent(words)}`), list);
      expect(items.length).toBeGreaterThan(0);
      expect(new Set(items.map((row) => row.type))).toEqual(new Set(['twinning']));
    }
  });

  it('leaves out what had not begun by the day', async () => {
    const now = await body(await app.ask('/map'), mapView);
    const then = await body(await app.ask('/map?validAt=1990-01-01'), mapView);
    expect(then.ties).toBeGreaterThan(0);
    expect(then.ties).toBeLessThan(now.ties / 2);
    expect(then.validAt).toBe('1990-01-01');
  });

  it('knows nothing before anything was recorded', async () => {
    const view = await body(await app.ask('/map?knownAt=2020-01-01'), mapView);
    expect(view).toMatchObject({ ties: 0, arcs: [], regions: [], knownAt: '2020-01-01T23:59:59.999Z' });
  });

  it('shows a tie with its steps and its coded facts', async () => {
    const { items } = await body(await app.ask('/ties?pair=CN-HL~RU-AMU&type=infrastructure'), listOf(tieRow).loose());
    const tie = await body(await app.ask(`/ties/${items[0]?.id}`), tieView);
    expect(tie.steps.length).toBeGreaterThan(0);
    expect(tie.evidence[0]).toMatchObject({ kind: 'fact', document: null, lang: 'en' });
    expect(tie.evidence[0]?.sources[0]?.address).toMatch(/^https?:/);
  });

  it('shows cases and their events by date', async () => {
    const { items } = await body(await app.ask('/cases'), listOf(caseRow));
    expect(items[0]).toMatchObject({ id: 'china-russia', title: { zh: '中俄地方' } });
    const events = await body(await app.ask('/cases/china-russia/events'), listOf(caseEventView));
    const starts = events.items.map((event) => event.bounds?.[0] ?? '9999');
    expect(starts).toEqual([...starts].sort());
    expect(events.items).toHaveLength(items[0]?.events ?? 0);
    const check = events.items.find(({ date }) => date === '2019-03-12');
    expect(check?.acted).toMatchObject({ actors: ['centre'], by: [{ party: 'RU' }], trigger: { date: '2019-03' } });
  });
});

describe('adding documents', () => {
  it('takes a text as JSON once, and says so the second time', async () => {
    const body = { text: article, url: 'https://news.example/a', title: 'Sister regions' };
    const first = await app.post('/documents', body);
    expect(first.status).toBe(201);
    const [report] = reports.parse(await first.json()).items;
    expect(report).toMatchObject({ ok: true, document: { created: true, title: 'Sister regions', lang: 'en' } });
    const again = await app.post('/documents', body);
    expect(again.status).toBe(200);
    expect(reports.parse(await again.json()).items[0]).toMatchObject({ ok: true, document: { created: false } });
  });

  it('shows the document with a claim whose words stand at its span', async () => {
    const { id } = await addArticle();
    const view = await body(await app.ask(`/documents/${id}`), documentView);
    expect(view.text).toBe(article);
    const claim = view.evidence.find((each) => each.type === 'twinning');
    expect(claim?.parties.map((party) => party.party).sort()).toEqual(['CN-GD', 'RU-SA']);
    const characters = [...view.text];
    expect(characters.slice(claim?.document?.start, claim?.document?.end).join('')).toBe(claim?.text);
    expect(claim?.review).toBe('unreviewed');
  });

  it('reports on each file; one that fails does not touch the others', async () => {
    const form = new FormData();
    form.append('files', new File([repositoryFile('data/cases/examples/ru-amur.txt') as never], 'ru-amur.txt'));
    form.append('files', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])], 'picture.png'));
    form.append('files', new File([], 'empty.txt'));
    form.append('files', new File([repositoryFile('data/cases/examples/zh-bridge.txt') as never], '桥.txt'));
    form.append('published', '2023-06-16');
    const { items } = await body(await app.ask('/documents', { method: 'POST', body: form }), reports, 201);
    expect(items.map((item) => [item.name, item.ok])).toEqual([
      ['ru-amur.txt', true],
      ['picture.png', false],
      ['empty.txt', false],
      ['桥.txt', true],
    ]);
    expect(items[0]).toMatchObject({ document: { lang: 'ru', published: '2023-06-16' } });
    expect(items[1]).toMatchObject({ problem: { status: 415 } });
    expect(items[2]).toMatchObject({ problem: { status: 400 } });
    expect(items[3]).toMatchObject({ document: { lang: 'zh' } });
  });

  it('is a problem with the reports where every file fails', async () => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0])], 'program'));
    const details = await problem(await app.ask('/documents', { method: 'POST', body: form }), 415);
    expect(details.items).toHaveLength(1);
  });

  it('takes a publication date later, where there was none', async () => {
    const text = 'Last week a delegation of Heilongjiang Province visited Amur Oblast.\n';
    const first = await addArticle(text);
    expect(first.published).toBeNull();
    const response = await app.post('/documents', { text, published: '2021-03-10' });
    expect(response.status).toBe(200);
    const view = await body(await app.ask(`/documents/${first.id}`), documentView);
    expect(view.published).toBe('2021-03-10');
    const visit = view.evidence.find((each) => each.type === 'visit');
    expect(visit?.date).toMatch(/^2021-/);
  });

  it('is told when a document was published, and reads it again; a wrong date is put right', async () => {
    const first = await addArticle('Last month a delegation of Jilin Province visited Primorsky Krai.\n');
    const date = (published: string, id = first.id) => app.post(`/documents/${id}/description`, { published });
    const visited = async () =>
      (await body(await app.ask(`/documents/${first.id}`), documentView)).evidence.map((each) => each.date);
    expect(await visited()).toEqual([null]);
    const dated = await body(await date('2021-03-10'), describedDocument, 201);
    expect(dated.read).toMatchObject({ published: '2021-03-10', created: false, claims: { appended: 0, held: 1 } });
    expect(await visited()).toEqual(['2021-02']);
    const { judgement } = await body(await date('2019-03-10'), describedDocument, 201);
    expect(await visited()).toEqual(['2019-02']);
    await app.post('/judgements/undo', { target: judgement.id });
    expect(await visited()).toEqual(['2021-02']);
    expect((await problem(await date('2021-03-10'), 409)).detail).toContain('says so already');
    await app.post('/judgements/undo', { target: dated.judgement.id });
    expect(await visited()).toEqual([null]);
    expect((await problem(await date('last week'), 400)).hint).toContain('EDTF');
    expect((await problem(await date('2021', 'doc_0'), 404)).detail).toContain('No document doc_0');
  });

  it('is told where it came from, keeps what it was told, and counts for that outlet', async () => {
    const first = await addArticle(
      'On 3 May 2020 a delegation of Jilin Province headed by the governor visited Primorsky Krai.\n',
    );
    const place = (url: string, id = first.id) =>
      app.ask(`/documents/${id}/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url }),
      });
    const held = async () => (await body(await app.ask(`/documents/${first.id}`), documentView)).sources;
    const [file] = await held();
    const address = 'https://north.example/2020/05/04/visit';
    expect(await body(await place(address), addedDocument)).toMatchObject({ created: false, claims: { held: 1 } });
    expect(await held()).toEqual([file, address]);
    await body(await place(address), addedDocument);
    expect(await held()).toEqual([file, address]);
    const outlet = (await (await app.ask('/sources/north.example')).json()) as { documents: number; claims: number };
    expect(outlet).toMatchObject({ documents: 1, claims: 1 });
    expect((await problem(await place('north.example'), 400)).detail).toContain('is not a web address');
    expect((await problem(await place(address, 'doc_0'), 404)).detail).toContain('No document doc_0');
  });

  it('gives the file back as it came, inert', async () => {
    const html = `<!doctype html><html><head><title>Bridge</title><script>alert(1)</script></head><body><article><p>${'On 10 June 2022 Heilongjiang Province and Amur Oblast opened a road bridge. '.repeat(8)}</p></article></body></html>`;
    const form = new FormData();
    form.append('files', new File([html], 'page.html', { type: 'text/html' }));
    const { items } = await body(await app.ask('/documents', { method: 'POST', body: form }), reports, 201);
    const [report] = items;
    if (!report?.ok) throw new Error(JSON.stringify(report));
    const response = await app.ask(`/documents/${report.document.id}/original`);
    expect(await response.text()).toBe(html);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${report.document.id}.html"`);
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lists by pages that a Link header joins', async () => {
    const whole = await body(await app.ask('/documents?limit=500'), pageOf(documentRow));
    expect(whole.next).toBeNull();
    const seen: string[] = [];
    let path = '/documents?limit=2';
    for (;;) {
      const response = await app.ask(path);
      const page = await body(response, pageOf(documentRow));
      seen.push(...page.items.map((row) => row.id));
      const link = response.headers.get('link');
      expect(link === null).toBe(page.next === null);
      if (link === null) break;
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(link)?.[1] ?? '';
    }
    expect(seen).toEqual(whole.items.map((row) => row.id));
    expect(seen.length).toBeGreaterThan(3);
  });
});

describe('searching', () => {
  it('finds a document by its words, with the passage and its marks', async () => {
    const { id } = await addArticle();
    const { items, more } = await body(
      await app.ask('/search?words=relation+"sister-region"&lang=en&region=RU-SA'),
      searchView,
    );
    expect(more).toBe(false);
    expect(items[0]?.id).toBe(id);
    const marked = items[0]?.passages[0]?.marks.map(({ start, end }) => article.slice(start, end));
    expect(marked).toContain('sister-region');
    expect(marked).toContain('relations');
    expect((await body(await app.ask('/search?words=agreement&lang=zh'), searchView)).items).toEqual([]);
    expect((await body(await app.ask('/search?words=agreement&knownAt=2000-01-01'), searchView)).items).toEqual([]);
  });
  it.each([
    '/search',
    '/search?words=',
    '/search?words=-x',
    '/search?words=of',
    '/search?words=x&from=soon',
    '/search?words=x&lang=a1',
  ])('refuses %s', async (path) => {
    await problem(await app.ask(path), 400);
  });
});

describe('judging', () => {
  const judged = z.object({ judgement, evidence: evidenceView.nullable() });

  it('accepts, undoes and does again; the tie turns solid and back', async () => {
    const { id } = await addArticle(`${article}The parties named no figures.\n`);
    const view = await body(await app.ask(`/documents/${id}`), documentView);
    const claim = view.evidence.find((each) => each.type === 'twinning');
    if (claim === undefined) throw new Error('no claim');
    const solid = async (): Promise<string | undefined> => {
      const list = await body(await app.ask('/ties?pair=CN-GD~RU-SA&type=twinning'), listOf(tieRow).loose());
      return list.items[0]?.backing;
    };
    const before = await solid();
    const accepted = await body(await app.post('/judgements', { act: 'accept', target: claim.id }), judged, 201);
    expect(accepted).toMatchObject({ judgement: { by: 'tester' }, evidence: { id: claim.id, review: 'accepted' } });
    expect(await solid()).toBe('reviewed');

    const undone = await body(await app.post('/judgements/undo', {}), judged, 201);
    expect(undone).toMatchObject({
      judgement: { act: 'undo', target: accepted.judgement.id },
      evidence: { id: claim.id, review: 'unreviewed' },
    });
    expect(await solid()).toBe(before);

    const redone = await body(await app.post('/judgements', { act: 'undo', target: undone.judgement.id }), judged, 201);
    expect(redone.evidence).toMatchObject({ id: claim.id, review: 'accepted' });

    // A claim as the target means the last decision on it.
    const taken = await body(await app.post('/judgements/undo', { target: claim.id }), judged, 201);
    expect(taken.evidence).toMatchObject({ id: claim.id, review: 'unreviewed' });
    await app.post('/judgements', { act: 'accept', target: claim.id });

    const rejected = await body(
      await app.post('/judgements', { act: 'reject', target: claim.id, reason: ' a duplicate ' }),
      judged,
      201,
    );
    expect(rejected).toMatchObject({ judgement: { reason: 'a duplicate' }, evidence: { review: 'rejected' } });
    // Undoing without a target goes back step by step: the rejection, then the acceptance.
    expect((await body(await app.post('/judgements/undo', {}), judged, 201)).evidence?.review).toBe('accepted');
    expect((await body(await app.post('/judgements/undo', {}), judged, 201)).evidence?.review).toBe('unreviewed');
    await problem(await app.post('/judgements/undo', {}), 409);

    const { items } = await body(await app.ask('/judgements?limit=100'), listOf(judgement));
    expect(items.map((each) => each.act)).toEqual([
      ...['undo', 'undo', 'reject', 'accept', 'undo', 'undo', 'undo', 'accept'],
      // What was said of a document before, and taken back.
      ...['undo', 'undo', 'describe', 'describe'],
    ]);
    const shown = await body(await app.ask(`/evidence/${claim.id}`), evidenceView);
    expect(shown.review).toBe('unreviewed');
    expect(shown.judgements.length).toBeGreaterThan(0);
  });

  it('edits, prefers, does again, and tells the history', async () => {
    const { id } = await addArticle(
      'Hainan Province and Sakhalin Oblast signed a cooperation agreement on 2 March 2015.\n',
    );
    const [claim] = (await body(await app.ask(`/documents/${id}`), documentView)).evidence;
    if (claim === undefined) throw new Error('no claim');
    const edit = { parties: ['CN-HI/Sanya', 'RU-SAK'], date: '2015-03' };
    const edited = await body(await app.post('/judgements', { act: 'edit', target: claim.id, edit }), judged, 201);
    expect(edited.judgement.edit).toMatchObject({ ...edit, stage: 'signed', bounds: ['2015-03-01', '2015-03-31'] });
    expect(edited.evidence).toMatchObject({ review: 'accepted', date: '2015-03', asRead: { date: '2015-03-02' } });
    const pairs = async () =>
      (await body(await app.ask('/ties?region=RU-SAK&type=agreement'), listOf(tieRow).loose())).items.flatMap((row) => {
        // The region that is asked for is named first.
        expect(row.parties[0]?.unit).toBe('RU-SAK');
        return row.parties.map(({ party }) => party);
      });
    expect(await pairs()).toContain('CN-HI/Sanya');
    const preferred = await app.post('/judgements', { act: 'prefer', target: claim.id });
    expect((await body(preferred, judged, 201)).evidence?.preferred).toBe(true);
    await app.post('/judgements/undo', {});
    await app.post('/judgements/undo', {});
    expect(await pairs()).not.toContain('CN-HI/Sanya');
    const again = await body(await app.post('/judgements/redo', {}), judged, 201);
    expect(again.evidence).toMatchObject({ review: 'accepted', preferred: false, date: '2015-03' });
    expect((await body(await app.post('/judgements/redo', {}), judged, 201)).evidence?.preferred).toBe(true);
    await problem(await app.post('/judgements/redo', {}), 409);
    const history = await body(await app.ask(`/history/${claim.id}`), historyView);
    expect(history.events.map(({ what, judgement: made }) => made?.act ?? what)).toEqual([
      'recorded',
      'read',
      'edit',
      'prefer',
      'undo',
      'undo',
      'undo',
      'undo',
    ]);
    const { items } = await body(await app.ask('/judgements?limit=1'), listOf(judgement));
    expect((await body(await app.ask(`/history/${items[0]?.id}`), historyView)).events).toHaveLength(1);
    await problem(await app.ask('/history/clm_none'), 404);
    await app.post('/judgements/undo', {});
    await app.post('/judgements/undo', {});
  });

  it('refuses edits that cannot be', async () => {
    const { id } = await addArticle(
      'Hainan Province and Sakhalin Oblast signed a cooperation agreement on 3 March 2015.\n',
    );
    const [claim] = (await body(await app.ask(`/documents/${id}`), documentView)).evidence;
    const edit = async (values: object, words: string) => {
      const answer = await app.post('/judgements', { act: 'edit', target: claim?.id, edit: values });
      expect((await problem(answer, 400)).detail).toContain(words);
    };
    await edit({}, 'changes nothing');
    await edit({ type: 'friendship' }, 'friendship');
    await edit({ parties: ['CN-HI', 'CN-HE'] }, 'two countries');
    await edit({ parties: ['QQ-1', 'CN-HE'] }, 'QQ-1');
    await edit({ date: 'yesterday' }, 'yesterday');
    await edit({ fields: ['gossip'] }, 'gossip');
    await problem(await app.post('/judgements', { act: 'edit', target: claim?.id }), 400);
    await problem(await app.post('/judgements', { act: 'merge', target: claim?.id, into: claim?.id }), 400);
    await problem(await app.post('/judgements', { act: 'merge', target: 'RU-SA/Yakutsk' }), 400);
    await problem(await app.post('/judgements', { act: 'accept', target: 'RU-SA/Yakutsk' }), 400);
  });

  it('holds two towns to be one, and tells so', async () => {
    const into = 'CN-HL/Heihe';
    const merged = await body(
      await app.post('/judgements', { act: 'merge', target: 'CN-HL/Aihun', into }),
      judged,
      201,
    );
    expect(merged).toMatchObject({ judgement: { into }, evidence: null });
    const history = await body(await app.ask(`/history/${encodeURIComponent('CN-HL/Aihun')}`), historyView);
    expect(history).toMatchObject({ names: [into, 'CN-HL/Aihun'], events: [{ what: 'judged' }] });
    await app.post('/judgements/undo', {});
  });

  it('refuses what is no judgement or no target', async () => {
    const bad = await problem(await app.post('/judgements', { act: 'maybe', target: 'clm_1' }), 400);
    expect(bad.errors?.[0]).toMatchObject({ in: 'body', name: '/act' });
    await problem(
      await app.post('/judgements', { act: 'accept', target: 'clm_00000000000000000000000000000000' }),
      404,
    );
    await problem(await app.post('/judgements', { act: 'undo', target: 'jdg_00000000000000000000000000000000' }), 404);
  });
});

describe('as it was known', () => {
  it('shows a document and its claims as of then, and what has changed since', async () => {
    const text = 'Jilin Province and Primorsky Krai signed a cooperation agreement on 3 September 2018.\n';
    const since = app.ports.now();
    const { id } = await addArticle(text);
    const added = app.ports.now();
    const claim = (await body(await app.ask(`/documents/${id}`), documentView)).evidence[0]!;
    await app.post('/judgements', { act: 'accept', target: claim.id });
    await problem(await app.ask(`/documents/${id}?knownAt=${since}`), 404);
    const then = await body(await app.ask(`/documents/${id}?knownAt=${added}`), documentView);
    expect(then.evidence[0]?.review).toBe('unreviewed');
    expect((await body(await app.ask(`/evidence/${claim.id}?knownAt=${added}`), evidenceView)).review).toBe(
      'unreviewed',
    );
    expect((await body(await app.ask(`/evidence/${claim.id}`), evidenceView)).review).toBe('accepted');
    const changes = async (query: string) => {
      const found = await body(await app.ask(`/changes?pair=CN-JL~RU-PRI&${query}`), changesView);
      return found.items.map(({ kinds, before, after, tie }) => [
        kinds,
        before?.stage,
        after?.stage,
        tie.backing !== 'unreviewed',
      ]);
    };
    expect(await changes(`since=${since}`)).toEqual([[['new'], undefined, 'signed', true]]);
    expect(await changes(`since=${since}&until=${added}`)).toEqual([[['new'], undefined, 'signed', false]]);
    expect(await changes(`since=${added}`)).toEqual([[['reviewed'], 'signed', 'signed', true]]);
    expect(await changes(`since=${added}&reviewed=true`)).toEqual([[['new'], undefined, 'signed', true]]);
    const page = async (query: string) => body(await app.ask(`/changes?since=1999-01-01${query}`), changesView);
    const whole = await page('');
    const [first, second] = [await page('&limit=1'), await page('&limit=1&after=1')];
    expect([first.total, first.next, whole.next]).toEqual([whole.total, 1, null]);
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 2));
    await problem(await app.ask(`/changes?since=${added}&until=${since}`), 400);
    await problem(await app.ask('/changes'), 400);
    await app.post('/judgements/undo', {});
  });
});

describe('reading again', () => {
  it('puts before a person what now reads otherwise, and takes the answer', async () => {
    const text = 'Shandong Province and Omsk Oblast signed a cooperation agreement on 4 April 2017.\n';
    const { id } = await addArticle(text);
    const [claim] = (await body(await app.ask(`/documents/${id}`), documentView)).evidence;
    await app.post('/judgements', { act: 'accept', target: claim?.id });
    const { ledger, user, now } = app.ports;
    const reading = (await ledger.reading(id))!;
    const questions = listOf(rereadQuestion).loose();
    expect((await body(await app.ask('/reread/questions'), questions)).items).toEqual([]);
    // A later reader reads another stage.
    const claims = reading.claims.map((each) => ({ ...each, stage: 'proposed' as const }));
    await ledger.appendReading({ ...reading, reader: '9.9.9', claims }, { by: user, at: now() });
    await ledger.whenIndexed();
    const open = await body(await app.ask('/reread/questions'), questions);
    expect(open.items).toMatchObject([{ kind: 'changed', claim: { id: claim?.id }, was: { stage: 'signed' } }]);
    expect(open.due).toBe(1);
    const answered = await app.post(`/reread/questions/${claim?.id}`, { answer: 'keep' });
    expect(answered.status).toBe(201);
    expect((await body(await app.ask(`/evidence/${claim?.id}`), evidenceView)).stage).toBe('signed');
    expect((await body(await app.ask('/reread/questions'), questions)).items).toEqual([]);
    await problem(await app.post(`/reread/questions/${claim?.id}`, { answer: 'keep' }), 404);
    await problem(await app.post(`/reread/questions/${claim?.id}`, { answer: 'perhaps' }), 400);
    // Today's reader reads it again, and then none is due.
    const read = [];
    for await (const each of rereadAll(app.ports)) read.push(each);
    expect(read).toMatchObject([{ id, ok: true, claims: { appended: 0, held: claims.length } }]);
    expect((await body(await app.ask('/reread/questions'), questions)).due).toBe(0);
    expect((await body(await app.ask(`/documents/${id}`), documentView)).reader).toBe(reading.reader);
    await app.post('/judgements/undo', {});
    await app.post('/judgements/undo', {});
  });
});

describe('what is said of a document', () => {
  it('is taken back: an address with the date that stands in it, and a date', async () => {
    const { id } = await addArticle('Hunan Province and Omsk Oblast signed a cooperation agreement last week.\n');
    const shown = async () => {
      const { published, sources } = await body(await app.ask(`/documents/${id}`), documentView);
      return [published, ...sources];
    };
    const [, ...came] = await shown();
    const url = 'https://paper.example/2019/06/17/a.html';
    await body(await app.post(`/documents/${id}/address`, { url }), addedDocument);
    expect(await shown()).toEqual(['2019-06-17', ...came, url]);
    await body(await app.post(`/documents/${id}/address/withdrawal`, { url }), addedDocument);
    expect(await shown()).toEqual([null, ...came]);
    await problem(await app.post(`/documents/${id}/address/withdrawal`, { url }), 404);
    await problem(await app.post(`/documents/${id}/address/withdrawal`, { url: 'paper' }), 400);
    const dates = ['2019-06-17', '2020-06-17', '2019-06-17'];
    for (const published of dates)
      expect(
        (await body(await app.post(`/documents/${id}/description`, { published }), describedDocument, 201)).read
          ?.published,
      ).toBe(published);
    for (const _ of dates) await app.post('/judgements/undo', {});
    expect(await shown()).toEqual([null, ...came]);
    const history = await body(await app.ask(`/history/${id}`), historyView);
    expect(history.events.map(({ what }) => what)).toEqual([
      ...['recorded', 'source', 'read', 'source', 'read', 'read', 'withdrawn'],
      ...['judged', 'read', 'judged', 'read', 'judged', 'read'],
      ...['judged', 'read', 'judged', 'read', 'judged', 'read'],
    ]);
  });
});

describe('blind coding', () => {
  const text = 'Anhui Province and Tomsk Oblast signed a cooperation agreement on 5 May 2016.\n';
  const tie = {
    parties: ['CN-AH', 'RU-TOM'],
    type: 'agreement',
    stage: 'signed',
    date: '2016-05-05',
    evidence: 'signed a cooperation agreement',
  };

  it('hands out texts without what was found in them', async () => {
    const { items } = await body(
      await app.ask('/coding/texts?sample=3&seed=x'),
      listOf(z.looseObject({ text: z.string() })),
    );
    expect(items).toHaveLength(3);
    // A larger sample of the same seed goes on where the smaller one ends, and one of all holds each once.
    const drawn = async (query: string): Promise<readonly string[]> =>
      (await body(await app.ask(`/coding/texts?${query}`), listOf(z.looseObject({ id: z.string() })))).items.map(
        ({ id }) => id,
      );
    const all = await drawn('sample=200&seed=x');
    expect(all.slice(0, 3)).toEqual(await drawn('sample=3&seed=x'));
    expect([...(await drawn('sample=200&seed=another'))].sort()).toEqual([...all].sort());
    expect(new Set(all).size).toBe((await app.ports.ledger.counts()).documents);
    expect(Object.keys(items[0]!).sort()).toEqual(expect.arrayContaining(['id', 'lang', 'text', 'ties', 'title']));
    expect(items[0]).not.toHaveProperty('evidence');
    const again = await body(await app.ask('/coding/texts?sample=3&seed=x'), listOf(z.looseObject({ id: z.string() })));
    expect(again.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    await problem(await app.ask('/coding/texts?sample=0'), 400);
  });

  it('compares coders with each other and with the reader, and settles what differs', async () => {
    const { id } = await addArticle(text);
    const code = (coder: string, ...ties: object[]) => app.post('/codings', { id, coder, ties });
    expect((await code('Ann', tie)).status).toBe(201);
    expect((await code('Bo', { ...tie, stage: 'announced' }, { ...tie, parties: ['CN-AH', 'RU-OMS'] })).status).toBe(
      201,
    );
    const view = await body(await app.ask('/agreement?first=Ann&second=Bo'), agreementView);
    expect(view).toMatchObject({
      documents: 1,
      pairs: { both: 1, onlyFirst: 0, onlySecond: 1, precision: 0.5, recall: 1 },
      type: { n: 1, observed: 1, kappa: null },
      stage: { n: 1, observed: 0, kappa: 0 },
    });
    expect(view.differences.map(({ on, first }) => [on, first?.quote])).toEqual([
      [['stage'], tie.evidence],
      [[], undefined],
    ]);
    const target = view.differences[0]!.id;
    expect((await app.post('/judgements', { act: 'settle', target, settle: 'first' })).status).toBe(201);
    const settled = await body(await app.ask('/agreement?first=Ann&second=Bo'), agreementView);
    expect(settled.differences.map((each) => each.settled?.settle)).toEqual(['first', undefined]);
    const reader = await body(await app.ask('/agreement?first=Ann&second=reader'), agreementView);
    expect(reader).toMatchObject({ pairs: { f1: 1 }, type: { n: 1, observed: 1 } });
    // Nothing of it was reviewed yet.
    expect(await body(await app.ask('/agreement?first=Ann&second=reviewed'), agreementView)).toMatchObject({
      documents: 0,
    });
    const { items } = await body(
      await app.ask('/codings'),
      listOf(z.object({ coder: z.string(), documents: z.int() })),
    );
    expect(items).toEqual([
      { coder: 'Ann', documents: 1 },
      { coder: 'Bo', documents: 1 },
    ]);
    await app.post('/judgements/undo', {});
  });

  it('refuses codings that cannot be', async () => {
    const { id } = await addArticle(text);
    const refused = async (coding: object, words: string, status = 400) =>
      expect((await problem(await app.post('/codings', coding), status)).detail).toContain(words);
    await refused({ id, ties: [{ ...tie, evidence: 'words that are not there' }] }, 'does not stand in the text');
    await refused({ id, ties: [{ ...tie, evidence: 'a' }] }, 'more than once');
    await refused({ id, ties: [{ ...tie, evidence: 'Anhui', start: 3 }] }, 'from 3 to 8');
    await refused({ id, ties: [{ ...tie, parties: ['CN-AH', 'CN-HL'] }] }, 'one country');
    await refused({ id, ties: [{ ...tie, parties: ['QQ-1', 'CN-HL'] }] }, 'QQ-1');
    await refused({ id, ties: [{ ...tie, type: 'friendship' }] }, 'type');
    await refused({ id, coder: 'reader', ties: [] }, 'reader');
    await refused({ id: 'doc_0', ties: [] }, 'doc_0', 404);
    await problem(await app.ask('/agreement?first=Ann&second=Nobody'), 404);
    await problem(await app.ask('/agreement?first=reader&second=reviewed'), 400);
    await problem(await app.post('/judgements', { act: 'settle', target: id, settle: 'first' }), 400);
  });

  it('knows the versions of the codebook', async () => {
    const { versions, recode } = await body(await app.ask('/codebook/versions'), codebookVersions);
    expect(versions).toMatchObject([{ version: '3.0', changed: [] }]);
    expect(recode).toEqual([]);
  });
});

describe('duplicates', () => {
  it('are listed with reasons, and what a person decided', async () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const [a, b] = [await addArticle(`One headline\n\n${words}`), await addArticle(`Another one\n\n${words}`)];
    const listed = async () => (await body(await app.ask('/duplicates'), duplicatesView)).items;
    const [pair] = await listed();
    expect(pair?.documents.map(({ id }) => id)).toEqual([a.id, b.id].sort());
    expect(pair).toMatchObject({ relation: 'copy', decided: null });
    expect(pair?.reasons[0]).toMatch(/^9\d % of the first text stands in the second/);
    const merge = { act: 'merge', target: b.id, into: a.id };
    expect((await app.post('/judgements', merge)).status).toBe(201);
    expect((await listed())[0]?.decided).toBe('merged');
    await problem(await app.ask('/duplicates?limit=0'), 400);
  });
});

describe('exports', () => {
  it('writes CSV that a spreadsheet opens', async () => {
    const response = await app.ask('/export/ties.csv?region=RU-SA');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="amur-ties-2026-11-25.csv"$/);
    const text = await response.text();
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^id,title,title_ru,title_zh,type,standing,parties,names_en,/);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.at(-1)).toBe('');
    expect(text).toContain('CN-HL|RU-SA,Heilongjiang|Sakha Republic');
  });

  it.each(['ties', 'forecasts'])(
    'begins the table of %s with a byte order mark where Excel is to read it',
    async (what) => {
      const bytes = async (query: string) =>
        Buffer.from(await (await app.ask(`/export/${what}.csv${query}`)).arrayBuffer());
      const plain = await bytes('');
      expect(plain.subarray(0, 3).toString('hex')).not.toBe('efbbbf');
      expect(await bytes('?bom=false')).toEqual(plain);
      expect(await bytes('?bom=true')).toEqual(Buffer.concat([Buffer.from('efbbbf', 'hex'), plain]));
      await problem(await app.ask(`/export/${what}.csv?bom=yes`), 400);
    },
  );

  it('writes JSON and GeoJSON that say what was asked', async () => {
    const json = (await (await app.ask('/export/ties.json?pair=CN-HL~RU-SA')).json()) as Record<string, unknown>;
    expect(json.amur).toMatchObject({ pair: 'CN-HL~RU-SA', validAt: '2026-11-25', codebook: '3.0' });
    listOf(tieRow).parse({ items: json.ties });
    const geo = await app.ask('/export/ties.geojson?pair=CN-HL~RU-SA');
    expect(geo.headers.get('content-type')).toContain('application/geo+json');
    const collection = (await geo.json()) as { features: { geometry: { coordinates: number[][] } }[] };
    const [lon, lat] = collection.features[0]?.geometry.coordinates[0] ?? [];
    // Heilongjiang: longitude before latitude.
    expect(lon).toBeGreaterThan(120);
    expect(lat).toBeLessThan(55);
    // The ends of a tie between towns are the towns: Heihe and Blagoveshchensk lie across the river from each other.
    const towns = await (await app.ask('/export/ties.geojson?pair=CN-HL~RU-AMU&type=infrastructure')).text();
    const [bridge] = towns.split('\n').filter((line) => line.includes('"Heihe|Blagoveshchensk"'));
    expect(bridge).toMatch(/"coordinates":\[\[127\.\d+,50\.2\d+\],\[127\.5\d+,50\.2\d+\]\]/);
  });
});

describe('errors', () => {
  it.each([
    ['/ties?type=friendship', 400, 'friendship'],
    ['/ties?region=QQ-1', 400, 'QQ-1'],
    ['/ties?pair=CN-GD', 400, 'CN-GD'],
    ['/ties?pair=RU-SA~RU-AMU', 400, 'one country'],
    ['/ties?validAt=2023-02-30', 400, '2023-02-30'],
    ['/ties?knownAt=yesterday', 400, 'yesterday'],
    ['/ties?reviewed=some', 400, 'reviewed'],
    ['/ties?typ=visit', 400, 'typ'],
    ['/documents?limit=0', 400, '0'],
    ['/documents?limit=many', 400, 'limit'],
    ['/regions/QQ-1', 404, 'QQ-1'],
    ['/ties/tie_nowhere', 404, 'tie_nowhere'],
    ['/documents/doc_0', 404, 'doc_0'],
    ['/documents/doc_0/original', 404, 'doc_0'],
    ['/evidence/clm_nowhere', 404, 'clm_nowhere'],
    ['/cases/nowhere/events', 404, 'nowhere'],
    ['/cases/nowhere?knownAt=zzz', 400, 'zzz'],
    ['/geometry', 404, 'outlines'],
    ['/nothing', 404, '/api/v1/nothing'],
  ])('%s is %i and names the cause', async (path, status, words) => {
    const details = await problem(await app.ask(path), status);
    expect(details.detail).toContain(words);
    expect(details.instance).toBe(`/api/v1${path.split('?')[0]}`);
  });

  it('says which methods a path has', async () => {
    const response = await app.ask('/ties', { method: 'DELETE' });
    await problem(response, 405);
    expect(response.headers.get('allow')).toBe('GET');
  });

  it('refuses bodies that are too large, of another kind, or no JSON', async () => {
    await problem(await app.post('/judgements', { act: 'accept', target: 'x', reason: 'x'.repeat(300_000) }), 413);
    const csv = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b' };
    await problem(await app.ask('/documents', csv), 415);
    await problem(await app.ask('/documents', { method: 'POST' }), 415);
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    await problem(await app.ask('/judgements', broken), 400);
    const cut = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\n' };
    await problem(await app.ask('/documents', cut), 400);
    const huge = new Headers({ 'content-type': 'application/json', 'content-length': String(2 ** 30) });
    await problem(await app.ask('/documents', { method: 'POST', headers: huge, body: '{}' }), 413);
  });

  it('refuses JSON that is nested without end, before anybody has signed in', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const lists = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const path of ['/session', '/items', '/documents'])
      for (const body of [deep, lists]) {
        const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
        await problem(await app.ask(path, sent), 400);
      }
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: deep };
    expect((await problem(await app.ask('/items', sent), 400)).detail).toContain('nested more than 100 levels deep');
  });

  it('refuses a text as JSON that is endless, deep or has no end of fields, before it is parsed', async () => {
    const million = 1_000_000;
    const fields = Array.from({ length: 250_000 }, (_, i) => `"field ${i}":1`).join(',');
    const bodies = [
      ['nested more than 100 levels deep', `{"text":${'['.repeat(3 * million)}${']'.repeat(3 * million)}}`],
      [
        'nested more than 100 levels deep',
        `{"text":"[[[\\"","title":${'{"a":'.repeat(million)}1${'}'.repeat(million)}}`,
      ],
      ['holds more than 200000 values', `{"text":"x",${fields}}`],
      ['holds more than 200000 values', `[${'[],'.repeat(million)}1]`],
    ] as const;
    for (const [said, body] of bodies) {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      const before = process.cpuUsage();
      expect((await problem(await app.ask('/documents', sent), 400)).detail).toContain(said);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    }
    const long = { text: 'x', title: 'x'.repeat(7 * million) };
    await problem(await app.post('/documents', long), 400);
    await problem(await app.post('/documents', { text: 'x'.repeat(9 * million) }), 413);
    // Brackets in a text are no nesting.
    const note = { about: 'RU-SA', text: `${'['.repeat(500)} \\" ${'{'.repeat(500)}` };
    expect((await app.post('/items', note)).status).toBe(201);
  });

  it('refuses what no store can hold, and says where it stands', async () => {
    const sent = [
      ['/items', { about: 'RU-SA', text: 'a\0b' }, '/text'],
      ['/collections', { name: 'half of a pair: \ud800' }, '/name'],
      ['/judgements', { act: 'edit', target: 'clm_x', edit: { parties: ['RU-SA', '\udc00'] } }, '/edit/parties/1'],
    ] as const;
    for (const [path, body, place] of sent)
      expect((await problem(await app.post(path, body), 400)).detail).toContain(`body ${place}: holds U+0000`);
    for (const type of ['application/ld+json', ' application/json'])
      await problem(
        await app.ask('/items', {
          method: 'POST',
          headers: { 'content-type': type },
          body: JSON.stringify({ about: 'RU-SA', text: '\0' }),
        }),
        400,
      );
    const whole = await app.post('/items', { about: 'RU-SA', text: 'whole: 𠮷' });
    expect(whole.status).toBe(201);
    // A document's text is kept with U+FFFD in its place, so that no offset moves.
    expect((await app.post('/documents', { text: 'Heihe and\0Blagoveshchensk met.' })).status).toBe(201);
  });

  it('has a limit for the body of every route', async () => {
    const { paths } = (await (await app.raw('/openapi.json', { headers: { host: '127.0.0.1:4680' } })).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const posts = Object.entries(paths).filter(([, methods]) => 'post' in methods);
    expect(posts.length).toBeGreaterThan(30);
    const huge = { 'content-type': 'application/json', 'content-length': String(2 ** 30) };
    for (const [path] of posts) {
      const asked = path.replace('/api/v1', '').replace(/\{\w+\}/g, 'x');
      expect((await app.ask(asked, { method: 'POST', headers: huge, body: '{}' })).status, path).toBe(413);
    }
  });

  it.each(['description', 'address', 'address/withdrawal'])(
    'has one for /documents/{id}/%s where nothing is said of its length',
    async (path) => {
      const pieces = Array.from({ length: 32 }, () => new Uint8Array(65_536).fill(32));
      const body = new ReadableStream({
        pull(controller) {
          const piece = pieces.pop();
          if (piece === undefined) controller.close();
          else controller.enqueue(piece);
        },
      });
      const headers = { 'content-type': 'application/json' };
      const asked = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
      await problem(await app.ask(`/documents/doc_x/${path}`, asked), 413);
    },
  );

  it('names what is wrong with a form', async () => {
    const form = new FormData();
    form.append('file', new File(['x'], 'x.txt'));
    expect((await problem(await app.ask('/documents', { method: 'POST', body: form }), 400)).detail).toContain(
      '"file"',
    );
    const two = new FormData();
    two.append('files', new File(['x'], 'x.txt'));
    two.append('files', new File(['y'], 'y.txt'));
    two.append('title', 'Both');
    expect((await problem(await app.ask('/documents', { method: 'POST', body: two }), 400)).detail).toContain('title');
  });

  it('leaves the ledger whole, as the doctor says', async () => {
    const report = await doctor(app.ports, { amur: '0.0.0' });
    expect(report).toMatchObject({ ok: true, findings: [], audit: { findings: [] } });
    expect(report.audit.checkedClaims).toBeGreaterThan(5);
    expect(report.counts!.readings).toBeGreaterThan(report.counts!.documents);
    expect(report.places.region).toBeGreaterThan(3000);
  });

  it('has met no fault of its own', () => {
    expect(app.faults).toEqual([]);
  });
});
