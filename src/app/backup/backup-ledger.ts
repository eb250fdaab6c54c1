/** A backup: the whole ledger in one file, which is called good only once it has been restored, and gave the same records there. */
import { checkLedger, ledgerRecords, type WholeLedger } from '../../formats/ledger-file.ts';
import { Conflict } from '../../model/errors.ts';
import { auditLine } from '../../store/ports/audit-finding.ts';
import { exportLedger } from '../export/export-ledger.ts';
import type { Ports } from '../ports.ts';

/** A file that is being written; it has its own name only once it is kept. */
export interface BackupFile {
  readonly name: string;
  write(text: AsyncIterable<string>): Promise<void>;
  /** What the disk gives back, from the beginning at each call. */
  read(): AsyncIterable<string>;
  /** Puts it in its place; the bytes it has. */
  keep(): Promise<number>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export interface WrittenBackup extends WholeLedger {
  readonly bytes: number;
  /** False where the database let nobody restore it beside the ledger: then nobody knows yet whether it is good. */
  readonly tried: boolean;
}

/** Writes a backup and tries it. Throws Conflict where the ledger, or what comes out of the file, is not what it should be: then there is no file. */
export async function backupLedger(
  ports: Pick<Ports, 'ledger' | 'now'>,
  file: BackupFile,
  program: string,
): Promise<WrittenBackup> {
  const { copy } = ports.ledger;
  try {
    const [damage] = await ports.ledger.audit();
    if (damage) {
      throw new Conflict(`The ledger is damaged, and a backup of it would be too: ${auditLine(damage)}`, {
        hint: 'amur doctor names all that does not hold. Restore the last backup into a new folder; amur export ledger still writes what is left of this one.',
      });
    }
    await file.write(exportLedger(ports, program));
    const whole = await checkLedger(file.read(), file.name);
    const tried = await copy.tryOut(ledgerRecords(file.read()));
    const [wrong] = tried?.findings ?? [];
    if (wrong !== undefined || (tried !== null && tried.end.sha256 !== whole.end.sha256)) {
      const why = wrong === undefined ? 'it gave other records than it was written from' : auditLine(wrong);
      throw new Conflict(`The backup was written, restored beside the ledger to try it, and is not good: ${why}`, {
        hint: 'No file was left. Run amur doctor, and report this where it finds nothing.',
      });
    }
    return { ...whole, bytes: await file.keep(), tried: tried !== null };
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
