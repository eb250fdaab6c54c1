/** Briefs over REST on the shipped ledger: every note against the database, and the same bytes for the same question. */
// @ts-expect-error The package has no types.
import parser from 'bibtex-parse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCollection } from '../app/annotations/collections.ts';
import { addItem } from '../app/annotations/items.ts';
import type { Brief, Note } from '../app/brief/document.ts';
import { loadCase } from '../app/cases/load-case.ts';
import { addDocument } from '../app/documents/add-document.ts';
import { exportClaims, exportFacts } from '../app/export/export-evidence.ts';
import { exportLedger } from '../app/export/export-ledger.ts';
import { judge } from '../app/review/judge.ts';
import { extractPdf } from '../io/decode/extract-pdf.ts';
import { sliceCodePoints } from '../model/code-points.ts';
import { languages } from '../model/languages.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

const bibtex = parser as { entries(text: string): readonly Readonly<Record<string, string>>[] };

interface Example {
  readonly file: string;
  readonly title: string;
  readonly published: string;
}

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (const name of ['china-russia', 'euroregions', 'soviet-bloc']) {
    await loadCase(app.ports, JSON.parse(textOf(repositoryFile(`data/cases/${name}.json`))), name);
  }
  const { texts } = JSON.parse(textOf(repositoryFile('data/cases/examples/index.json'))) as { texts: Example[] };
  for (const { file, title, published } of texts) {
    const bytes = repositoryFile(`data/cases/examples/${file}`);
    await addDocument(app.ports, { bytes, from: `examples/${file}`, mediaType: 'text/plain' }, { title, published });
  }
});
afterAll(() => app.close());

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function briefOf(path: string): Promise<Brief> {
  const response = await app.ask(`${path}${path.includes('?') ? '&' : '?'}format=json`);
  expect(response.status).toBe(200);
  return (await response.json()) as Brief;
}

const markdown = async (path: string): Promise<string> => (await app.ask(path)).text();

/** The note against the record it names and the text that record stands in. */
async function checkNote({ kind, id, quote, document, unreviewed }: Note): Promise<void> {
  const { ledger } = app.ports;
  if (kind === 'claim' || kind === 'fact') {
    const held = await ledger.evidence(id);
    expect([id, held?.kind]).toEqual([id, kind]);
    expect(unreviewed).toBe(kind === 'claim' && held?.review !== 'accepted');
    expect(held?.span ?? null).toEqual(document === null ? null : { start: document.start, end: document.end });
    expect(held?.quote ?? null).toBe(quote?.text ?? null);
  }
  if (kind === 'event') {
    const all = await ledger.caseEvents(null);
    expect(all.map((event) => event.id)).toContain(id);
  }
  if (document !== null) {
    const held = await ledger.document(document.id);
    expect(sliceCodePoints(held?.text ?? '', document.start, document.end)).toBe(quote?.text);
  }
}

