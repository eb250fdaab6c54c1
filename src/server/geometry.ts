/** The shapes of regions as TopoJSON: an overview of the world, and countries in finer detail; compressed when built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FixedContent, fixedContent } from './compressed.ts';

const mediaType = 'application/json; charset=utf-8';

/** Shapes by name: `overview`, or a country code. */
export interface Geometry {
  readonly overview: () => FixedContent | null;
  readonly country: (code: string) => FixedContent | null;
}

/** Opens a folder of shapes; each file is read when first asked for. */
export function openGeometry(folder: string): Geometry {
  const held = new Map<string, FixedContent | null>();
  function file(name: string): FixedContent | null {
    let content = held.get(name);
    if (content === undefined) {
      const path = join(folder, `${name}.json.br`);
      content = existsSync(path) ? fixedContent(readFileSync(path), mediaType, 'br') : null;
      held.set(name, content);
    }
    return content;
  }
  return {
    overview: () => file('overview'),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? file(code) : null),
  };
}
