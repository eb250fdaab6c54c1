/** Made-up answers of the server for the gallery, of the shapes that it gives. Nothing in them is a fact. */

import type { DocumentRow } from '../../src/app/documents/list-documents.ts';
import type { ArcEnd, ArcView } from '../../src/app/map/arc.ts';
import type { MapView } from '../../src/app/map/show-map.ts';
import type { PartyView } from '../../src/app/ties/party-view.ts';
import type { TieRow } from '../../src/app/ties/tie-row.ts';
import type { TimelineView } from '../../src/app/timeline/show-timeline.ts';
import type { Stage } from '../../src/model/stages.ts';
import type { TieType } from '../../src/model/tie-types.ts';

const names: Readonly<Record<string, readonly [string, string, string, number, number]>> = {
  'CN-HL': ['Heilongjiang', 'Хэйлунцзян', '黑龙江省', 48, 128],
  'CN-XJ': ['Xinjiang Uygur Autonomous Region', 'Синьцзян-Уйгурский автономный район', '新疆维吾尔自治区', 42, 86],
  'RU-AMU': ['Amur Oblast', 'Амурская область', '阿穆尔州', 53, 128],
  'RU-SA': ['Sakha Republic', 'Республика Саха (Якутия)', '萨哈共和国', 66, 130],
  'RU-CHU': ['Chukotka Autonomous Okrug', 'Чукотский автономный округ', '楚科奇自治区', 67, -173],
  'US-AK': ['Alaska', 'Аляска', '阿拉斯加州', 64, -150],
};

function end(code: string): ArcEnd {
  const [en, ru, zh, lat, lon] = names[code]!;
  return { code, level: 'region', names: { en, ru, zh }, lat, lon };
}

function party(unit: string): PartyView {
  return { party: unit, unit, country: unit.slice(0, 2), names: end(unit).names } as PartyView;
}

/** A tie of two units. */
export function tie(
  type: TieType,
  pair: string,
  stage: Stage | null,
  { reviewed = true, certain = true, body = null as string | null } = {},
): TieRow {
  return {
    id: `tie_${type}${pair.replace(/\W/g, '').toLowerCase()}`.padEnd(36, '0').slice(0, 36),
    type,
    standing: stage !== null,
    parties: pair.split('~').map(party),
    pairs: [pair],
    body,
    state: stage === null ? null : { stage, certainty: certain ? 'certain' : 'possible', since: '1987-06' },
    first: '1987-06-01',
    last: '2024-05-17',
    lastNews: '2024-05-17',
    confirmed: '2024-05-17',
    backing: reviewed ? 'reviewed' : 'unreviewed',
    counts: {
      acceptedClaims: reviewed ? 3 : 0,
      unreviewedClaims: reviewed ? 0 : 4,
      rejectedClaims: 1,
      facts: 1,
      sources: reviewed ? 2 : 0,
      sourcesWithUnreviewed: 3,
    },
  };
}

/** Ties of every state, with a body whose name does not end. */
export const ties: readonly TieRow[] = [
  tie('twinning', 'CN-HL~RU-AMU', 'active'),
  tie('trade', 'CN-HL~RU-AMU', 'suspended', { reviewed: false }),
  tie('body', 'CN-XJ~RU-SA', 'signed', {
    certain: false,
    body: 'Joint Standing Commission for Transboundary Waters, Forest Fires, Fisheries and the Friendship of Peoples',
  }),
  tie('visit', 'RU-CHU~US-AK', 'announced', { reviewed: false, certain: false }),
  tie('restriction', 'RU-CHU~US-AK', 'ended'),
];

function arc(pair: string, type: TieType, more: Partial<ArcView>): ArcView {
  const [a = '', b = ''] = pair.split('~');
  const counted = { ties: 2, live: 1, over: 0, reviewed: 1, unreviewed: 1, fewestPairs: 1, sources: 3 };
  const days = { first: '1987-06-01', last: '2024-05-17' };
  return { pair, a: end(a), b: end(b), types: [{ type, ties: 2 }], certain: true, ...counted, ...days, ...more };
}

/** A map with every look of an arc, one across the antimeridian, a bundle, and a unit that is no more. */
export const map: MapView = {
  validAt: '2007-06-30',
  knownAt: '2026-11-02T09:00:00Z',
  ties: 5,
  unreviewed: 2,
  inForce: 4,
  confirmed: 1,
  pairs: 317,
  arcs: [
    arc('CN-HL~RU-AMU', 'twinning', { ties: 9 }),
    arc('CN-HL~RU-SA', 'trade', { reviewed: 0 }),
    arc('CN-XJ~RU-SA', 'visit', { certain: false }),
    arc('CN-XJ~RU-AMU', 'restriction', { over: 2 }),
    arc('RU-CHU~US-AK', 'visit', {}),
  ],
  bundles: [{ pair: 'CN~RU', a: { ...end('CN-XJ'), code: 'CN' }, b: { ...end('RU-SA'), code: 'RU' }, pairs: 312 }],
  vanished: [
    {
      code: 'X-RU-CHI',
      names: { en: 'Chita Oblast', ru: 'Читинская область', zh: '赤塔州' },
      valid: ['1937-09-26', '2008-02-29'],
      today: [{ code: 'RU-AMU', names: end('RU-AMU').names }],
    },
  ],
  regions: Object.keys(names).map((code) => ({ ...end(code), ties: 2, reviewed: 1, unreviewed: 1 })),
  unplaced: [],
};

const step = (stage: Stage, date: string | null, bounds: readonly [string | null, string | null], reviewed = true) => ({
  stage,
  date,
  bounds,
  evidence: [`clm_${'0'.repeat(31)}1`],
  pieces: 1,
  reviewed,
});

/** A lane for every kind of date. */
export const timeline = {
  lanes: [
    {
      tie: ties[0]!,
      steps: [
        step('proposed', '198X', ['1980-01-01', '1989-12-31'], false),
        step('signed', '1992-06', ['1992-06-01', '1992-06-30']),
        step('active', '1995/2003', ['1995-01-01', '2003-12-31']),
        step('suspended', '2020-01-30', ['2020-01-30', '2020-01-30']),
      ],
      stretches: [
        { from: '1992-06-01', state: { stage: 'signed', certainty: 'possible' } },
        { from: '1992-07-01', state: { stage: 'signed', certainty: 'certain' } },
        { from: '2020-01-30', state: { stage: 'suspended', certainty: 'certain' } },
      ],
    },
    {
      tie: ties[2]!,
      steps: [
        step('signed', '2006~', ['2006-01-01', '2006-12-31']),
        step('ended', '2016?', ['2016-01-01', '2016-12-31']),
      ],
      stretches: [],
    },
    {
      tie: ties[3]!,
      steps: [step('announced', '../2019', [null, '2019-12-31'], false), step('active', null, [null, null])],
      stretches: [],
    },
  ],
  total: 3,
  validAt: '2026-11-02',
  knownAt: '2026-11-02T09:00:00Z',
} as unknown as TimelineView;

/** A document of a list. */
export const document = (n: number, title: string, lang: string): DocumentRow => ({
  id: `doc_${String(n).padStart(32, '0')}`,
  title,
  lang,
  published: '2019-06-07',
  recordedAt: '2026-11-02T09:00:00Z',
  outlet: null,
  author: null,
  origin: 'user',
  sources: ['https://example.org/an/address/that/goes/on/and/on/and/on/until-it-has-to-be-broken-somewhere.html'],
  claims: 12,
  unreviewed: 5,
  possible: 2,
  redactedAt: null,
});
