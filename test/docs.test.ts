/** The docs name all that a user can write: commands, options, settings, routes. What is missing is named, with where to add it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandsPage } from '../scripts/commands/page.ts';
import { useCases } from '../src/app/use-cases.ts';
import { buildProgram } from '../src/cli/program.ts';
import { tools } from '../src/mcp/tools.ts';
import { routeRules } from '../src/server/route-permissions.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const program = buildProgram({ data: () => undefined, message: () => undefined });
const withBelow = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(withBelow)];
const call = (command: Command): string =>
  command.parent ? `${call(command.parent)} ${command.name()}` : command.name();

/** The part of a page below a heading, to the next one of its rank or higher. */
function section(page: string, heading: string): string {
  const [rank] = /^#+/.exec(heading)!;
  const from = page.indexOf(`\n${heading}\n`);
  if (from < 0) return '';
  const rest = page.slice(from + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${rank.length}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The variables of the environment that sources read, those of tests left out. */
function settingsIn(...folders: readonly string[]): readonly string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|mjs|js)$/.test(path) && !/\.test\.ts$|-for-tests\.ts$/.test(path))
      .map((path) => text(`${folder}/${path}`)),
  );
  const read = sources.flatMap((source) => [...source.matchAll(/\benv\.([A-Z][A-Z_]+)\b|\b(AMUR_[A-Z_]+)\b/g)]);
  return [...new Set(read.map(([, one, other]) => one ?? other!))].sort();
}

describe('docs/commands.md (npm run docs:commands)', () => {
  const page = text('docs/commands.md');

  it('is what the program says of its commands today', () => {
    expect(page).toBe(commandsPage(program));
  });

  it('names every option of every command', () => {
    const missing = withBelow(program)
      .slice(1)
      .flatMap((command) => command.options.map(({ flags }) => ({ command: call(command), flags })))
      .filter(({ command, flags }) => !section(page, `### ${command}`).includes(flags));
    expect(missing, 'run npm run docs:commands').toEqual([]);
  });
});

describe('docs/operations.md, “Settings”', () => {
  const settings = section(text('docs/operations.md'), '## Settings');

  it('names every variable of the environment that the program reads, and no other', () => {
    // Not a setting of Amur's: the database server gets what the program was started with.
    const read = settingsIn('src', 'bin').filter((name) => name !== 'PATH');
    expect(read).toContain('AMUR_DATA');
    expect(
      read.filter((name) => !settings.includes(`\`${name}\``)),
      'add a row to the first table',
    ).toEqual([]);
    const named = [...settings.matchAll(/`(AMUR_[A-Z_]+)`/g)].map(([, name]) => name!);
    expect(
      named.filter((name) => !read.includes(name)),
      'nothing reads it: take it out',
    ).toEqual([]);
  });

  it('names every option of amur start', () => {
    const start = program.commands.find((command) => command.name() === 'start')!;
    const missing = start.options.map(({ long }) => long!).filter((long) => !settings.includes(`\`${long}`));
    expect(missing, 'add a row to the second table').toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names every AMUR_ variable that scripts, benchmarks and tests read', () => {
    const own = settingsIn('src', 'bin');
    const read = settingsIn('scripts', 'bench', 'test').filter((name) => name.startsWith('AMUR_'));
    const missing = read.filter((name) => !own.includes(name) && !text('CONTRIBUTING.md').includes(`\`${name}`));
    expect(missing, 'say there what it is for').toEqual([]);
  });
});

describe('docs/formats/api.md', () => {
  it('names every route, and none that is not there', () => {
    const named = [...text('docs/formats/api.md').matchAll(/`(GET|POST|DELETE) (\/[\w/{}.-]*)/g)].map(
      ([, method, path]) => `${method!.toLowerCase()} ${path!}`,
    );
    const routes = Object.keys(routeRules);
    expect(
      routes.filter((route) => !named.includes(route)),
      'add a row to the table of routes',
    ).toEqual([]);
    expect(
      named.filter((route) => !routes.includes(route) && route !== 'get /openapi.json'),
      'take it out',
    ).toEqual([]);
  });
});

describe('docs/mcp.md', () => {
  it('names every tool, and none that is not there', () => {
    const rows = section(text('docs/mcp.md'), '## What it can ask').matchAll(/^\| `(\w+)` \|/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(Object.keys(tools).sort());
  });
});

describe('packaging', () => {
  const unit = text('packaging/systemd/amur.service');
  const set = (name: string): readonly string[] =>
    [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value);

  it('starts and stops Amur by commands and options that there are', () => {
    const called = [...set('ExecStart'), ...set('ExecStopPost')].map((line) =>
      line.split('/bin/amur.js ')[1]!.split(' '),
    );
    expect(called.map(([name]) => name)).toEqual(['start', 'stop']);
    for (const [name, ...rest] of called) {
      const command = program.commands.find((each) => each.name() === name)!;
      const known = command.options.map(({ long }) => long);
      expect(rest.filter((word) => word.startsWith('--') && !known.includes(word))).toEqual([]);
    }
  });

  it('gives the service a folder of its own, no right beside, and time for its database to stop', () => {
    expect(set('Environment')).toEqual([`AMUR_DATA=/var/lib/${set('StateDirectory')[0]}`]);
    expect([...set('ProtectSystem'), ...set('ProtectHome'), ...set('NoNewPrivileges')]).toEqual([
      'strict',
      'yes',
      'yes',
    ]);
    expect(set('CapabilityBoundingSet')).toEqual(['']);
    expect(set('KillMode')).toEqual(['mixed']);
  });

  it('passes requests of proxies on to the port that Amur takes, with the name and the address they came from', () => {
    const port = program.commands
      .find((each) => each.name() === 'start')!
      .options.find(({ long }) => long === '--port')!;
    const [nginx, caddy] = [text('packaging/nginx/amur.conf'), text('packaging/caddy/Caddyfile')];
    expect(nginx).toContain(`proxy_pass http://127.0.0.1:${port.defaultValue};`);
    expect(nginx).toMatch(/Host \$host;\n.*X-Forwarded-For \$remote_addr;/);
    expect(caddy).toContain(`reverse_proxy 127.0.0.1:${port.defaultValue}`);
  });
});
describe('docs/formats/api.md, its rows', () => {
  const rows = [...text('docs/formats/api.md').matchAll(/`GET (\/[^?`\s]*)\?([\w=&,{}]*)`/g)].map(
    ([, path, query]) => [path!, query!.split('&').flatMap((each) => each.split('=')[0] || [])] as const,
  );

  it('gives each use case the parameters that it has', () => {
    const differing = Object.values(useCases).flatMap(({ path, input }) => {
      const row = rows.find(([each]) => each === path);
      if (row === undefined) return [];
      const has = Object.keys(input.shape).filter((name) => !path.includes(`{${name}}`));
      const [missing, strange] = [
        has.filter((name) => !row[1].includes(name)),
        row[1].filter((name) => !has.includes(name)),
      ];
      return missing.length + strange.length === 0 ? [] : [`${path}: missing ${missing}; strange ${strange}`];
    });
    expect(differing).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
  });
});
