/** `amur brief`: a region, a pair, a tie or a collection written up, with a note to source and words for what is said. */
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { type BriefFormat, briefFile, briefFormats } from '../../app/brief/brief-file.ts';
import { writeBrief } from '../../app/brief/write-brief.ts';
import { amurVersion } from '../../io/package-files.ts';
import { InvalidInput, Unavailable } from '../../model/errors.ts';
import { type Language, languages } from '../../model/languages.ts';
import { withCasePorts } from '../load-built-in.ts';
import type { StoreOptions } from '../open-ports.ts';
import { day, pageAddress, withKnownAt, withStore } from '../options.ts';
import { counted, type Output, printable } from '../output.ts';

interface Options extends StoreOptions {
  readonly format?: BriefFormat;
  readonly lang: Language;
  readonly reviewed?: boolean;
  readonly validAt?: string;
  readonly knownAt?: string;
  readonly page: string;
  readonly out?: string;
}

export function briefCommand(output: Output): Command {
  return withKnownAt(
    withStore(new Command('brief'))
      .description('Write a briefing on a region, a pair, a tie or a collection.')
      .argument(
        '<what>',
        'a region (Heilongjiang, CN-HL), a pair (CN-HL~RU-AMU), a tie (tie_…), or a collection (its id or name)',
      )
      .addOption(new Option('--format <format>', 'default: by the ending of --out, else md').choices([...briefFormats]))
      .addOption(new Option('--lang <language>', 'the language it is written in').choices([...languages]).default('en'))
      .option('--reviewed', 'leave out what nobody has reviewed; by default it is told apart')
      .option('--valid-at <day>', 'as it was on this day (YYYY-MM-DD; default: today)', day),
  )
    .option('--page <address>', 'where the page of the ledger is, for links into it', 'http://127.0.0.1:4680')
    .option('-o, --out <file>', 'a file (default: standard output)')
    .addHelpText(
      'after',
      `
Everything in it has a numbered note to its source and the words. The brief says which state of the ledger it shows; asked for again with its --valid-at and --known-at it has the same bytes.
bib and csl are its sources, for BibLaTeX and CSL; json is the brief as data.

Examples:
  $ amur brief CN-HL --out heilongjiang.pdf
  $ amur brief CN-HL~RU-AMU --lang ru --reviewed
  $ amur brief RU-SA --format bib > sakha.bib`,
    )
    .action(async (what: string, options: Options) => {
      const { lang, reviewed = false, validAt, knownAt, out } = options;
      const format = options.format ?? formatOf(out);
      if (format === 'pdf' && out === undefined && process.stdout.isTTY) {
        throw new InvalidInput('A PDF is no text for a terminal', { hint: 'Name a file: --out brief.pdf.' });
      }
      const page = pageAddress(options.page);
      const brief = await withCasePorts(options, (ports) =>
        writeBrief(ports, what, {
          amur: amurVersion(),
          lang,
          reviewed,
          page,
          ...(validAt === undefined ? {} : { validAt }),
          ...(knownAt === undefined ? {} : { knownAt }),
        }),
      );
      const { bytes } = await briefFile(brief, what, format, async (written) => {
        const { printBrief } = await import('../../io/pdf/print-brief.ts');
        return printBrief(written);
      });
      await write(format === 'pdf' ? bytes : Buffer.from(printable(Buffer.from(bytes).toString())), out);
      const told = `${counted(brief.notes.length, 'note')}, ${counted(brief.sources.length, 'source')}, as known at ${brief.knownAt}`;
      output.message(out === undefined ? told : `wrote ${out}: ${told}`);
    });
}

/** By the ending of the file’s name; Markdown where it says nothing. */
function formatOf(out: string | undefined): BriefFormat {
  if (out !== undefined && /\.csl(?:\.json)?$/i.test(out)) return 'csl';
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase();
  return briefFormats.find((format) => format === ending) ?? 'md';
}

async function write(bytes: Uint8Array, path: string | undefined): Promise<void> {
  if (path === undefined) {
    await new Promise<void>((resolve) => void process.stdout.write(bytes, () => resolve()));
    return;
  }
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new Unavailable(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
      hint: 'Name a file in a folder you may write to, on a disk with room.',
    });
  }
}
