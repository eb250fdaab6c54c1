/** The pages whose screens are kept: one of each, with the built-in ties and texts. */

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
  return [
    { name: 'start', path: '/' },
    { name: 'map', path: '/map?t=2019-06-30&v=112,47,2.9', until: drawnMap },
    { name: 'map-pair', path: '/map?t=2019-06-30&sel=pair:CN-HL~RU-AMU', until: drawnMap },
    { name: 'timeline', path: '/timeline?case=china-russia', until: drawnTimeline },
    { name: 'known-when', path: '/timeline?as=learned' },
    { name: 'network', path: '/network?t=2019-06-30', until: 'main svg, main canvas' },
    { name: 'forecasts', path: '/forecasts' },
    { name: 'compare', path: '/compare?ids=CN-HL,RU-AMU' },
    { name: 'scenarios', path: '/scenarios' },
    { name: 'scenario', path: '/scenarios/euroregions', until: '[data-drawn="2000"][data-busy="false"]' },
    { name: 'measures', path: '/measures' },
    { name: 'measure', path: '/measures/network' },
    { name: 'ties', path: '/ties?type=twinning' },
    { name: 'tie', path: `/ties/${tie}` },
    { name: 'region', path: '/regions/CN-HL' },
    { name: 'partners', path: '/regions/CN-HL/partners?t=2023-12-31&sel=pair:CN-HL~RU-AMU' },
    { name: 'documents', path: '/docs' },
    { name: 'reading-room', path: `/docs/${english}` },
    { name: 'reading-room-zh', path: `/docs/${chinese}` },
    { name: 'coding', path: '/coding' },
    { name: 'coding-text', path: `/coding/${english}` },
    { name: 'review', path: '/review' },
    { name: 'same', path: '/same' },
    { name: 'cases', path: '/cases' },
    { name: 'case', path: '/cases/china-russia', until: drawnTimeline },
    { name: 'search', path: '/search?q=agreement' },
    { name: 'sources', path: '/sources' },
    { name: 'collections', path: '/collections' },
    { name: 'history', path: `/history/${tie}` },
    { name: 'method', path: '/method' },
    { name: 'missing', path: '/nowhere' },
  ];
}
