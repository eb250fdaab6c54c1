/** Files of every kind that people hand in, whole and changed: as bytes, and where their kind has a form, in that form. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { LedgerLine } from '../../src/formats/ledger-lines.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { changedBytes, changedValue, strangeWords } from './strange.ts';

/** One kind: a file of it that is right. */
export interface FileKind {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The ways that a user has to hand it in (files.test.ts). */
  readonly ways: readonly string[];
  /** Changes in its form; those in its bytes are made to all. */
  readonly changed?: fc.Arbitrary<Uint8Array>;
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const shipped = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../data/${path}`, import.meta.url)));

const english =
  'Heihe and Blagoveshchensk became sister cities in 2004. On 10 June 2022 the governors opened the bridge between Heilongjiang and Amur Oblast.';
const russian = 'Губернатор Амурской области и мэр Хэйхэ подписали соглашение о сотрудничестве 17 июня 2019 года.';
const chinese = '2019年6月17日，广东省与萨哈（雅库特）共和国签署友好省区协议。';

/** A page of pieces that are no page together. */
const strangePages: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<html>',
        '<!doctype html>',
        '<head>',
        '<body>',
        '<svg>',
        '<svg xmlns="x:y">',
        '<math>',
        '<template>',
      ),
      fc.constantFrom(
        '<table>',
        '<tr>',
        '<td>',
        '<p>',
        '<b><i><a>',
        '</b>',
        '</p>',
        '</body>',
        '</html>',
        '<br/>',
        '<select>',
      ),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?xml version="1.0"?>',
        '<',
        '>',
        '</',
        '<a',
        '="',
        "='",
        '\0',
        '&',
        '&#0;',
      ),
      fc.constantFrom(
        '<p =a="b" "c" <d>',
        '<p 1=2 @x :y>',
        '<html lang="\0">',
        '<base href="::">',
        '<meta http-equiv=refresh>',
      ),
      fc.constantFrom(
        '<link rel=canonical href="http://[">',
        '<time datetime="x">',
        '<title>',
        '<h1>',
        '<script>',
        '<style>',
      ),
      fc.constantFrom('<script type="application/ld+json">{"@graph":[{"@type":[1],"author":[[null]]}]}</script>'),
      fc.constantFrom('<meta name="author" content>', '<meta property="article:published_time" content="9999-99">'),
      fc.constantFrom(english, russian, chinese),
      strangeWords,
    ),
    { maxLength: 14 },
  )
  .map((parts) => utf8(parts.join('')));

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bridge opens</title><meta name="author" content="Jane Doe"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-06-10","author":{"name":"Jane Doe"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>A bridge opens</h1><p>${english}</p><p>${russian}</p><table><tr><td>1</td><td>2</td></tr></table></article></body></html>`;

/** Text in an encoding that is not said, or said wrongly. */
const strangeEncodings: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(english, russian, chinese, `${russian} ${chinese}`),
    fc.constantFrom(
      'utf16le',
      'utf16be',
      'koi8-r',
      'windows-1251',
      'cp866',
      'gb18030',
      'big5',
      'shift_jis',
      'utf7',
      'utf32',
    ),
    fc.constantFrom('', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '\x00'),
  )
  .chain(([text, encoding, mark]) =>
    changedBytes(new Uint8Array(Buffer.concat([Buffer.from(mark, 'latin1'), iconv.encode(text.repeat(4), encoding)]))),
  );

/** A table with other words in some cells, or rows that are too short or too long. */
function changedTable(table: string, delimiter: string): fc.Arbitrary<Uint8Array> {
  const rows = table.split('\n').map((row) => row.split(delimiter));
  const edit = fc.record({
    row: fc.nat({ max: rows.length - 1 }),
    cell: fc.nat({ max: rows[0]!.length }),
    word: strangeWords,
    quoted: fc.boolean(),
  });
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    const changed = rows.map((row) => [...row]);
    for (const { row, cell, word, quoted } of edits)
      changed[row]![cell] = quoted ? `"${word.replaceAll('"', '""')}"` : word;
    return utf8(changed.map((row) => row.join(delimiter)).join('\n'));
  });
}

