import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../model/errors.ts';
import { askedFrom, listenPlace, namesOf, networkOf, proxiesAt, publicName } from './addresses.ts';

describe('the address to listen on', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['LocalHost', '127.0.0.1', true],
    ['[::1]', '::1', true],
    ['0.0.0.0', '0.0.0.0', false],
    ['::', '::', false],
    ['192.168.1.5', '192.168.1.5', false],
    ['127.0.0.2', '127.0.0.2', false],
  ])('%s is %s; of this machine alone: %s', (given, address, isLoopback) => {
    expect(listenPlace(given)).toEqual({ address, isLoopback });
  });
  it.each(['example.org', '', 'constructor', '127.0.0.1.evil.example', '*'])('is not "%s"', (given) => {
    expect(() => listenPlace(given)).toThrow(InvalidInput);
  });
});

describe('a public name', () => {
  it.each([
    ['amur.example.org', 'amur.example.org'],
    [' Amur.Example.ORG:8443 ', 'amur.example.org:8443'],
    ['amur.example.org:80', 'amur.example.org:80'],
    ['амур.example', 'xn--80ayml.example'],
    ['192.0.2.7', '192.0.2.7'],
  ])('%s is %s', (given, name) => {
    expect(publicName(given)).toBe(name);
  });
  it.each(['', 'https://amur.example.org', 'amur.example.org/', 'a@b.example', 'a b', '*'])('is not "%s"', (given) => {
    expect(() => publicName(given)).toThrow(InvalidInput);
  });
});

describe('the names that mean this server', () => {
  const anywhere = { address: '0.0.0.0' };
  it('are those of the machine for itself, at its own port', () => {
    const { hosts, origins, url } = namesOf({ address: '127.0.0.1' }, 4680, [], false);
    expect([...hosts]).toEqual(['localhost:4680', '127.0.0.1:4680', '[::1]:4680']);
    expect([...origins]).toEqual(['http://localhost:4680', 'http://127.0.0.1:4680', 'http://[::1]:4680']);
    expect(url).toBe('http://127.0.0.1:4680');
    expect(namesOf({ address: '127.0.0.1' }, 80, [], false).hosts.has('localhost')).toBe(true);
  });
  it('are the public ones too, at the same port', () => {
    const { hosts, origins, secure, url } = namesOf(anywhere, 4680, ['amur.example.org'], false);
    expect(hosts.has('amur.example.org:4680')).toBe(true);
    expect(hosts.has('amur.example.org')).toBe(false);
    expect(hosts.has('0.0.0.0:4680')).toBe(false);
    expect(origins.has('http://amur.example.org:4680')).toBe(true);
    expect(secure.size).toBe(0);
    expect(url).toBe('http://amur.example.org:4680');
    expect(namesOf({ address: '192.0.2.7' }, 4680, [], false).hosts.has('192.0.2.7:4680')).toBe(true);
    expect(namesOf({ address: '2001:db8::1' }, 4680, [], false).hosts.has('[2001:db8::1]:4680')).toBe(true);
  });
  it('are reached by https alone where a proxy stands before it', () => {
    const { hosts, origins, secure, url } = namesOf({ address: '127.0.0.1' }, 4680, ['amur.example.org'], true);
    expect(hosts.has('amur.example.org')).toBe(true);
    expect(hosts.has('amur.example.org:4680')).toBe(false);
    expect(origins.has('https://amur.example.org')).toBe(true);
    expect(origins.has('http://amur.example.org')).toBe(false);
    expect(secure.has('amur.example.org')).toBe(true);
    expect(secure.has('localhost:4680')).toBe(false);
    expect(url).toBe('https://amur.example.org');
  });
});

describe('the proxies that are believed', () => {
  it.each(['amur.example.org', '', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/0', '127.1', '::1/129', 'constructor'])(
    'are not at "%s"',
    (written) => {
      expect(() => proxiesAt([written])).toThrow(InvalidInput);
    },
  );
  it('are those of a network as well', () => {
    const isProxy = proxiesAt(['2001:db8:1::/48', ' 192.0.2.7 ']);
    const asked = ['2001:db8:1:2::3', '2001:db8:2::3', '192.0.2.7', '::ffff:192.0.2.7', '192.0.2.8', 'x'];
    expect(asked.filter(isProxy)).toEqual(['2001:db8:1:2::3', '192.0.2.7', '::ffff:192.0.2.7']);
  });
});

describe('the address that somebody asks from', () => {
  it('is that of the connection, whatever the request says', () => {
    expect(askedFrom('192.0.2.1', '203.0.113.9', null)).toBe('192.0.2.1');
    expect(askedFrom('::ffff:192.0.2.1', undefined, null)).toBe('192.0.2.1');
    expect(askedFrom(undefined, undefined, null)).toBe('unknown');
  });
  it('is what the proxy said, behind one: the last, not what was sent to it', () => {
    const proxies = proxiesAt(['127.0.0.1', '::1', '172.17.0.0/16']);
    expect(askedFrom('127.0.0.1', '10.0.0.1, 203.0.113.9', proxies)).toBe('203.0.113.9');
    expect(askedFrom('::1', '203.0.113.9', proxies)).toBe('203.0.113.9');
    expect(askedFrom('::ffff:172.17.0.2', '203.0.113.9', proxies)).toBe('203.0.113.9');
    expect(askedFrom('127.0.0.1', 'evil', proxies)).toBe('127.0.0.1');
    expect(askedFrom('127.0.0.1', undefined, proxies)).toBe('127.0.0.1');
  });
  it.each(['198.51.100.4', '127.0.0.2', '10.0.0.1', '192.168.1.5', '172.18.0.2', 'fd00::1', 'fe80::1', undefined])(
    'is not what %s says, who is no proxy of this server',
    (peer) => {
      const proxies = proxiesAt(['127.0.0.1', '::1', '172.17.0.0/16']);
      expect(askedFrom(peer, '203.0.113.9', proxies)).toBe(peer ?? 'unknown');
    },
  );
  it('is counted by network', () => {
    expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  });
});
