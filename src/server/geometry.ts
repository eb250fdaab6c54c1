/** The shapes of regions as TopoJSON: an overview of the world, and countries in finer detail; compressed when built. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** TopoJSON, with the first 128 bits of its SHA-256 in hex. */
export interface Shapes {
  readonly json: Uint8Array<ArrayBuffer>;
  readonly hash: string;
}

/** Shapes by name: `overview`, or a country code. */
export interface Geometry {
  readonly overview: () => Shapes | null;
  readonly country: (code: string) => Shapes | null;
}

/** Shapes with their hash. */
export function shapesOf(json: Uint8Array<ArrayBuffer>): Shapes {
  return { json, hash: createHash('sha256').update(json).digest('hex').slice(0, 32) };
}

/** Opens a folder of shapes; each file is read when first asked for. */
export function openGeometry(folder: string): Geometry {
  const read = new Map<string, Shapes | null>();
  function file(name: string): Shapes | null {
    let shapes = read.get(name);
    if (shapes === undefined) {
      const path = join(folder, `${name}.json.br`);
      shapes = existsSync(path) ? shapesOf(brotliDecompressSync(readFileSync(path))) : null;
      read.set(name, shapes);
    }
    return shapes;
  }
  return {
    overview: () => file('overview'),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? file(code) : null),
  };
}