const changedJson = (text: string): fc.Arbitrary<Uint8Array> =>
  changedValue(JSON.parse(text)).map((value) => utf8(JSON.stringify(value)));

/** JSON lines, one of them changed. */
function changedLines(text: string): fc.Arbitrary<readonly unknown[]> {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return fc
    .nat({ max: lines.length - 1 })
    .chain((at) => changedValue(lines[at]).map((value) => lines.map((line, i) => (i === at ? value : line))));
}

const jsonLines = (lines: readonly unknown[]): Uint8Array =>
  utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** A ledger with one record changed by somebody who knows how its last line is made: only what the record says can be wrong with it. */
function changedLedger(text: string): fc.Arbitrary<Uint8Array> {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LedgerLine);
  const records = lines.slice(0, -1);
  // Each kind as often as the others.
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return fc
    .constantFrom(...kinds)
    .chain((kind) => fc.constantFrom(...records.filter((record) => record.kind === kind)))
    .chain((record) => changedValue(record).map((value) => records.map((each) => (each === record ? value : each))))
    .map((changed) => signed(head, changed));
}

function signed(head: unknown, records: readonly unknown[]): Uint8Array {
  const sha256 = createHash('sha256').update(jsonLines(records)).digest('hex');
  return jsonLines([head, ...records, { kind: 'end', records: records.length, kinds: {}, sha256 }]);
}

const zip = Buffer.from('504b03041400000008000000210000000000050000000500000008000000612e7478740300', 'hex');

const facts = `type,parties,stage,date,statement,sources,fields,actors,confidence
twinning,CN-HL/Heihe|RU-AMU/Blagoveshchensk,signed,2004,Heihe and Blagoveshchensk became sister cities.,https://example.org/1,culture,region,verified
agreement,CN-GD|RU-SA,signed,2019-06-17,They signed an agreement.,https://example.org/2|https://example.org/3,economy|tourism,region|centre,probable`;
const towns = `city1,country1,lat1,lng1,city2,country2,lat2,lng2,date,source
Blagoveshchensk,Russia,50.27,127.54,Heihe,China,50.25,127.48,2004,https://example.org
Harbin,China,45.75,126.65,Khabarovsk,Russia,48.48,135.08,1993,`;
const figures = `region,indicator,year,value,unit,source,note
RU-AMU,population,2020,790000,persons,https://example.org,
CN-HL,population,2020,31850000,persons,https://example.org,census`;
const ownPlaces = `names,level,lat,lon,region,population
Vostochny Cosmodrome|Космодром Восточный,city,51.88,128.33,RU-AMU,6000`;
const coded = JSON.stringify({
  ...{ id: '1', text: english, lang: 'en', published: '2022-06-11', regions: ['CN-HL', { code: 'RU-AMU' }] },
  ties: [
    {
      ...{
        parties: ['CN-HL', 'RU-AMU'],
        type: 'infrastructure',
        stage: 'active',
        date: '2022-06-10',
        modality: 'fact',
      },
      ...{
        evidence: 'opened the bridge',
        fields: ['transport'],
        body: null,
        optional: true,
        accept: { stage: ['active'] },
      },
    },
  ],
});
const places = JSON.stringify({
  places: [
    {
      ...{ id: 'own:cosmodrome', level: 'city', names: { en: 'Cosmodrome', ru: 'Космодром' }, aliases: ['Vostochny'] },
      ...{ region: 'RU-AMU', lat: 51.88, lon: 128.33, population: 6000 },
    },
  ],
  names: [{ place: 'RU-SA', names: ['Olonkholand'] }],
});
const redaction = {
  id: 'red_1',
  document: 'doc_1',
  reason: 'a court',
  sources: true,
  by: 'ann',
  at: '2026-01-01T00:00:00Z',
};

/** How documents come in. */
const document = ['upload', 'add', 'fetch'];

