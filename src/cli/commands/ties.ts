/** `amur ties`: the ties held, or one with its history and evidence. */

import { Command } from 'commander';
import { actedText } from '../../app/review/acted-view.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { TiesView } from '../../app/ties/list-ties.ts';
import type { TieView } from '../../app/ties/show-tie.ts';
import { restrictedByText, statusLine } from '../../app/ties/status-text.ts';
import type { TieRow } from '../../app/ties/tie-row.ts';
import { nameOfTie, tieTitle } from '../../app/ties/tie-title.ts';
import { useCases } from '../../app/use-cases.ts';
import { backings } from '../../model/backing.ts';
import { stageText } from '../../model/stage-words.ts';
import { dateText } from '../date-text.ts';
import { decidedText } from '../decided-text.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';

interface Options extends StoreOptions {
  readonly limit?: number;
  readonly json?: boolean;
}

const { listTies: all, getTie: one } = useCases;
/** As many rows are asked for at once. */
const page = 2000;

export function tiesCommand(output: Output): Command {
  return withParameters(withStore(new Command('ties')), all.input, ['after', 'limit'])
    .description('List ties, or show one with its history and evidence.')
    .argument('[id]', 'a tie')
    .option('--limit <number>', 'how many; all by default', wholeNumber(1, 999_999))
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur ties --region RU-SA --valid-at 2019-12-31')
    .action(async (id: string | undefined, options: Options) => {
      await withPorts(options, async (ports) => {
        if (id === undefined) {
          const { limit: most = Number.POSITIVE_INFINITY } = options;
          const asked = parametersOf(all.input, options);
          const rows: TieRow[] = [];
          let found: TiesView;
          do {
            const limit = Math.min(page, most - rows.length);
            found = await all.run(ports, { ...asked, limit, after: rows.length });
            rows.push(...found.items);
          } while (found.next !== null && rows.length < most);
          if (options.json) output.data(JSON.stringify(rows, null, 2));
          else list(rows, found.validAt, output);
        } else {
          const asked = parametersOf(one.input, { ...options, id });
          const tie = await one.run(ports, asked);
          if (options.json) output.data(JSON.stringify(tie, null, 2));
          else show(tie, asked.validAt ?? ports.now().slice(0, 10), output);
        }
      });
    });
}

function list(rows: readonly TieRow[], validAt: string, output: Output): void {
  if (rows.length === 0) {
    output.message('no ties match; "amur doctor" says what is held, "amur add FILE" adds documents');
    return;
  }
  const lines = rows.map((t) => [
    t.id,
    tieTitle(t, 'en', t.parties.map((p) => p.party).join(' ~ ')),
    t.type,
    [statusLine('en', t, t.state, validAt), byWhom(t)].filter(Boolean).join(' · '),
    t.backing,
    sourcesText(t, 'source'),
  ]);
  for (const line of table(lines)) output.data(line);
  output.message(
    `${counted(rows.length, 'tie')}: ${backings.map((each) => `${rows.filter(({ backing }) => backing === each).length} ${each}`).join(', ')}`,
  );
}

/** The sources of what is counted; with those of unreviewed claims in brackets where they add any, as on the page. */
function sourcesText({ counts }: Pick<TieRow, 'counts'>, one: string): string {
  const { sources, sourcesWithUnreviewed } = counts;
  const more = sourcesWithUnreviewed === sources ? '' : ` (${sourcesWithUnreviewed} with unreviewed)`;
  return counted(sources, one) + more;
}

const byWhom = ({ restrictedBy = [] }: TieRow): string =>
  restrictedByText(
    'en',
    restrictedBy.map(({ names }) => names.en),
  );

function show(tie: TieView, validAt: string, output: Output): void {
  output.data(
    `${nameOfTie(tie, 'en') === null ? '' : `${nameOfTie(tie, 'en')}: `}${tie.type}, ${tie.parties.map((p) => `${p.names.en} (${p.party})`).join(' ~ ')}`,
  );
  output.data(`  ${[statusLine('en', tie, tie.state, validAt), byWhom(tie)].filter(Boolean).join(' · ')}`);
  const { acceptedClaims, unreviewedClaims, facts } = tie.counts;
  output.data(
    `  ${tie.id}  ${counted(acceptedClaims, 'accepted claim')}, ${unreviewedClaims} unreviewed, ${counted(facts, 'coded fact')}, ${sourcesText(tie, 'independent source')}`,
  );
  if (tie.mayBe.length > 0) {
    const names = tie.mayBe.map((other) => `${nameOfTie(other, 'en')} (${other.id})`);
    output.data(`  which it is of these is not said: ${names.join('; ')}`);
  }
  output.data('  history:');
  for (const line of table(
    tie.steps.map((s) => [
      `    ${dateText(s.date)}`,
      `${stageText('en', tie.type, s.stage, s.milestone)}${s.oneSided ? ` by ${s.oneSided}` : ''}`,
      s.reviewed ? 'reviewed' : 'unreviewed',
      s.contested ? `others say ${s.contested.map((c) => dateText(c.date)).join(', ')}` : '',
    ]),
  ))
    output.data(line);
  output.data('  evidence:');
  for (const e of tie.evidence) for (const line of evidenceLines(e)) output.data(line);
}

function evidenceLines(e: EvidenceView): readonly string[] {
  const where = e.document
    ? [
        e.document.title,
        ...e.sources.filter((s) => !s.cited).map((s) => s.label),
        ...(e.document.author === null ? [] : [e.document.author]),
        `[${e.document.start}, ${e.document.end})`,
      ].join(', ')
    : e.sources.map((s) => s.address ?? s.label).join('; ');
  const said = e.kind === 'claim' ? `“${oneLine(e.text, 160)}”` : oneLine(e.text, 160);
  // A coded fact counts as it stands; only a decision against it is worth a word.
  const standing = e.kind === 'fact' && e.review === 'unreviewed' ? 'coded' : e.review;
  return [
    `    ${e.id}  ${standing}${decidedText(e.decision)}  ${stageText('en', e.type, e.stage, e.milestone)}  ${dateText(e.date)}  ${e.modality}`,
    `      ${said}`,
    ...(e.acted === null ? [] : [`      ${actedText(e.acted)}`]),
    ...(e.note === null ? [] : [`      note: ${oneLine(e.note, 240)}`]),
    `      ${where}`,
  ];
}
