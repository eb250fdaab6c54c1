/** `amur redact`: takes the words of a document away for legal reasons; the act, its reason and the hash stay. */
import { Command } from 'commander';
import { documentMeant } from '../../app/documents/explain-document.ts';
import { redactDocument } from '../../app/documents/redact-document.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, storePlace, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly reason?: string;
  readonly sources?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
}

export function redactCommand(output: Output): Command {
  return withStore(new Command('redact'))
    .description('Remove a document’s words for legal reasons, for good.')
    .argument('[document]', 'the id of a document, or its first digits')
    .option('--reason <text>', 'who asked for it and by what right; it is kept')
    .option('--sources', 'take the addresses it came from away too')
    .option('--list', 'what was redacted: a line of JSON each with --json')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Text, file, quotes, search words and what was read in it go, and whatever in notes and reasons quotes it. Its hash, its date, and what its
claims said in codes stay, but count for no tie since then. The same file is not added again. Backups made before still hold it:
delete them, or restore them where the list of redactions is known (amur restore --help).

Example:
  $ amur redact --list
  $ amur redact doc_0123456789ab --reason "Court order 12/2026, Amsterdam"`,
    )
    .action(async (given: string | undefined, options: Options) => {
      if (options.list) {
        if (given !== undefined) throw new UsageError('--list takes no document');
        await withPorts(options, async (ports) => {
          const all = await ports.ledger.redactions.list(null);
          if (options.json) for (const each of all) output.data(JSON.stringify(each));
          else for (const line of table(all.map((r) => [r.at, r.by, r.document, r.reason]))) output.data(line);
          if (all.length === 0) output.message('nothing was redacted');
        });
        return;
      }
      if (given === undefined) throw new UsageError('name the document to redact, or --list');
      const { reason } = options;
      if (!reason?.trim()) throw new UsageError('a redaction needs a reason: --reason "…"');
      const { noteRedactions } = await import('../../io/redaction-log.ts');
      const { dataFolder } = await storePlace(options);
      const done = await withPorts(options, async (ports) => {
        const id = await documentMeant(ports, given);
        const redacted = await redactDocument(ports, id, { reason, ...(options.sources ? { sources: true } : {}) });
        await noteRedactions(dataFolder, await ports.ledger.redactions.list(null));
        return redacted;
      });
      if (options.json) {
        output.data(JSON.stringify(done, null, 2));
        return;
      }
      const claims = counted(done.erased.claims ?? 0, 'claim');
      output.data(`${done.redaction.document}  redacted, with the words of ${claims}`);
      const notes = Object.values(done.notes).reduce((sum, n) => sum + n, 0);
      if (notes > 0) output.message(`${counted(notes, 'note')} quoted it, and have lost what they quoted`);
      output.message('Backups made before hold it still: delete them.');
    });
}
