/** `amur explain`: why a claim was read, and why an act was not claimed. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { resolveDataFolder } from '../adapters/data-folder.ts';
import { fileResource } from '../adapters/input-files.ts';
import { explanationOf } from '../brief/explanation.ts';
import { type ExplainedText, explainDocument } from '../desk/explain-document.ts';
import { NotFound } from '../model/errors.ts';
import { documentId } from '../model/ids.ts';
import type { Claim, NonClaim } from '../model/reading.ts';
import { UsageError } from './exit.ts';
import { claimLines, nearLines, rowOf, versionLine } from './explain-lines.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { edtfDate, withStore } from './options.ts';
import { counted, type Output, table } from './output.ts';
import { paintFor } from './paint.ts';

interface Options extends StoreOptions {
  readonly near?: boolean;
  readonly published?: string;
  readonly json?: boolean;
}

export function explainCommand(output: Output): Command {
  return withStore(new Command('explain'))
    .description(
      'Show why a claim was read: its words, the rule, what each word contributed, the points; or what was not claimed, and why.',
    )
    .argument('<document>', 'a document that is held (its id or the beginning of it), or a file to be read now')
    .argument('[claim]', 'the id of a claim or the beginning of it; without one, all are listed with their rules')
    .option('--near', 'the acts that were read and not claimed, with what they lack')
    .option('--published <date>', 'publication date of a file (EDTF), where it does not say it', edtfDate)
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur explain article.txt\n  $ amur explain article.txt clm_1c38')
    .action(async (given: string, claim: string | undefined, options: Options) => {
      if (options.near && claim !== undefined)
        throw new UsageError('--near is about what was not claimed; leave the claim out');
      const text = await explained(given, options);
      if (text.readAgain && !options.near && !options.json)
        output.message('the reading that is held keeps no cues; read again now');
      if (options.near) showNear(text, options, output);
      else if (claim === undefined) list(text, options, output);
      else showClaim(text, claim, options, output);
    });
}

/** A file is read now; an id means what is held. */
async function explained(given: string, options: Options): Promise<ExplainedText> {
  const near = options.near === true;
  if (!existsSync(given)) return withDesk(options, (desk) => explainDocument(desk, given, { near }));
  const { openReader } = await import('../adapters/open-reader.ts');
  const resource = await fileResource(given);
  const reader = await openReader({ dataFolder: resolveDataFolder(options.data) });
  const id = documentId(resource.bytes);
  const published = options.published ? { published: options.published } : {};
  const { decoded, reading } = await reader.readResource(resource, { id, near, ...published });
  return { id, title: given, text: decoded.text, reading, readAgain: false };
}

type AnyClaim = Claim | NonClaim;

const allClaims = ({ reading }: ExplainedText): readonly AnyClaim[] =>
  [...reading.claims, ...reading.nonclaims].sort((a, b) => a.evidence.start - b.evidence.start);

/** A claim with its explanation, for programs. */
function record(claim: AnyClaim): object {
  return claim.why ? { ...claim, explanation: explanationOf(claim, claim.why) } : claim;
}

function list(text: ExplainedText, options: Options, output: Output): void {
  const claims = allClaims(text);
  if (options.json) {
    const { reader, gazetteer, codebook, lexicon } = text.reading;
    output.data(
      JSON.stringify({ document: text.id, reader, gazetteer, codebook, lexicon, claims: claims.map(record) }, null, 2),
    );
    return;
  }
  output.data(`${text.id}  ${text.title}`);
  for (const line of table(claims.map(rowOf))) output.data(`  ${line}`);
  output.data(`  ${versionLine(text.reading)}`);
  if (claims.length === 0) output.message('no claim was read here; --near shows what came near to one');
  else
    output.message(
      `${counted(claims.length, 'claim')}; amur explain DOCUMENT CLAIM explains one, --near what was not claimed`,
    );
}

function showClaim(text: ExplainedText, given: string, options: Options, output: Output): void {
  const prefix = given.startsWith('clm_') ? given : `clm_${given}`;
  const found = allClaims(text).filter(({ id }) => id.startsWith(prefix));
  const [claim] = found;
  if (claim === undefined) {
    throw new NotFound(`The newest reading of ${text.id} has no claim ${given.slice(0, 60)}`, {
      hint: 'Without a claim, amur explain lists those that it has.',
    });
  }
  if (found.length > 1) {
    throw new NotFound(`Several claims begin with ${given}: ${found.map(({ id }) => id).join(', ')}`, {
      hint: 'Give more digits of its id.',
    });
  }
  if (options.json) output.data(JSON.stringify(record(claim), null, 2));
  else for (const line of claimLines(claim, text, paintFor())) output.data(line);
}

function showNear(text: ExplainedText, options: Options, output: Output): void {
  const near = text.reading.near ?? [];
  if (options.json) {
    output.data(JSON.stringify({ document: text.id, near }, null, 2));
    return;
  }
  for (const miss of near) for (const line of nearLines(miss, text, paintFor())) output.data(line);
  output.message(
    near.length === 0 ? 'nothing came near to a claim' : `${counted(near.length, 'act')} read and not claimed`,
  );
}
