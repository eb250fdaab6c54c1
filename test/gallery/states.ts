/** The states of the gallery: an address of the page, and what the server answers there. */
import { document, map, ties, timeline } from './made-up.ts';

/** An answer: a value, a refusal, none for ever, or no server at all. */
export type Answer =
  | { readonly gives: unknown }
  | { readonly refuses: number; readonly says: string }
  | 'waits'
  | 'silent';

/** One state of one page. */
export interface GalleryState {
  readonly name: string;
  readonly path: string;
  /** By the beginning of the path below `/api/v1`; the first that fits. */
  readonly answers: readonly (readonly [path: string, answer: Answer])[];
}

const refused: Answer = { refuses: 503, says: 'The database does not answer at /var/lib/amur; see its log.' };
const wrong: Answer = { refuses: 400, says: '“1998-13” is no day: there are twelve months.' };
const tiesOf = (items: readonly unknown[]): Answer => ({
  gives: { items, total: items.length, next: null, validAt: '2026-11-02', knownAt: '2026-11-02T09:00:00Z' },
});
const none: Answer = { gives: { items: [], next: null, more: false, total: 0 } };
const emptyMap: Answer = {
  gives: { ...map, ties: 0, pairs: 0, arcs: [], bundles: [], vanished: [], regions: [] },
};

/** What is answered where a state says nothing else. */
export const usual: readonly (readonly [string, Answer])[] = [
  [
    '/session',
    {
      gives: {
        offline: false,
        mustSignIn: false,
        person: {
          name: 'anna',
          role: 'admin',
          rights: ['add', 'annotate', 'code', 'judge', 'import', 'forecast'],
          by: 'machine',
          until: null,
        },
      },
    },
  ],
  ['/visits', { gives: { before: '2026-10-30T16:00:00Z' } }],
  [
    '/health',
    {
      gives: {
        ok: true,
        user: 'anna',
        ledger: { engine: 'postgresql', location: 'local' },
        versions: {},
        counts: { documents: 3, claims: 12, readings: 3, facts: 0, caseEvents: 0, judgements: 0, ties: 5 },
        geometry: null,
      },
    },
  ],
  ['/jobs', { gives: { counts: { waiting: 0, taken: 0, done: 3, dead: 0 }, items: [] } }],
  ['/geometry', { refuses: 404, says: 'No outlines here.' }],
  [
    '/years',
    {
      gives: { years: [2004, 2005, 2006, 2007].map((year, i) => ({ year, certain: i + 1, possible: 1 })), undated: 0 },
    },
  ],
  ['/review/count', { gives: { waiting: 0, more: false } }],
  ['/map', { gives: map }],
  ['/ties', tiesOf(ties)],
  ['/timeline', { gives: timeline }],
];

/** All states. */
export const states: readonly GalleryState[] = [
  { name: 'ties: rows of every state', path: '/ties', answers: [] },
  { name: 'ties: none', path: '/ties', answers: [['/ties', tiesOf([])]] },
  { name: 'ties: waiting', path: '/ties', answers: [['/ties', 'waits']] },
  { name: 'ties: refused', path: '/ties', answers: [['/ties', wrong]] },
  { name: 'map: every look of an arc', path: '/map?v=150,55,1.6', answers: [] },
  { name: 'map: around the Pacific', path: '/map?m=-150&v=-170,60,2', answers: [] },
  { name: 'map: none', path: '/map', answers: [['/map', emptyMap]] },
  {
    name: 'map: waiting',
    path: '/map',
    answers: [
      ['/map', 'waits'],
      ['/regions', 'waits'],
    ],
  },
  { name: 'map: failed', path: '/map', answers: [['/map', refused]] },
  { name: 'map: as a table', path: '/map?as=table', answers: [] },
  { name: 'timeline: every kind of date', path: '/timeline', answers: [] },
  {
    name: 'timeline: none',
    path: '/timeline',
    answers: [['/timeline', { gives: { ...timeline, lanes: [], total: 0 } }]],
  },
  { name: 'timeline: waiting', path: '/timeline', answers: [['/timeline', 'waits']] },
  { name: 'timeline: failed', path: '/timeline', answers: [['/timeline', refused]] },
  {
    name: 'documents: long titles, three languages',
    path: '/docs',
    answers: [
      [
        '/documents',
        {
          gives: {
            items: [
              document(
                1,
                'On the signing of a protocol of intent on the further deepening of cooperation between the administrations of the cities of Heihe and Blagoveshchensk in the fields of culture, sport and municipal services',
                'en',
              ),
              document(
                2,
                'О дальнейшем углублении всестороннего взаимовыгодного сотрудничества приграничных муниципальных образований',
                'ru',
              ),
              document(3, '黑龙江省与阿穆尔州关于进一步加强经贸、科技、文化、旅游等各领域务实合作的会谈纪要', 'zh'),
            ],
            next: null,
          },
        },
      ],
    ],
  },
  { name: 'documents: none', path: '/docs', answers: [['/documents', none]] },
  { name: 'documents: failed', path: '/docs', answers: [['/documents', refused]] },
  {
    name: 'review: nothing waits',
    path: '/review',
    answers: [
      ['/review/count', { gives: { waiting: 0, more: false } }],
      ['/review', none],
    ],
  },
  { name: 'review: waiting', path: '/review', answers: [['/review', 'waits']] },
  { name: 'search: nothing found', path: '/search?q=zeppelin', answers: [['/search', none]] },
  { name: 'search: refused', path: '/search?q=the', answers: [['/search', wrong]] },
  {
    name: 'sign in',
    path: '/',
    answers: [['/session', { gives: { offline: false, mustSignIn: true, person: null } }]],
  },
  {
    name: 'the program does not answer',
    path: '/ties',
    answers: [
      ['/ties', 'silent'],
      ['/health', 'silent'],
    ],
  },
  { name: 'no such page', path: '/nowhere', answers: [] },
];
