/** The pages whose screens are kept: at least one of each, with the built-in ties and texts. */
import type { Route } from '../../src/app/page-paths.ts';

/** A page: its name in the file, its address, what to wait for where that is more than silence. */
export interface ScreenPage {
  readonly name: string;
  readonly path: string;
  readonly until?: string;
}

interface Listed {
  readonly id: string;
  readonly claims?: number;
  readonly lang?: string;
}

const drawnMap = 'canvas[data-painted="true"]';
const drawnTimeline = 'canvas[data-drawn="true"]';

/** The pages with the ids that this ledger has; the ids are hashes of what is held, and so the same everywhere. */
export async function pagesOf(url: string): Promise<readonly ScreenPage[]> {
  const list = async (path: string): Promise<readonly Listed[]> => {
    const { items } = (await (await fetch(`${url}/api/v1/${path}`)).json()) as { items: readonly Listed[] };
    return [...items].sort((a, b) => (b.claims ?? 0) - (a.claims ?? 0) || (a.id < b.id ? -1 : 1));
  };
  const [documents, ties] = await Promise.all([list('documents'), list('ties')]);
  const english = documents.find(({ lang }) => lang === 'en')!.id;
  const chinese = documents.find(({ lang }) => lang === 'zh')!.id;
  const tie = ties[0]!.id;
  const screens: Readonly<Record<Route['page'], readonly ScreenPage[]>> = {
    start: [{ name: 'start', path: '/' }],
    map: [
      { name: 'map', path: '/map?t=2019-06-30&v=112,47,2.9', until: drawnMap },
      { name: 'map-pair', path: '/map?t=2019-06-30&sel=pair:CN-HL~RU-AMU', until: drawnMap },
    ],
    lean: [{ name: 'lean', path: '/lean' }],
    region: [{ name: 'region', path: '/regions/CN-HL' }],
    partners: [{ name: 'partners', path: '/regions/CN-HL/partners?t=2023-12-31&sel=pair:CN-HL~RU-AMU' }],
    network: [{ name: 'network', path: '/network?t=2019-06-30', until: 'main svg, main canvas' }],
    timeline: [
      { name: 'timeline', path: '/timeline?case=china-russia', until: drawnTimeline },
      { name: 'known-when', path: '/timeline?as=learned' },
    ],
    ties: [{ name: 'ties', path: '/ties?type=twinning' }],
    tie: [{ name: 'tie', path: `/ties/${tie}` }],
    history: [{ name: 'history', path: `/history/${tie}` }],
    compare: [{ name: 'compare', path: '/compare?ids=soviet-bloc,euroregions,china-russia' }],
    documents: [{ name: 'documents', path: '/docs' }],
    document: [
      { name: 'reading-room', path: `/docs/${english}` },
      { name: 'reading-room-zh', path: `/docs/${chinese}` },
    ],
    search: [{ name: 'search', path: '/search?q=agreement' }],
    review: [{ name: 'review', path: '/review' }],
    same: [{ name: 'same', path: '/same' }],
    sources: [{ name: 'sources', path: '/sources' }],
    scenarios: [
      { name: 'scenarios', path: '/scenarios?power=1&replay=euroregions', until: '[data-replay="euroregions"]' },
    ],
    forecasts: [{ name: 'forecasts', path: '/forecasts' }],
    cases: [{ name: 'cases', path: '/cases' }],
    case: [{ name: 'case', path: '/cases/china-russia', until: drawnTimeline }],
    collections: [{ name: 'collections', path: '/collections' }],
    measures: [{ name: 'measures', path: '/measures' }],
    measure: [{ name: 'measure', path: '/measures/network' }],
    method: [{ name: 'method', path: '/method' }],
    missing: [{ name: 'missing', path: '/nowhere' }],
  };
  return Object.values(screens).flat();
}