/** Every kind of file; `ledger` is one that was exported, where there is one. */
export function fileKinds(ledger: string | null): readonly FileKind[] {
  const pdf = makePdf([[english, '', russian], [chinese]], { title: 'A bridge' });
  const table = (name: string, text: string, way: string, delimiter = ','): FileKind => ({
    ...{ name, ways: [way], bytes: utf8(text), changed: changedTable(text, delimiter) },
  });
  const json = (name: string, text: string, way: string): FileKind => ({
    name,
    ways: [way],
    bytes: utf8(text),
    changed: changedJson(text),
  });
  const lines = (name: string, text: string, way: string): FileKind => ({
    ...{ name, ways: [way], bytes: utf8(text), changed: changedLines(text).map(jsonLines) },
  });
  const packed = (kind: FileKind): FileKind => ({
    ...{ name: `${kind.name}.gz`, ways: kind.ways, bytes: new Uint8Array(gzipSync(kind.bytes)) },
    ...(kind.changed ? { changed: kind.changed.map((bytes) => new Uint8Array(gzipSync(bytes))) } : {}),
  });
  const own: readonly FileKind[] =
    ledger === null
      ? []
      : [{ name: 'ledger.ndjson', ways: ['restore'], bytes: utf8(ledger), changed: changedLedger(ledger) }];
  return [
    { name: 'page.html', ways: document, bytes: utf8(page), changed: strangePages },
    {
      name: 'page',
      ways: document,
      bytes: iconv.encode(page.replace('utf-8', 'koi8-r'), 'koi8-r'),
      changed: strangePages,
    },
    {
      name: 'text.txt',
      ways: document,
      bytes: utf8(`${english}\n\n${russian}\n\n${chinese}`),
      changed: strangeEncodings,
    },
    { name: 'text.md', ways: document, bytes: utf8(`# Bridge\n\n* ${english}\n`) },
    { name: 'print.pdf', ways: document, bytes: pdf },
    { name: 'scan.pdf', ways: document, bytes: makePdf([[english]], { kind: 'scan' }) },
    { name: 'locked.pdf', ways: document, bytes: makePdf([[english]], { kind: 'locked' }) },
    { name: 'packed.zip', ways: document, bytes: new Uint8Array(zip) },
    table('facts.csv', facts, 'import'),
    packed(table('facts.csv', facts, 'import')),
    table('facts.tsv', facts.replaceAll(',', '\t'), 'import', '\t'),
    table('towns.csv', towns, 'import'),
    table('places.csv', ownPlaces, 'import'),
    table('figures.csv', figures, 'import'),
    json('figures.json', textOf(shipped('observations/china-trade.json')), 'import'),
    json('case.json', textOf(shipped('cases/soviet-bloc.json')), 'import'),
    ...own.flatMap((whole) => [{ ...whole, ways: ['import'] }, whole, packed(whole)]),
    lines('coded.ndjson', `${coded}\n`, 'coding'),
    json('places.json', places, 'places'),
    lines('redactions.ndjson', `${JSON.stringify(redaction)}\n`, 'redactions'),
  ];
}

/** A file at hand: what it is called, how it is handed in, its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly way: string;
  readonly bytes: Uint8Array;
}

/** A file of a kind, changed; its form more often than its bytes where it has one; now and then handed in by another way than its own. */
export function changedFile(
  { name, ways, bytes, changed }: FileKind,
  others: readonly string[],
): fc.Arbitrary<GivenFile> {
  const content =
    changed === undefined ? changedBytes(bytes) : fc.oneof({ weight: 2, arbitrary: changed }, changedBytes(bytes));
  const way = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ways) }, fc.constantFrom(...others));
  return fc.record({ way, content }).map((given) => ({
    ...{ name, way: given.way, bytes: given.content },
    // What fails is told so that it can be handed in again.
    [fc.toStringMethod]: () => `${name} by ${given.way}, in Base64: ${Buffer.from(given.content).toString('base64')}`,
  }));
}
