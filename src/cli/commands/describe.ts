/** `amur describe`: outlet, author, title, date and address of a stored document, as a person says. */
import { Command } from 'commander';
import type { AddedDocument } from '../../app/documents/added-document.ts';
import { addressDocument, withdrawAddress } from '../../app/documents/address-document.ts';
import { describeDocument } from '../../app/documents/describe-document.ts';
import { documentMeant } from '../../app/documents/explain-document.ts';
import { showDocument } from '../../app/documents/show-document.ts';
import type { Ports } from '../../app/ports.ts';
import { undo } from '../../app/review/judge.ts';
import { Conflict } from '../../model/errors.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { edtfDate, withStore } from '../options.ts';
import { counted, type Output } from '../output.ts';

interface Options extends StoreOptions {
  readonly outlet?: string;
  readonly author?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
  readonly notUrl?: string;
  readonly undo?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

export function describeCommand(output: Output): Command {
  return withStore(new Command('describe'))
    .description('Show or correct a document’s outlet, author, title and date.')
    .argument('<document>', 'the id of a stored document, or its beginning')
    .option('--outlet <name>', 'who published it; "" for none that is known')
    .option('--author <names>', 'who wrote it; several are parted by "; "; "" for none that is known')
    .option('--title <title>', 'its title')
    .option('--published <date>', 'its publication date (EDTF); the text is read again with it', edtfDate)
    .option('--url <address>', 'a web address that it came from')
    .option('--not-url <address>', 'an address that it did not come from')
    .option('--undo', 'take back what was said last')
    .option('--reason <words>', 'why')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
A correction is kept with who made it, when and why; what the document came with stays and amur history shows both. Ties that the document bears
are derived again. With another date its text is read again, because "last month" is counted from it.

Example:
  $ amur describe doc_24c81f99
  $ amur describe doc_24c81f99 --outlet "Amur Herald" --author "Jane Doe; Li Wei" --reason "from the printed issue"
  $ amur describe doc_24c81f99 --published 2025-08-19
  $ amur describe doc_24c81f99 --url https://www.example.org/news/2025/08/19/
  $ amur describe doc_24c81f99 --undo`,
    )
    .action(async (written: string, options: Options) => {
      const { outlet, author, title, published, url, notUrl, reason } = options;
      const said = Object.fromEntries(
        Object.entries({ outlet, author, title, published }).filter(([, value]) => value !== undefined),
      );
      const ways = [Object.keys(said).length > 0, url !== undefined, notUrl !== undefined, options.undo === true];
      if (ways.filter((way) => way).length > 1)
        throw new UsageError('--url, --not-url and --undo each stand alone: call amur describe once for each');
      if (reason !== undefined && !ways[0]) throw new UsageError('--reason goes with what is said of the document');
      await withPorts(options, async (ports) => {
        const id = await documentMeant(ports, written);
        let read: AddedDocument | null = null;
        if (options.undo) await takeBack(ports, id);
        else if (url !== undefined) read = await addressDocument(ports, id, url);
        else if (notUrl !== undefined) read = await withdrawAddress(ports, id, notUrl);
        else if (ways[0]) read = (await describeDocument(ports, id, said, reason)).read;
        await show(ports, id, options.json === true, output);
        if (read && !options.json)
          output.message(
            `read again: ${counted(read.claims.appended, 'new claim')}, ${read.claims.held} read as before`,
          );
      });
    });
}

async function takeBack(ports: Ports, id: string): Promise<void> {
  const { said } = await showDocument(ports, id);
  if (said[0] === undefined) throw new Conflict(`Nothing that was said of ${id} is left to take back`);
  await undo(ports, said[0].id);
}

async function show(ports: Ports, id: string, json: boolean, output: Output): Promise<void> {
  const { title, outlet, author, published, publishedBasis, source, sources, asCame, said } = await showDocument(
    ports,
    id,
  );
  if (json) {
    output.data(
      JSON.stringify({ id, title, outlet, author, published, publishedBasis, sources, asCame, said }, null, 2),
    );
    return;
  }
  const line = (what: string, value: string | null, came: string | null | undefined): string =>
    `${what.padEnd(9)}  ${value ?? '–'}${came === undefined || came === value ? '' : `  (came with: ${came ?? 'none'})`}`;
  output.data(id);
  output.data(line('title', title, asCame?.title));
  output.data(line('outlet', outlet, asCame?.outlet));
  output.data(line('author', author, asCame?.author));
  output.data(line('published', published, asCame?.published));
  output.data(line('address', source?.address ?? null, undefined));
  if (said[0] !== undefined) {
    const { by, at, reason } = said[0];
    output.message(`last described by ${by}, ${at.slice(0, 10)}${reason ? `: ${reason}` : ''}`);
  }
}
