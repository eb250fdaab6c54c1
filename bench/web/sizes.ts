/** How much has to come before anything is seen: scripts, and the outlines of all regions. */
import { get } from 'node:http';
import { firstRoute, kilobytes } from '../../test/e2e/page-scripts.ts';
import { atMost } from '../ledger/figure.ts';
import type { WebMeasure } from './web-bench.ts';

/** Scripts as compiled (test/e2e/bundle.test.ts holds the first page to the same bound), the geometry as the server sends it. */
export const sizes: WebMeasure = async ({ bench }) => {
  const first = firstRoute('ru');
  const geometry = await sentBytes(`${bench.url}/api/v1/geometry`);
  return {
    firstRouteScript: atMost(
      150,
      kilobytes(first),
      'kB gz',
      `${first.length} files that the start fetches, with the messages in Russian, the longest`,
    ),
    geometry: atMost(150, geometry / 1000, 'kB br', 'outlines of all regions, as sent'),
  };
};

/** The bytes of an answer as they come over the wire; fetch would unpack them. */
function sentBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
