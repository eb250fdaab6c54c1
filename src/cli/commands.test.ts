import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchView } from '../app/documents/search-documents.ts';
import type { ChangesView } from '../app/ties/list-changes.ts';
import type { TieView } from '../app/ties/show-tie.ts';
import type { TieRow } from '../app/ties/tie-row.ts';
import type { Judgement } from '../model/evidence.ts';
import type { Reading } from '../model/reading.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { buildProgram } from './program.ts';
import { amurHere as amur, amur as amurAlone } from './run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const article = join(folder, 'article.txt');
const text = [
  'Guangdong and Sakha pair up',
  '',
  'HARBIN, 17 June 2019. Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.',
  '',
].join('\n');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(article, text);
});
afterAll(remove);

describe('an article on the command line', () => {
  it('is read without a database', async () => {
    const { code, out } = await amurAlone(['read', article, '--json'], { env });
    expect(code).toBe(0);
    const reading = JSON.parse(out) as Reading;
    const claim = reading.claims.find((c) => c.type === 'twinning');
    expect(claim?.parties).toEqual(expect.arrayContaining(['CN-GD', 'RU-SA']));
    expect(claim?.stage).toBe('signed');
    expect(claim?.date).toBe('2019-06-17');
    const { start, end, quote } = claim!.evidence;
    expect([...text].slice(start, end).join('')).toBe(quote);
  });

  it('is added once, however often it is given', async () => {
    const first = await amur(['add', article, '--json'], { env });
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ ok: true, document: { created: true, lang: 'en' } });
    const second = await amur(['add', article], { env });
    expect(second.code).toBe(0);
    expect(second.err).toContain('already held');
    const { out } = await amur(['doctor', '--json'], { env });
    expect(JSON.parse(out)).toMatchObject({ ok: true, counts: { documents: 1 }, audit: { findings: [] } });
  });

  it('makes a tie that is unreviewed until its claim is accepted, and again after undo', async () => {
    const tie = async (): Promise<TieRow> => {
      const { out } = await amur(['ties', '--pair', 'RU-SA~CN-GD', '--type', 'twinning', '--json'], { env });
      const rows = JSON.parse(out) as TieRow[];
      expect(rows).toHaveLength(1);
      return rows[0]!;
    };
    const before = await tie();
    expect(before).toMatchObject({ backing: 'unreviewed', counts: { unreviewedClaims: 1, acceptedClaims: 0 } });
    const { out } = await amur(['ties', before.id, '--json'], { env });
    const claim = (JSON.parse(out) as { evidence: { id: string; text: string }[] }).evidence[0]!;
    expect(claim.text).toContain('established sister-region relations');
    const accepted = await amur(['judge', 'accept', claim.id, '--reason', 'as the ministry says'], { env });
    expect([accepted.code, accepted.err]).toEqual([0, expect.stringMatching(/^now accepted \(by tester, .*: as the/)]);
    await amur(['judge', 'reject', claim.id, '--reason', 'a slip'], { env });
    expect((await amur(['judge', 'undo'], { env })).err).toMatch(
      /^now accepted \(by tester, .*: as the ministry says\)/,
    );
    expect((await amur(['ties', before.id], { env })).out).toMatch(/accepted \(by tester, .*: as the ministry says\)/);
    expect(await tie()).toMatchObject({
      backing: 'reviewed',
      counts: { unreviewedClaims: 0, acceptedClaims: 1, sources: 1 },
    });
    expect((await amur(['judge', 'undo'], { env })).code).toBe(0);
    expect(await tie()).toMatchObject({ backing: 'unreviewed' });
    const list = JSON.parse((await amur(['judge', 'list', '--json'], { env })).out) as Judgement[];
    expect(list.map((j) => [j.act, j.by])).toEqual([
      ['undo', 'tester'],
      ['undo', 'tester'],
      ['reject', 'tester'],
      ['accept', 'tester'],
    ]);
  });

  it('takes names where it takes codes, and asks where two places fit', async () => {
    const parties = async (...filter: string[]) => {
      const { out } = await amur(['ties', ...filter, '--type', 'twinning', '--json'], { env });
      return (JSON.parse(out) as TieRow[]).map((row) => row.pairs);
    };
    expect(await parties('--pair', 'Якутия~广东')).toEqual([['CN-GD~RU-SA']]);
    expect(await parties('--region', 'Guangdong')).toEqual([['CN-GD~RU-SA']]);
    expect((await amur(['brief', 'Guangdong'], { env })).out).toContain('Guangdong (CN-GD)');
    const asked = await amur(['ties', '--region', 'Georgia'], { env });
    expect([asked.code, asked.out]).toEqual([2, '']);
    expect(asked.err).toContain('"Georgia" names 2 places: GE (Georgia), US-GA (Georgia, United States)');
    expect((await amur(['ties', '--region', 'Nowhere'], { env })).code).toBe(1);
  });

  it('names the outlets that its sentence cites, and takes a publication date given later', async () => {
    const cited = join(folder, 'cited.txt');
    writeFileSync(
      cited,
      'Hebei Province and Leningrad Oblast signed a cooperation agreement last month (Xinhua, June 17; Fontanka.ru, June 18).',
    );
    await amur(['add', cited], { env });
    const given = await amur(['add', cited, '--published', '2019-07-02', '--json'], { env });
    expect(JSON.parse(given.out)).toMatchObject({ document: { created: false, published: '2019-07-02' } });
    const ties = await amur(['ties', '--pair', 'CN-HE~RU-LEN', '--json'], { env });
    const tie = (JSON.parse(ties.out) as TieRow[])[0]!;
    const shown = JSON.parse((await amur(['ties', tie.id, '--json'], { env })).out) as {
      evidence: { sources: { label: string }[]; date: string }[];
    };
    expect(shown.evidence[0]?.sources.map((s) => s.label)).toEqual(expect.arrayContaining(['Xinhua', 'Fontanka.ru']));
    expect(shown.evidence[0]?.date).toBe('2019-06');
  });

  it('tells what has changed since a day', async () => {
    const { out, code } = await amur(['changes', '--since', '2001-01-01', '--pair', 'CN-GD~RU-SA', '--json'], { env });
    expect(code).toBe(0);
    const { items } = JSON.parse(out) as ChangesView;
    expect(items.map(({ kinds, tie }) => [kinds, tie.type, tie.pairs])).toEqual([
      [['new'], 'twinning', ['CN-GD~RU-SA']],
    ]);
    const said = await amur(['changes', '--since', '2001-01-01', '--pair', 'CN-GD~RU-SA'], { env });
    expect(said.out).toMatch(/^new {2}CN-GD ~ RU-SA {2}twinning {2}signed 17 June 2019 {2}tie_/);
    expect((await amur(['changes', '--since', '2099-01-01'], { env })).code).toBe(1);
    expect((await amur(['changes'], { env })).code).toBe(2);
  });

  it('is put right by an edit, taken back, done again, and tells its history', async () => {
    const rows = JSON.parse((await amur(['ties', '--pair', 'CN-GD~RU-SA', '--json'], { env })).out) as TieRow[];
    const shown = JSON.parse((await amur(['ties', rows[0]!.id, '--json'], { env })).out) as TieView;
    const id = shown.evidence[0]!.id;
    const review = async () => {
      const all = JSON.parse((await amur(['ties', '--region', 'RU-SA', '--json'], { env })).out) as TieRow[];
      return all.map(({ parties, backing }) => [
        parties.map(({ party }) => party).join(' ~ '),
        backing !== 'unreviewed',
      ]);
    };
    const edit = ['judge', 'edit', id, '--parties', 'CN-GD/Guangzhou,RU-SA/Yakutsk', '--date', '2019-06', '--json'];
    const edited = JSON.parse((await amur(edit, { env })).out) as { judgement: Judgement };
    expect(edited.judgement.edit).toMatchObject({ date: '2019-06', stage: 'signed' });
    expect(await review()).toEqual([['RU-SA/Yakutsk ~ CN-GD/Guangzhou', true]]);
    await amur(['judge', 'undo'], { env });
    expect(await review()).toEqual([['RU-SA ~ CN-GD', false]]);
    await amur(['judge', 'redo'], { env });
    expect(await review()).toEqual([['RU-SA/Yakutsk ~ CN-GD/Guangzhou', true]]);
    const history = await amur(['history', id], { env });
    expect(history.out).toMatch(
      /came in[\s\S]*read by version[\s\S]*put right: twinning, Guangzhou – Yakutsk, signed, 2019-06/,
    );
    expect((await amur(['judge', 'merge', 'CN-GD/A'], { env })).code).toBe(2);
    expect(
      (await amur(['judge', 'merge', 'CN-GD/Canton', 'CN-GD/Guangzhou', '--reason', 'old name'], { env })).code,
    ).toBe(0);
    expect((await amur(['history', 'CN-GD/Canton'], { env })).out).toContain(
      'held to be one: CN-GD/Guangzhou, CN-GD/Canton',
    );
    await amur(['judge', 'undo'], { env });
    await amur(['judge', 'undo'], { env });
  });

  it('is read again only where another version read it', async () => {
    const all = await amur(['reread'], { env });
    expect(all.err).toContain('0 documents read again');
    const { out } = await amur(['doctor', '--json'], { env });
    const { counts } = JSON.parse(out) as { counts: { readings: number } };
    const [row] = JSON.parse((await amur(['ties', '--pair', 'CN-GD~RU-SA', '--json'], { env })).out) as TieRow[];
    const tie = JSON.parse((await amur(['ties', row!.id, '--json'], { env })).out) as TieView;
    const one = await amur(['reread', tie.evidence[0]!.document!.id], { env });
    expect(one.err).toMatch(/1 document read again: 0 new claims, \d read as before/);
    const after = JSON.parse((await amur(['doctor', '--json'], { env })).out) as { counts: { readings: number } };
    expect(after.counts.readings - counts.readings).toBeLessThanOrEqual(1);
    expect((await amur(['reread', '--list'], { env })).err).toContain('no decision waits');
    expect((await amur(['reread', '--list', '--keep'], { env })).code).toBe(2);
    expect((await amur(['reread', '--keep', 'clm_0'], { env })).code).toBe(1);
    const dated = await amur(['describe', tie.evidence[0]!.document!.id, '--published', '2019-06-18'], { env });
    expect(dated.out).toMatch(/published {2}2019-06-18/);
    expect(dated.err).toContain('read again: 0 new claims, 1 read as before');
    expect((await amur(['describe', 'doc_0', '--published', '2019', '--undo'], { env })).code).toBe(2);
    const from = await amur(['describe', tie.evidence[0]!.document!.id, '--url', 'https://north.example/1'], { env });
    expect(from.out).toMatch(/address {4}https:\/\/north\.example\/1/);
    expect((await amur(['sources'], { env })).out).toContain('north.example');
    expect((await amur(['describe', 'doc_0', '--url', 'north.example'], { env })).code).not.toBe(0);
  });

  it('is coded blind by two people, who are compared', async () => {
    const file = join(folder, 'to-code.jsonl');
    const exported = await amur(['coding', 'export', '--sample', '1', '-o', file], { env });
    expect(exported.err).toContain('wrote 1 text');
    const out = JSON.parse(readFileSync(file, 'utf8')) as { id: string; text: string; ties: null };
    expect(out.ties).toBeNull();
    const uncoded = await amur(['coding', 'import', file, '--coder', 'Ann'], { env });
    expect(uncoded.err).toContain(
      '0 documents with 0 ties, 0 already held, 1 not coded yet ("ties" is null) and left out',
    );
    expect((await amur(['coding'], { env })).out).not.toContain('Ann');
    const vague = JSON.stringify({
      ...out,
      ties: [{ parties: ['CN-GD'], type: 'twinning', stage: 'signed', evidence: 'x' }],
    });
    expect((await amur(['coding', 'import', '-', '--coder', 'Ann'], { env, input: vague })).err).toContain(
      'line 1: In tie 1, "parties": needs two places or more',
    );
    expect((await amur(['coding', 'import', '-', '--coder', 'Ann'], { env, input: '\n' })).err).toContain(
      'holds no coding',
    );
    const evidence = [...out.text].slice(0, 20).join('');
    const tie = { parties: ['CN-GD', 'RU-SA'], type: 'twinning', stage: 'signed', evidence, start: 0 };
    for (const [coder, stage] of [
      ['Ann', 'signed'],
      ['Bo', 'active'],
    ] as const) {
      const input = `${JSON.stringify({ ...out, ties: [{ ...tie, stage }] })}\nno json\n`;
      const imported = await amur(['coding', 'import', '-', '--coder', coder], { env, input });
      expect(imported.code).toBe(1);
      expect(imported.err).toContain('line 2: it is no JSON');
      expect(imported.err).toContain('1 document with 1 tie, 0 already held, 1 line refused');
    }
    const compared = await amur(['coding', 'agreement', 'Ann', 'Bo'], { env });
    expect(compared.out).toMatch(/1 document coded by both Ann and Bo[\s\S]*stage +1 +0\.00 +0\.00/);
    expect((await amur(['coding', 'agreement', 'Ann'], { env })).code).toBe(2);
    expect((await amur(['coding', 'codebook'], { env })).out).toContain('version 3.0');
  });

  it('has what two coders differ on settled by a file, all of its lines or none', async () => {
    const file = join(folder, 'differ.jsonl');
    const agreement = (...more: string[]) => amur(['coding', 'agreement', 'Ann', 'Bo', ...more], { env });
    const settled = (line: object, coders: readonly string[] = ['Ann', 'Bo'], more = '') =>
      amur(['coding', 'agreement', ...coders, '--settle', '-'], { env, input: `${JSON.stringify(line)}\n${more}` });
    expect((await agreement('--differences', file)).err).toContain(`wrote 1 difference to ${file}`);
    const line = JSON.parse(readFileSync(file, 'utf8')) as { id: string };
    expect(line).toMatchObject({
      coders: ['Ann', 'Bo'],
      on: ['stage'],
      first: { stage: 'signed' },
      second: { stage: 'active' },
      settle: null,
    });
    // A file in which somebody may have decided is not written over.
    expect((await agreement('--differences', file)).err).toContain('is there already');
    expect((await agreement('--differences', file, '--settle', file)).code).toBe(2);
    expect((await agreement('--settle', file)).err).toContain('0 differences settled, 0 already so, 1 left open');

    const right = { ...line, settle: 'first', reason: 'the signing is told of' };
    const perhaps = await settled(right, ['Ann', 'Bo'], `${JSON.stringify({ ...line, settle: 'perhaps' })}\n`);
    expect([perhaps.code, perhaps.err]).toEqual([1, expect.stringContaining('Line 2: settle is wrong')]);
    expect((await settled(right, ['Ann', 'Bo'], 'no json')).err).toContain('Line 2 is no JSON');
    expect((await settled(right, ['Bo', 'Ann'])).err).toContain(`Bo and Ann have no difference ${line.id}`);
    expect((await amur(['coding', 'agreement', 'Ann', 'Bo', '--settle', '-'], { env, input: '\n' })).err).toContain(
      'There is no difference in the file',
    );
    // Nothing of those was taken.
    expect((await agreement()).err).toContain('1 difference, 0 settled');
    expect((await settled(right)).err).toContain('1 difference settled, 0 already so, 0 left open');
    expect((await agreement()).out).toContain('settled: first (tester)');
    expect((await settled(right)).err).toContain('0 differences settled, 1 already so, 0 left open');
    await amur(['judge', 'undo'], { env });
    expect((await agreement()).err).toContain('1 difference, 0 settled');
  });

  it('leaves as CSV and GeoJSON', async () => {
    const csv = await amur(['export', 'csv'], { env });
    expect(csv.out.split('\r\n')[0]).toMatch(/^id,title,/);
    expect(csv.out).toContain('CN-GD');
    const file = join(folder, 'ties.geojson');
    expect((await amur(['export', 'geojson', '-o', file], { env })).code).toBe(0);
  });

  it('is found by its words', async () => {
    const found = await amur(['search', 'sister region', '--region', 'RU-SA', '--from', '2019', '--json'], { env });
    const { items } = JSON.parse(found.out) as SearchView;
    expect(items.map(({ title }) => title)).toEqual(['Guangdong and Sakha pair up']);
    const [passage] = items[0]!.passages;
    const marked = passage!.marks.map(({ start, end }) => [...text].slice(start, end).join(''));
    expect(marked).toEqual(['sister', 'region']);
    const said = await amur(['search', '"sister region"', '-l'], { env });
    expect(said.code).toBe(2);
    const listed = await amur(['search', '"sister regions"'], { env });
    expect(listed.out).toMatch(
      /^Guangdong and Sakha pair up\n {2}doc_\w+ {2}en {2}2019-06-18 .*\n {2}Guangdong Province .* 2019\./,
    );
    expect((await amur(['search', 'Якутия'], { env })).err).toContain('no document has these words');
    for (const empty of ['', 'of the']) {
      const refused = await amur(['search', empty], { env });
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/no word to search for|too common/);
    }
  });

  it('goes on over a folder where it stopped', async () => {
    const papers = join(folder, 'papers');
    mkdirSync(join(papers, 'more'), { recursive: true });
    writeFileSync(join(papers, 'a.txt'), '黑龙江省与阿穆尔州2021年11月17日签署合作协议。');
    writeFileSync(
      join(papers, 'more', 'b.txt'),
      'Хабаровский край и Хэйлунцзян подписали соглашение 17 июня 2019 года.',
    );
    writeFileSync(join(papers, 'c.jpg'), 'not a text');
    const first = await amur(['add', papers], { env });
    expect(first.err).toContain('2 added, 0 already held, 0 not added');
    expect(first.err).toContain('1 file of other kinds passed over');
    writeFileSync(
      join(papers, 'd.txt'),
      'Vladivostok and Dalian marked thirty years as sister cities in September 2022.',
    );
    const again = await amur(['add', papers], { env });
    expect(again.err).toContain('1 added, 2 already held, 0 not added');
  });
});

