/** The page: compiled files from a folder. Every path that is no file is the page itself, which reads the address. */
import { readFile, stat } from 'node:fs/promises';
import { extname, relative, resolve, sep } from 'node:path';
import { contentResponse, type FixedContent, fixedContent } from './compressed.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

interface Kept {
  readonly changed: number;
  readonly content: FixedContent;
}

/** Serves a folder. Files under `assets/` bear the hash of their content in their name and may be kept for ever. */
export function pageFolder(folder: string): (request: Request) => Promise<Response | null> {
  const root = resolve(folder);
  const kept = new Map<string, Kept>();

  /** A file below the folder; null where there is none, or where the path leads out of the folder. */
  async function fileAt(path: string): Promise<FixedContent | null> {
    const full = resolve(root, `.${sep}${path}`);
    if (!full.startsWith(root + sep)) return null;
    const found = await stat(full).catch(() => null);
    if (found === null || !found.isFile()) return null;
    const known = kept.get(full);
    if (known !== undefined && known.changed === found.mtimeMs) return known.content;
    const mediaType = mediaTypes[extname(full).toLowerCase()] ?? 'application/octet-stream';
    const content = fixedContent(await readFile(full), mediaType);
    kept.set(full, { changed: found.mtimeMs, content });
    return content;
  }

  return async (request) => {
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url).pathname);
    } catch {
      return null;
    }
    if (path.includes('\0')) return null;
    const file = await fileAt(path);
    const inAssets = relative('/assets', path).split('/')[0] !== '..';
    if (file !== null) return contentResponse(request, file, inAssets ? 'for-ever' : 'ask-again');
    // A missing asset is missing: the page in its place would fail as a script, with a worse message.
    if (inAssets) return null;
    const page = await fileAt('index.html');
    return page === null ? null : contentResponse(request, page, 'ask-again');
  };
}
