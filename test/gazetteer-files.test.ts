import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gazetteerFolder } from '../src/io/gazetteer-files.ts';
import { hashBytes } from '../src/model/ids.ts';

const folder = gazetteerFolder();
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
  version: string;
  sha256: Readonly<Record<string, string>>;
};

describe('the files of the gazetteer', () => {
  test('are those that were built from the hand-made parts as they stand', () => {
    for (const [name, hash] of Object.entries(manifest.sha256))
      expect(hashBytes(readFileSync(join(folder, name))), name).toBe(hash);
    const held = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => !['manifest.json', 'SOURCE.md'].includes(name));
    expect(held.sort()).toEqual(Object.keys(manifest.sha256).sort());
  });

  test('open within 300 ms and 150 MB in a process of their own, with room for a busy machine', () => {
    const script = `
      import { loadGazetteer } from './src/io/gazetteer-files.ts';
      const before = process.memoryUsage().rss, cpu = process.cpuUsage();
      const gazetteer = loadGazetteer();
      gazetteer.scan('Moscow');
      const used = process.cpuUsage(cpu);
      console.log(JSON.stringify({ ms: (used.user + used.system) / 1000, mb: (process.memoryUsage().rss - before) / 1e6 }));`;
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    const { ms, mb } = JSON.parse(output) as { ms: number; mb: number };
    expect(ms).toBeLessThan(3 * 300);
    expect(mb).toBeLessThan(150);
  });
});
