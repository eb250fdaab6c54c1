/** `amur read --why`: why a claim was read, and why an act was not claimed. */
import { existsSync } from 'node:fs';
import { type ExplainedText, explainDocument } from '../../app/documents/explain-document.ts';
import { explanationOf } from '../../app/documents/explanation.ts';
import { fileResource } from '../../io/input-files.ts';
import { readingProcesses } from '../../io/reading-processes.ts';
import { NotFound } from '../../model/errors.ts';
import { documentId } from '../../model/ids.ts';
import type { Claim, NonClaim } from '../../model/reading.ts';
import { UsageError } from '../exit.ts';
import { ownPlacesHere, withPorts } from '../open-ports.ts';
import { counted, type Output, table } from '../output.ts';
import { paintForOutput } from '../paint.ts';
import { type ReaderOptions, readerOf } from '../reader-options.ts';
import { modelLines } from './reading-lines.ts';
import { claimLines, nearLines, rowOf, versionLine } from './why-lines.ts';

export interface WhyOptions extends ReaderOptions {
  readonly near?: boolean;
  readonly published?: string;
  readonly json?: boolean;
}

/**
 * Why claims were read, or, with `near`, what was read and not claimed, and why. `given` is a document that is held (its id or the
 * beginning of it), or a file, which is read now; without a claim (its id or the beginning of it) all are listed with their rules.
 */
export async function showWhy(
  given: string,
  claim: string | undefined,
  options: WhyOptions,
  output: Output,
): Promise<void> {
  if (options.near && claim !== undefined)
    throw new UsageError('--near is about what was not claimed; leave the claim out');
  const text = await explained(given, options);
  if (text.readAgain && !options.near && !options.json)
    output.message('the reading that is held keeps no cues; read again now');
  if (options.near) showNear(text, options, output);
  else if (claim === undefined) list(text, options, output);
  else showClaim(text, claim, options, output);
}

/** A file is read now; an id means what is held. */
async function explained(given: string, options: WhyOptions): Promise<ExplainedText> {
  const near = options.near === true;
  const mode = readerOf(options);
  const second = mode === 'rules' ? null : mode;
  if (!existsSync(given)) return withPorts(options, (ports) => explainDocument(ports, given, { near, second }));
  if (second !== null) {
    throw new UsageError(
      'with --why a language model’s stored reading is shown: name a stored document, or leave --why out',
    );
  }
  const resource = await fileResource(given);
  const processes = readingProcesses(1, { additions: await ownPlacesHere(options) });
  const id = documentId(resource.bytes);
  const published = options.published ? { published: options.published } : {};
  try {
    const { decoded, reading } = await processes.readResource(resource, { id, near, ...published });
    return { id, title: given, text: decoded.text, reading, readAgain: false };
  } finally {
    await processes.close();
  }
}

type AnyClaim = Claim | NonClaim;

const allClaims = ({ reading }: ExplainedText): readonly AnyClaim[] =>
  [...reading.claims, ...reading.nonclaims].sort((a, b) => a.evidence.start - b.evidence.start);

/** A claim with its explanation, for programs. */
function record(claim: AnyClaim): object {
  return claim.why ? { ...claim, explanation: explanationOf(claim, claim.why) } : claim;
}

function list(text: ExplainedText, options: WhyOptions, output: Output): void {
  const claims = allClaims(text);
  if (options.json) {
    const { reader, gazetteer, codebook, lexicon } = text.reading;
    output.data(
      JSON.stringify(
        {
          document: text.id,
          reader,
          gazetteer,
          codebook,
          lexicon,
          claims: claims.map(record),
          model: text.reading.model,
        },
        null,
        2,
      ),
    );
    return;
  }
  output.data(`${text.id}  ${text.title}`);
  for (const line of table(claims.map(rowOf))) output.data(`  ${line}`);
  output.data(`  ${versionLine(text.reading)}`);
  for (const line of modelLines(text.reading)) output.data(`  ${line}`);
  if (claims.length === 0) output.message('no claim was read here; --near shows what came near to one');
  else {
    const possible = claims.filter(({ strict }) => !strict).length;
    output.message(
      `${counted(claims.length, 'claim')}${possible > 0 ? `, ${possible} of them only possible` : ''}; amur read --why DOCUMENT CLAIM explains one, --near what was not claimed`,
    );
  }
}

function showClaim(text: ExplainedText, given: string, options: WhyOptions, output: Output): void {
  const prefix = given.startsWith('clm_') ? given : `clm_${given}`;
  const found = allClaims(text).filter(({ id }) => id.startsWith(prefix));
  const [claim] = found;
  if (claim === undefined) {
    throw new NotFound(`The newest reading of ${text.id} has no claim ${given.slice(0, 60)}`, {
      hint: 'Without a claim, amur read --why lists those that it has.',
    });
  }
  if (found.length > 1) {
    throw new NotFound(`Several claims begin with ${given}: ${found.map(({ id }) => id).join(', ')}`, {
      hint: 'Give more digits of its id.',
    });
  }
  if (options.json) output.data(JSON.stringify(record(claim), null, 2));
  else for (const line of claimLines(claim, text, paintForOutput())) output.data(line);
}

function showNear(text: ExplainedText, options: WhyOptions, output: Output): void {
  const near = text.reading.near ?? [];
  if (options.json) {
    output.data(JSON.stringify({ document: text.id, near }, null, 2));
    return;
  }
  for (const miss of near) for (const line of nearLines(miss, text, paintForOutput())) output.data(line);
  output.message(
    near.length === 0 ? 'nothing came near to a claim' : `${counted(near.length, 'act')} read and not claimed`,
  );
}
