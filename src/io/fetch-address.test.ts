import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchAddress, isPublic } from './fetch-address.ts';

/** A site on this machine; the tests allow this machine, which Amur itself does not. */
const here = { allows: () => true };
const answers: Readonly<Record<string, (res: http.ServerResponse, req: http.IncomingMessage) => void>> = {
  '/page': (res) =>
    res.setHeader('content-type', 'text/html; charset=windows-1251').end(Buffer.from([0xc0, 0xec, 0xf3, 0xf0])),
  '/moved': (res) => res.writeHead(301, { location: '/page#part' }).end(),
  '/round': (res) => res.writeHead(302, { location: '/round' }).end(),
  '/inside': (res) => res.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/file': (res) => res.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/gone': (res) => res.writeHead(404).end('no'),
  '/closed': (res) => res.writeHead(403).end('no'),
  '/picture': (res) => res.setHeader('content-type', 'image/png').end('x'),
  '/packed': (res, { headers }) =>
    res
      .setHeader('content-encoding', 'br')
      .setHeader('content-type', 'text/plain')
      .end(brotliCompressSync(`${headers['accept-encoding']}`)),
  '/bomb': (res) =>
    res
      .setHeader('content-encoding', 'gzip')
      .setHeader('content-type', 'text/plain')
      .end(gzipSync(Buffer.alloc(300_000))),
  '/broken': (res) => res.setHeader('content-encoding', 'gzip').setHeader('content-type', 'text/plain').end('no gzip'),
  '/never': () => undefined,
  '/slow': (res) => void res.writeHead(200, { 'content-type': 'text/plain' }).write('half'),
  '/slow-packed': (res) =>
    void res
      .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
      .write(gzipSync('half').subarray(0, 12)),
  '/cut': (res) => {
    res.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' });
    res.write('half');
    setTimeout(() => res.destroy(), 20);
  },
};
let server: http.Server;
let base = '';

beforeAll(async () => {
  server = http.createServer((req, res) => answers[req.url ?? '']?.(res, req));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('fetchAddress', () => {
  it('gives the bytes as they came, with what the answer says of them', async () => {
    const { bytes, ...rest } = await fetchAddress(`${base}/page`, here);
    expect([...bytes]).toEqual([0xc0, 0xec, 0xf3, 0xf0]);
    expect(rest).toEqual({ from: `${base}/page`, mediaType: 'text/html', charset: 'windows-1251' });
  });
  it('follows a redirect and names the page it ended at', async () => {
    expect((await fetchAddress(` ${base}/moved `, here)).from).toBe(`${base}/page`);
  });
  it('unpacks', async () => {
    expect(new TextDecoder().decode((await fetchAddress(`${base}/packed`, here)).bytes)).toBe('gzip, br, deflate');
  });
  it.each([
    ['/round', 'unavailable', /passes on from address to address, more than 5 times/],
    ['/gone', 'not-found', /\/gone answers 404 Not Found/],
    ['/closed', 'unavailable', /answers 403 Forbidden/],
    ['/picture', 'invalid-input', /image\/png, which Amur does not read/],
    ['/file', 'invalid-input', /only http and https/],
    ['/broken', 'unavailable', /could not be reached \(Z_DATA_ERROR\)/],
    ['/cut', 'unavailable', /could not be reached \(ECONNRESET\)/],
  ])('says why nothing came from %s', async (path, code, message) => {
    await expect(fetchAddress(base + path, here)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
  it('counts what an answer unpacks to', async () => {
    await expect(fetchAddress(`${base}/bomb`, { ...here, bytes: 200_000 })).rejects.toThrow(/sends more than/);
  });
  it.each(['/never', '/slow', '/slow-packed'])('waits no longer than it may, and says so: %s', async (path) => {
    await expect(fetchAddress(base + path, { ...here, patience: 200 })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('did not answer in full within 0.2 seconds'),
    });
  });
  it('does not speak to this machine, by number or by name, nor where a page passes it on to', async () => {
    const { port } = new URL(base);
    for (const address of [
      base,
      `http://localhost:${port}/page`,
      `http://2130706433:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ])
      await expect(fetchAddress(address)).rejects.toThrow(/private network/);
    const allows = (address: string): boolean => address === '127.0.0.1';
    await expect(fetchAddress(`${base}/inside`, { allows })).rejects.toThrow(
      '169.254.169.254 is an address of a private network',
    );
  });
  it('refuses what is no address to ask', async () => {
    await expect(fetchAddress('example')).rejects.toThrow('"example" is not a web address');
    await expect(fetchAddress('ftp://example.org/')).rejects.toThrow(/only http and https/);
    await expect(fetchAddress('https://me:secret@example.org/')).rejects.toThrow(
      'The address at example.org carries a name or a password; those are not sent',
    );
  });
});

describe('isPublic', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.8.0.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::10.0.0.1', false],
    ['2002:7f00:1::', false],
    // Sites' own addresses of before 2004, NAT64 of a network's own, IPv4 written as IPv6, and what nobody has been given.
    ['fec0::1', false],
    ['feff:ffff::1', false],
    ['64:ff9b:1::10.0.0.1', false],
    ['64:ff9b:1:fffe::1', false],
    ['::7f00:1', false],
    ['5f00::1', false],
    ['4000::1', false],
    ['2001:4860:4860::8888', true],
    ['example.org', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});
