import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { Unavailable } from '../../../model/errors.ts';
import { homeFolder, prepareDataFolder, resolveDataFolder } from './data-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'amur-folder-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('is the one asked for, then AMUR_DATA, then where the system keeps data', () => {
  const linux = { env: {}, platform: 'linux', home: '/home/anna' };
  expect(resolveDataFolder(undefined, linux)).toBe('/home/anna/.local/share/amur');
  expect(resolveDataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/amur');
  expect(resolveDataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: 'data' } })).toBe(
    '/home/anna/.local/share/amur',
  );
  expect(resolveDataFolder(undefined, { ...linux, platform: 'darwin', home: '/Users/anna' })).toBe(
    '/Users/anna/Library/Application Support/amur',
  );
  expect(resolveDataFolder(undefined, { ...linux, env: { AMUR_DATA: '/srv/amur' } })).toBe('/srv/amur');
  expect(resolveDataFolder('/tmp/here', { ...linux, env: { AMUR_DATA: '/srv/amur' } })).toBe('/tmp/here');
});

it('is in the home of the account where HOME is set to nothing', () => {
  vi.stubEnv('HOME', '');
  expect(homeFolder()).toBe(userInfo().homedir);
  vi.unstubAllEnvs();
});

it('is made for its user alone, and nothing is left in it', async () => {
  const folder = join(place, 'a', 'b');
  await prepareDataFolder(folder);
  await prepareDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual([]);
});

it.runIf(existsSync('/proc/self'))('says that a folder cannot be made', async () => {
  const failure = prepareDataFolder('/proc/amur/data');
  await expect(failure).rejects.toThrow(Unavailable);
  await expect(failure).rejects.toThrow('/proc/amur/data cannot be made');
});

it('says that a file is in the way', async () => {
  writeFileSync(join(place, 'file'), '');
  await expect(prepareDataFolder(join(place, 'file', 'x'))).rejects.toThrow('a part of the path is a file');
});
