/**
 * How a managed server ends with its last user, whatever becomes of the users. Each Amur process holds the writing end of
 * a named pipe as its seat; a shell reads it. The kernel closes the seat of a process however it dies, so the reader
 * meets the end of the pipe when the last user is gone, and then shuts the server down. Plain POSIX shell: it
 * costs a megabyte where a watching Node process would cost forty.
 */
import { spawn } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Starts the server as its child ($2…) and gives the first user $1 seconds to take a seat. Where it ends at once (another was
 * faster), nobody may have opened the pipe yet: the reader is ended too, else it would wait for a writer for ever.
 */
export const serveScript = `umask 077
first=$1; shift
for pipe in amur-users.*; do kill -0 "\${pipe##*.}" 2>/dev/null || rm -f "$pipe"; done
"$@" >>amur-server.log 2>&1 </dev/null &
server=$!
users=amur-users.$server
mkfifo "$users"
sleep "$first" >"$users" &
opener=$!
(trap 'kill $! 2>/dev/null; exit' TERM; cat "$users" >/dev/null & wait $!; kill -INT "$server" 2>/dev/null) &
watch=$!
wait "$server"
code=$?
rm -f "$users"
kill "$watch" "$opener" 2>/dev/null
exit "$code"
`;

/** Watches a running server ($2) whose own watch was killed. */
export const watchScript = `umask 077
server=$2
users=amur-users.$server
[ -p "$users" ] || mkfifo "$users"
sleep "$1" >"$users" &
cat "$users" >/dev/null
[ "$(head -n 1 postmaster.pid)" = "$server" ] && kill -INT "$server"
rm -f "$users"
`;

/** The process id of the server whose data lie in a folder, from its lock file; null where none is noted. */
export function serverPid(cluster: string): number | null {
  return lockHolder(cluster, 'postmaster.pid');
}

/** The process id that a lock file of the server names; null where there is no such file. */
export function lockHolder(cluster: string, lock: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(cluster, lock), 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

/** Takes a seat with the running server: a file descriptor to keep open, or null where nobody watches (yet, or any more). */
export function takeSeat(cluster: string, pid: number): number | null {
  try {
    return openSync(join(cluster, `amur-users.${pid}`), constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

/** Leaves the seat; a `sleep` keeps it warm for some seconds, so that a row of commands does not restart the server. */
export function leaveSeat(seat: number, linger: number): void {
  if (linger > 0) {
    const keeper = spawn('sleep', [String(linger)], { detached: true, stdio: [seat, 'ignore', 'ignore'] });
    keeper.on('error', () => undefined);
    keeper.unref();
  }
  closeSync(seat);
}