describe('the brief on Heilongjiang', () => {
  it('has for every number in the text a note, and every note is what the ledger holds', async () => {
    const brief = await briefOf('/regions/CN-HL/brief');
    expect(brief.notes.map(({ number }) => number)).toEqual(brief.notes.map((_, i) => i + 1));
    const marks = [...JSON.stringify(brief.sections).matchAll(/"number":(\d+)/g)].map(([, number]) => Number(number));
    expect([...new Set(marks)].sort((a, b) => a - b)).toEqual(brief.notes.map(({ number }) => number));
    for (const note of brief.notes) await checkNote(note);
    const kinds = new Set(brief.notes.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['claim', 'event', 'fact']);
    // A note that rests on something names it in the list of sources, and the other way round.
    for (const { number, sources } of brief.notes) {
      expect(sources.length).toBeGreaterThan(0);
      for (const key of sources) expect(brief.sources.find((source) => source.key === key)?.notes).toContain(number);
    }
  });

  it('says in Markdown what is held, what is open and what is thin', async () => {
    const text = await markdown('/regions/CN-HL/brief');
    expect(text).toContain('# Brief: Heilongjiang (CN-HL)\n');
    // How many ties the example texts add, all unreviewed, is the reader's to say; the others are coded facts.
    expect(text).toMatch(/\| Amur Oblast \(RU-AMU\) \| 2\d \| 15 \| 4 \| 0 \| 3 \| [012] \| 1965–2026 \|/);
    expect(text).toContain('**T1 Heihe–Blagoveshchensk cable car (infrastructure)**. Under construction since');
    expect(text).toMatch(/- \*\*10 June 2022\*\*, opened: The road bridge opens for freight\[\^\d+\]/);
    // In force is what somebody stands behind: a star marks what nobody has reviewed.
    expect(text).toMatch(/- \*\*2009\*\*, signed: Blagoveshchensk and Heihe sign a sister-city agreement\[\^\d+\]/);
    expect(text).toMatch(/\(twinning\), [a-z ]+, 2009: “黑河与布拉戈维申斯克于2009年结为友好城市。”\[\^\d+\]\\\*/);
    expect(text).toMatch(
      /«Города подписали соглашение о побратимстве в 2009 году\.» – Амурская область просит вернуть безвизовые поездки в Хэйхэ, source not given, 16 June 2023, characters 279–334\. Not reviewed\./,
    );
    expect(text).toContain('## Where sources differ\n');
    expect(text).toContain('## Who leans on whom\n\nNot known: no share of trade with one country is held.');
    expect(text).toMatch(/\d+ of \d+ ties rest on one independent source\./);
    const numbers = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('gives the same bytes for the same state, in every format, and says how to ask for it', async () => {
    const first = await briefOf('/regions/RU-SA/brief');
    const asked = `?validAt=2026-11-25&knownAt=${first.knownAt}`;
    expect(JSON.stringify(first.state)).toContain(`amur brief RU-SA --valid-at 2026-11-25 --known-at ${first.knownAt}`);
    expect((await briefOf(`/regions/RU-SA/brief${asked}`)).id).toBe(first.id);
    expect(await markdown(`/regions/RU-SA/brief${asked}&lang=ru`)).toContain(
      '# Справка: Республика Саха (Якутия) (RU-SA)\n',
    );
    // What Amur says of its measures is in the language, too; what coders wrote stays as it is.
    const russian = await markdown(`/regions/RU-SA/brief${asked}&lang=ru`);
    expect(russian).toContain('показатель Amur');
    expect(russian.slice(russian.indexOf('## Показатели'))).not.toMatch(/Ties with the own centre|Not held: trade/);
    expect(await markdown(`/regions/RU-SA/brief${asked}&lang=zh`)).toContain('# 简报：萨哈共和国（RU-SA）\n');
    for (const format of ['md', 'html', 'pdf', 'bib', 'csl', 'json']) {
      const bytes = async () =>
        Buffer.from(await (await app.ask(`/regions/ru-sa/brief${asked}&format=${format}`)).arrayBuffer());
      const [a, b] = [await bytes(), await bytes()];
      expect([format, a.length > 1000, a.equals(b)]).toEqual([format, true, true]);
    }
  });

  it('is a PDF with Chinese and Russian quotes that can be read out of it', async () => {
    const response = await app.ask('/regions/CN-HL/brief?format=pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="amur-brief-CN-HL-2026-11-25.pdf"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(1_600_000);
    const { pages, title, created } = await extractPdf(bytes, { pages: 100, text: 1_000_000 });
    const text = pages.join('\n').replace(/\s+/g, ' ');
    expect(title).toBe('Brief: Heilongjiang (CN-HL)');
    expect(created).toContain('20261125');
    expect(text).toContain('Города подписали соглашение о побратимстве в 2009 году.');
    expect(text.replace(/ /g, '')).toContain('黑河与布拉戈维申斯克于2009年结为友好城市。');
    expect(text).not.toContain('□');
  });

  it('is known again and refused when it is handed in, and so is every export', async () => {
    const given = async (path: string): Promise<[string, Uint8Array]> => {
      const response = await app.ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      return [path, new Uint8Array(await response.arrayBuffer())];
    };
    const whole = async (name: string, pieces: AsyncIterable<string>): Promise<[string, Uint8Array]> => {
      let text = '';
      for await (const piece of pieces) text += piece;
      return [name, new TextEncoder().encode(text)];
    };
    const pdf = await given('/regions/CN-HL/brief?format=pdf&lang=zh');
    const { pages } = await extractPdf(pdf[1], { pages: 100, text: 1_000_000 });
    const files = [
      ...(await Promise.all(
        languages.flatMap((lang) =>
          ['md', 'html', 'pdf'].map((format) => given(`/regions/RU-AMU/brief?format=${format}&lang=${lang}`)),
        ),
      )),
      ...(await Promise.all(['bib', 'csl', 'json'].map((format) => given(`/regions/CN-HL/brief?format=${format}`)))),
      ...(await Promise.all(['csv', 'json', 'geojson'].map((format) => given(`/export/ties.${format}`)))),
      await given('/export/forecasts.csv?bom=true'),
      await whole('claims', exportClaims(app.ports)),
      await whole('facts', exportFacts(app.ports)),
      await whole('ledger', exportLedger(app.ports, '0.1.0')),
      // Printed again by another program, of which the text alone remains.
      ['text of a PDF', new TextEncoder().encode(pages.join('\n'))] as const,
    ];
    for (const [name, bytes] of files) {
      const form = new FormData();
      form.append('files', new File([bytes as never], 'paper'));
      const response = await app.ask('/documents', { method: 'POST', body: form });
      const { items } = (await response.json()) as { items: { problem: { code: string } }[] };
      expect([name, response.status, items[0]?.problem?.code]).toEqual([name, 400, 'was-written-by-amur']);
    }
    const pasted = await app.post('/documents', { text: await markdown('/regions/CN-HL/brief') });
    expect((await pasted.json()).detail).toContain('was written by Amur: it says again what is held');
  });

  it('gives its sources to BibLaTeX and CSL under the same keys', async () => {
    const brief = await briefOf('/regions/CN-HL/brief');
    const keys = brief.sources.map(({ key }) => key);
    const entries = bibtex.entries(await markdown('/regions/CN-HL/brief?format=bib'));
    expect(entries.map(({ key }) => key)).toEqual(keys);
    expect(entries.find(({ TITLE }) => TITLE === 'В Якутске прошёл форум побратимов')).toMatchObject({
      key: 'document-2023-08141e1c',
      DATE: '2023-06-23',
      LANGID: 'russian',
    });
    const items = (await (await app.ask('/regions/CN-HL/brief?format=csl')).json()) as Record<string, unknown>[];
    expect(items.map(({ id }) => id)).toEqual(keys);
    // Types of the schema of CSL data, 1.0.2.
    for (const { type } of items) expect(['webpage', 'document', 'dataset']).toContain(type);
    expect(items.find(({ language }) => language === 'zh')).toMatchObject({
      issued: { 'date-parts': [[2022, 6, 10]] },
    });
  });

  it('is HTML that needs nothing else, with the language of each quote', async () => {
    const response = await app.ask('/regions/CN-HL/brief?format=html&show=true');
    expect(response.headers.get('content-disposition')).toMatch(/^inline;/);
    expect(response.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    );
    const html = await response.text();
    expect(html).toContain('<q lang="zh">黑河与布拉戈维申斯克于2009年结为友好城市。</q>');
    expect(html).not.toMatch(/<script|<img|<link|src=/);
    const targets = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect([to, targets.has(to)]).toEqual([to, true]);
  });
});

describe('what a brief holds', () => {
  it('follows judgements: who accepted what is said, what was rejected is left out', async () => {
    const before = await briefOf('/regions/RU-MUR/brief');
    const claim = before.notes.find(({ kind }) => kind === 'claim')!;
    expect(claim.unreviewed).toBe(true);
    const { judgement } = await judge(app.ports, 'accept', claim.id);
    const accepted = (await briefOf('/regions/RU-MUR/brief')).notes.find(({ id }) => id === claim.id)!;
    expect(accepted.unreviewed).toBe(false);
    expect(JSON.stringify(accepted.words)).toContain(`Accepted by tester on ${judgement.at.slice(0, 10)}`);
    await judge(app.ports, 'reject', claim.id);
    const after = await briefOf('/regions/RU-MUR/brief');
    expect(after.notes.map(({ id }) => id)).not.toContain(claim.id);
    expect(JSON.stringify(after.sections)).toContain('evidence that reviewers rejected');
    // As known before, nothing has changed.
    expect((await briefOf(`/regions/RU-MUR/brief?validAt=2026-11-25&knownAt=${before.knownAt}`)).id).toBe(before.id);
  });

  it('shows conflicting dates side by side, with what each rests on', async () => {
    const text = await markdown('/regions/RU-PSK/brief');
    const conflict = text.split('## Where sources differ')[1]?.split('\n## ')[0] ?? '';
    expect(conflict).toMatch(/date of “founded”: \*\*7 July 1996\*\* \(shown\)\[\^\d+\]; \*\*7 June 1996\*\*\[\^\d+\]/);
  });

  it('leaves out what nobody has reviewed where that is asked, and what came after the day', async () => {
    const reviewed = await briefOf('/regions/CN-HL/brief?reviewed=true');
    expect(reviewed.notes.some(({ unreviewed }) => unreviewed)).toBe(false);
    expect(JSON.stringify(reviewed.sections)).toContain('1 tie that only unreviewed claims bear is left out.');
    const then = await markdown('/regions/CN-HL/brief?validAt=2010-12-31');
    expect(then).not.toContain('The road bridge opens for freight');
    expect(then).toContain('One-day tourist trips between the two river towns begin');
  });

  it('is of pairs, ties and collections too', async () => {
    const pair = await markdown('/regions/CN-HL~RU-AMU/brief');
    expect(pair).toContain('# Brief: Heilongjiang (CN-HL) – Amur Oblast (RU-AMU)\n');
    expect(pair).toContain('## Who leans on whom');
    const [tie] = [...pair.matchAll(/clm_[0-9a-f]{32}/g)];
    const ties = await app.ports.ledger.ties({
      validAt: '2026-11-25',
      knownAt: app.ports.now(),
      include: 'all',
      pair: 'CN-HL~RU-AMU',
    });
    const bridge = ties.find(({ apart }) => apart === 'Heihe–Blagoveshchensk road bridge')!;
    const ofTie = await markdown(`/ties/${bridge.id.slice(0, 12)}/brief`);
    expect(ofTie).toContain('# Brief: Heihe–Blagoveshchensk road bridge (infrastructure)\n');
    expect(ofTie).toContain('The road bridge opens for freight');
    const { id } = await makeCollection(app.ports, 'Bridges');
    await addItem(app.ports, { about: bridge.id, collection: id });
    await addItem(app.ports, { about: tie![0], collection: id });
    const collected = await markdown(`/collections/${id}/brief`);
    expect(collected).toContain('# Brief: Bridges\n');
    expect(collected).toContain('The road bridge opens for freight');
  });

  it('says of an empty subject that nothing is held, and of a misspelt one what comes near', async () => {
    const empty = await markdown('/regions/BR-SP/brief');
    expect(empty).toContain('Nothing is held on this subject as of this day.');
    expect(empty).not.toContain('## Notes');
    const pdf = await app.ask('/regions/BR-SP/brief?format=pdf');
    expect(pdf.status).toBe(200);
    const missing = await app.ask('/regions/Heilongjang/brief');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Did you mean CN-HL (Heilongjiang)?');
    expect((await app.ask('/regions/CN-HL/brief?format=docx')).status).toBe(400);
  });
});
