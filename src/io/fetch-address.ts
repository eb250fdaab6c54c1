/**
 * Fetches one page or file at an address that a user named: never anything else, and never from a private network. Names are
 * looked up once, the addresses found are checked, and the connection goes to those and no others, so that a name which
 * changes its answer between the check and the connection gains nothing.
 */
import { lookup as lookUp } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import type { Resource } from '../model/document.ts';
import { InvalidInput, isAmurError, NotFound, Unavailable } from '../model/errors.ts';

/** What a fetch may take; the defaults are for articles. */
export interface FetchLimits {
  /** Bytes after decompression. */
  readonly bytes: number;
  /** Milliseconds for everything, redirects too. */
  readonly patience: number;
  readonly redirects: number;
  /** Whether a network address may be spoken to; default: those that the public internet routes. */
  readonly allows: (address: string) => boolean;
}

const defaults: FetchLimits = { bytes: 32 * 1024 * 1024, patience: 30_000, redirects: 5, allows: isPublic };

const kinds = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf))$/;

/** The only IPv6 addresses that are given out for the internet (RFC 4291, IANA): what lies outside is some network's own. */
const globalIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether the public internet routes an address: no loopback, private, link-local, shared, reserved or multicast one, nor any
 * that carries such a one inside (IPv4 in IPv6, NAT64, 6to4).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` turns an IPv4 address inside an IPv6 one into the former.
  const read = ipaddr.process(address);
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(globalIPv6));
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** The address as one that may be asked; throws InvalidInput for what is none. */
function checked(address: string, base: URL | null, allows: FetchLimits['allows']): URL {
  const shown = address.slice(0, 200);
  let url: URL;
  try {
    url = base === null ? new URL(address) : new URL(address, base);
  } catch (cause) {
    throw new InvalidInput(`"${shown}" is not a web address`, {
      hint: 'It begins with http:// or https://.',
      cause,
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InvalidInput(`"${shown}" is no address of the web: only http and https are fetched`, {
      hint: 'Save what it holds and add the file.',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidInput(`The address at ${url.host} carries a name or a password; those are not sent`, {
      hint: 'Save the page in your browser and add the file.',
    });
  }
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !allows(host)) throw privateAddress(url.host);
  return url;
}

function privateAddress(host: string): InvalidInput {
  return new InvalidInput(`${host} is an address of a private network; Amur fetches from the public internet only`, {
    hint: 'Save the page and add the file.',
  });
}

/** Looks a name up and lets through only what may be spoken to. */
function checkedLookup(host: string, allows: FetchLimits['allows']): LookupFunction {
  return (name, options, done) => {
    lookUp(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const allowed = found.filter(({ address }) => allows(address));
      if (allowed.length < found.length || allowed.length === 0) return done(privateAddress(host), []);
      if (options.all) return done(null, allowed);
      return done(null, allowed[0]!.address, allowed[0]!.family);
    });
  };
}

function ask(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        signal,
        agent: false,
        lookup: checkedLookup(url.host, limits.allows),
        headers: {
          accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown; q=0.9',
          'accept-encoding': 'gzip, br, deflate',
          'user-agent': 'Amur (one page, asked for by its user)',
        },
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

function unpacked(response: http.IncomingMessage): NodeJS.ReadableStream {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (coding === 'identity' || coding === '') return response;
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : null;
  if (unpack === null)
    throw new InvalidInput(`The answer is packed as "${coding.slice(0, 40)}", which Amur cannot unpack`);
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

async function bytesOf(response: http.IncomingMessage, url: URL, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    size += (chunk as Buffer).length;
    // Counted as it is unpacked: a small answer can hold a large file.
    if (size > limit) {
      throw new InvalidInput(`${url.host} sends more than ${Math.round(limit / 1024 / 1024)} MB for this address`, {
        hint: 'Save the part you need and add the file.',
      });
    }
    chunks.push(chunk as Buffer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function refused(url: URL, response: http.IncomingMessage): NotFound | Unavailable {
  const status = response.statusCode ?? 0;
  const said = `${url.href.slice(0, 200)} answers ${status}${response.statusMessage ? ` ${response.statusMessage}` : ''}`;
  if (status === 404 || status === 410)
    return new NotFound(said, { hint: 'Check the address in a browser; an archive may hold the page.' });
  return new Unavailable(said, {
    hint:
      status === 401 || status === 402 || status === 403 || status === 451
        ? 'The site does not give it to programs. Save the page in your browser and add the file.'
        : 'Try again later, or save the page in your browser and add the file.',
  });
}

function failed(url: URL, error: unknown, { patience, isOver }: { patience: number; isOver: boolean }): Error {
  if (isAmurError(error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const hint = 'Check the address and the connection, or save the page in a browser and add the file.';
  // The connection that is let go of then says of itself that it was cut (ECONNRESET).
  if (isOver) return new Unavailable(`${url.host} did not answer in full within ${patience / 1000} seconds`, { hint });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Unavailable(`There is no way to ${url.host}: its name is not known`, { hint });
  return new Unavailable(`${url.host} could not be reached (${code ?? (error as Error).message})`, {
    hint,
    cause: error,
  });
}

/**
 * The bytes at a web address, redirects followed, with what the answer says of them; `from` is the address they came from in
 * the end. Throws InvalidInput for what is no address, private, too large or of no kind that Amur reads, NotFound and
 * Unavailable where the site gives nothing.
 */
export async function fetchAddress(address: string, asked: Partial<FetchLimits> = {}): Promise<Resource> {
  const limits = { ...defaults, ...asked };
  const signal = AbortSignal.timeout(limits.patience);
  let url = checked(address.trim(), null, limits.allows);
  try {
    for (let turns = 0; ; turns++) {
      const response = await ask(url, limits, signal);
      const { statusCode = 0, headers } = response;
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
        response.destroy();
        if (turns === limits.redirects) {
          throw new Unavailable(`${url.host} passes on from address to address, more than ${limits.redirects} times`, {
            hint: 'Open it in a browser and name the address that it ends at.',
          });
        }
        url = checked(headers.location, url, limits.allows);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        throw refused(url, response);
      }
      const declared = headers['content-type'] ?? '';
      const mediaType = declared.split(';')[0]!.trim().toLowerCase();
      if (mediaType !== '' && !kinds.test(mediaType)) {
        response.destroy();
        throw new InvalidInput(`${url.href.slice(0, 200)} is ${mediaType.slice(0, 60)}, which Amur does not read`, {
          hint: 'It reads text, Markdown, HTML and PDF.',
        });
      }
      const charset = /;\s*charset=["']?([\w:.-]{1,40})/i.exec(declared)?.[1];
      const bytes = await bytesOf(response, url, limits.bytes);
      // What stands after # names a place on the page, not another page.
      url.hash = '';
      return {
        bytes,
        from: url.href,
        ...(mediaType === '' ? {} : { mediaType }),
        ...(charset === undefined ? {} : { charset }),
      };
    }
  } catch (error) {
    throw failed(url, error, { patience: limits.patience, isOver: signal.aborted });
  }
}
