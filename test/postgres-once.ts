/**
 * Programs of PostgreSQL for tests that need a database and are not about making or losing one: `initdb` is done once and then
 * copied, and the server does not wait for the disk. They stand in a folder that `AMUR_PG_BIN` names, so that every process
 * of a test uses them. Tests of what a database outlives call `realPrograms` (real-programs-for-tests.ts).
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { managedName } from '../src/store/postgres/server/cluster.ts';
import { serverAccount } from '../src/store/postgres/server/server-account.ts';
import { serverBinaries } from '../src/store/postgres/server/server-binaries.ts';

export default function setup(): (() => void) | undefined {
  if (process.env.AMUR_PG_BIN) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'amur-pg-'));
  const { bin } = serverBinaries(serverAccount(folder, folder));
  const made = join(folder, 'made');
  mkdirSync(made);
  // The server's account may be another than ours.
  chmodSync(folder, 0o755);
  chmodSync(made, 0o1777);
  program('initdb', copying(bin, made));
  program('postgres', running(bin));
  process.env.AMUR_PG_BIN = folder;
  process.env.AMUR_PG_QUICK = folder;
  return () => {
    delete process.env.AMUR_PG_BIN;
    rmSync(folder, { recursive: true, force: true });
  };

  function program(name: string, lines: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\nset -e\n${lines}\n`, { mode: 0o755 });
    chmodSync(join(folder, name), 0o755);
  }
}

/** Starts without waiting for the disk; what is to be done to a new cluster before its first start is in the copy already. */
const running = (bin: string): string => `case "$1" in
  -D) exec '${bin}/postgres' "$@" -c fsync=off ;;
  --single) if [ -f "$3/made-once" ]; then exec cat >/dev/null; fi ;;
esac
exec '${bin}/postgres' "$@"`;

/** What the real one makes is kept under its arguments, with the database of the program and small files of its log. Who comes while it is made, or brings a password, calls the real one. */
const copying = (bin: string, made: string): string => `real='${bin}/initdb'
case "$*" in *--pwfile=*) exec "$real" "$@" ;; "-D "*) ;; *) exec "$real" "$@" ;; esac
data=$2
shift 2
kept='${made}'/$(echo "$@" | cksum | tr ' ' -)
if [ ! -d "$kept" ]; then
  mkdir "$kept.maker" 2>/dev/null || exec "$real" -D "$data" "$@"
  "$real" -D "$kept.new" --wal-segsize=1 "$@"
  echo 'CREATE DATABASE ${managedName};' | '${bin}/postgres' --single -F -D "$kept.new" template1 >/dev/null
  touch "$kept.new/made-once"
  mv "$kept.new" "$kept"
fi
mkdir -p "$data"
cp -R "$kept/." "$data"
chmod 700 "$data"`;