describe('documents line by line', () => {
  it('come out in order, with an error on the line that is none', async () => {
    const input = [
      '{"id":"a","text":"黑龙江省与阿穆尔州签署合作协议。","published":"2021-11-17"}',
      'no json',
      '{"id":"c","text":"\\ud800 Dalian\\u0000 and Vladivostok."}',
      '{"id":"d","text":""}',
    ].join('\n');
    for (const jobs of ['1', '2']) {
      const { code, out } = await amurAlone(['read', '--ndjson', '--jobs', jobs], { input });
      expect(code).toBe(1);
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Reading & { error?: { code: string } });
      expect(lines.map((l) => l.id)).toEqual(['a', null, 'c', 'd']);
      expect(lines[1]?.error?.code).toBe('invalid-input');
      expect(lines[0]?.claims[0]?.parties).toEqual(['CN-HL', 'RU-AMU']);
    }
  });
});

const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];
const pathOf = (command: Command): string =>
  command.parent?.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

describe('help', () => {
  const leaves = all(buildProgram({ data: () => undefined, message: () => undefined })).slice(1);

  it.each(leaves.map(pathOf))('of %s has an example', async (path) => {
    const { code, out } = await amur([...path.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}\$ .*amur /);
  });

  it('gives examples that run', async () => {
    for (const command of [
      'search',
      'ties',
      'changes',
      'regions',
      'same',
      'judge',
      'reread',
      'coding codebook',
      'case',
      'export',
      'redact',
      'doctor',
    ]) {
      const { out } = await amur([...command.split(' '), '--help']);
      const example = /\$ amur (.*)/.exec(out)![1]!;
      // Each once as a process, which must also end.
      const ran = await amurAlone(example.split(' '), { env });
      expect(ran.code, `${example}\n${ran.err}`).toBe(0);
    }
  });
});
