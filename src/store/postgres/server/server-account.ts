/**
 * The account the managed server runs under. PostgreSQL refuses to run as root, so root lends it another account: the
 * owner of the data, else `nobody`. Everyone else runs it as themselves.
 */
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Unavailable } from '../../../model/errors.ts';

export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True where root runs Amur and the server has to change to this account. */
  readonly lent: boolean;
}

/** The account for a server whose data lie in `cluster` below `folder`; either may not exist yet. */
export function serverAccount(folder: string, cluster: string): ServerAccount {
  const uid = process.geteuid?.() ?? 0;
  const gid = process.getegid?.() ?? 0;
  if (uid !== 0) return { name: ownName(uid), uid, gid, lent: false };
  const owner = ownerOf(cluster) || ownerOf(folder);
  const entries = passwd();
  const entry = owner ? entries.find((e) => e.uid === owner) : entries.find((e) => e.name === 'nobody' && e.uid > 0);
  if (entry) return { ...entry, lent: true };
  throw new Unavailable(
    owner
      ? `The data in ${folder} belong to user id ${owner}, which has no account on this machine.`
      : 'PostgreSQL does not run as root, and this machine has no account `nobody` to lend it.',
    { hint: 'Run Amur as an ordinary user, or set AMUR_DATABASE_URL to a PostgreSQL that runs elsewhere.' },
  );
}

/** Name of the user who runs Amur; PostgreSQL knows its user by it. */
export function ownName(uid: number): string {
  try {
    return userInfo().username;
  } catch {
    return String(uid);
  }
}

/** The user id that owns a path; 0 for root's and for what does not exist. */
function ownerOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? 0;
}

function passwd(): readonly { name: string; uid: number; gid: number }[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
