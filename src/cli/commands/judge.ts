/** `amur judge`: decisions on claims and coded facts, and taking them back. */
import { Command } from 'commander';
import { describeEntities } from '../../app/annotations/describe-entities.ts';
import type { Ports } from '../../app/ports.ts';
import type { EvidenceEdit } from '../../app/review/evidence-edit.ts';
import { describeJudgement, judgedEntity } from '../../app/review/history-words.ts';
import type { Judged, JudgeOptions } from '../../app/review/judge.ts';
import { judge, listJudgements, redo, undo } from '../../app/review/judge.ts';
import { shortId } from '../../app/short-id.ts';
import { knownOutlet, showSource } from '../../app/sources/list-sources.ts';
import { type Judgement, judgementActs } from '../../model/evidence.ts';
import { milestones } from '../../model/milestones.ts';
import { decidedText } from '../decided-text.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withKnownAt, withStore } from '../options.ts';
import { type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly reason?: string;
  readonly knownAt?: string;
  readonly type?: string;
  readonly parties?: string;
  readonly stage?: string;
  readonly date?: string;
  readonly fields?: string;
  readonly modality?: string;
  readonly body?: string;
  readonly milestone?: string;
  readonly apart?: string;
  readonly json?: boolean;
}

/** Differences between coders are settled by `amur coding agreement`. */
const own: readonly string[] = judgementActs.filter((act) => act !== 'settle' && act !== 'describe');

export function judgeCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('judge')))
    .description('Accept, reject or correct claims; merge, split, grade; undo.')
    .argument('<act>', 'accept, reject, unsure, edit, prefer, merge, split, grade, undo, redo or list')
    .argument('[id]', 'a claim or fact (amur ties ID shows them); to grade also a source; to undo a judgement')
    .argument('[other]', 'for merge what the first one is, for split what it is not, for grade the grade')
    .option('--reason <text>', 'why; needed to reject')
    .option('--type <type>', 'edit: the type of tie')
    .option('--parties <codes>', 'edit: the parties, separated by commas, e.g. CN-HL/Heihe,RU-AMU')
    .option('--stage <stage>', 'edit: the stage')
    .option('--date <date>', 'edit: the date (EDTF), "" for none')
    .option('--fields <fields>', 'edit: the fields, separated by commas, "" for none')
    .option('--modality <modality>', 'edit: fact, attributed, assessment or forecast')
    .option('--body <name>', 'edit: the name of the body, construction or site, "" for none')
    .option('--milestone <word>', `edit: of what is built, how far it came (${milestones.join(', ')}), "" for none`)
    .option('--apart <words>', 'split: what tells the tie that the evidence belongs to from the one it is on')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
edit puts other values in the place of those that were read; the words stay. prefer shows the date of this evidence where others
contradict it. grade says how credible a claim or a fact is, from 1 (confirmed) to 6 (cannot be judged), or how reliable a source
is (a host, or name:NAME), from A to F (amur sources --help); a later grade replaces it. undo takes back your last judgement, or
the one named. merge and split take two documents, ties, towns (CN-HL/Harbin), bodies (body:NAME) or people (person:NAME).
Everything can be taken back, and is kept: amur history ID.

Example:
  $ amur judge list
  $ amur judge edit clm_... --stage ended --date 2022-03
  $ amur judge grade news.example.org B --reason "corrects its mistakes"
  $ amur judge merge CN-HL/Aihui CN-HL/Heihe --reason "the old name"`,
    )
    .action(async (act: string, id: string | undefined, other: string | undefined, options: Options) => {
      await withPorts({ ...options, maxSynchronousKeys: Number.POSITIVE_INFINITY }, async (ports) => {
        if (act === 'list') {
          const all = await listJudgements(ports, 100, options.knownAt ? { knownAt: options.knownAt } : {});
          if (options.json) output.data(JSON.stringify(all, null, 2));
          else {
            const things = await describeEntities(ports, all.flatMap(namedBy));
            const about = (j: Judgement): string => judgedEntity(j, all);
            const rows = all.map((j) => [
              shortId(j.id),
              j.at,
              j.by,
              describeJudgement(j, all, things),
              oneLine(things[about(j)]?.words ?? '', 60),
              shortId(about(j)),
              j.reason ? oneLine(j.reason, 80) : '',
            ]);
            for (const line of table(rows)) output.data(line);
          }
          if (all.length === 0) output.message('nothing judged yet');
          return;
        }
        const done = await decide(act, id);
        if (options.json) output.data(JSON.stringify(done, null, 2));
        else {
          const { judgement, evidence } = done;
          const beside = judgement.into ?? judgement.reliability;
          output.data(
            `${judgement.id}  ${act === 'redo' ? act : judgement.act}  ${judgement.target}${beside ? `  ${beside}` : ''}`,
          );
          if (judgement.reliability) await sayWhereNothingIsHeld(ports, judgement.target, output);
          if (evidence) {
            output.message(`now ${evidence.review}${decidedText(evidence.decision)}: ${oneLine(evidence.text, 100)}`);
          }
        }

        async function decide(what: string, target: string | undefined): Promise<Judged> {
          if (what === 'undo') return undo(ports, target);
          if (what === 'redo') return redo(ports);
          if (!own.includes(what)) {
            throw new UsageError(`"${what}" is no judgement; use ${own.join(', ')}, redo or list`);
          }
          if (target === undefined) throw new UsageError(`${what} needs the id of what is judged`);
          if (what === 'reject' && !options.reason) throw new UsageError('a rejection needs a reason: --reason "…"');
          const on = what === 'grade' ? gradedTarget(target) : target;
          return judge(ports, what, on, how(what, other, options));
        }
      });
    });
}

/** An id as it is; anything else is a source. */
function gradedTarget(written: string): string {
  return /^[a-z]{3}_[0-9a-f]+$/i.test(written.trim()) ? written : knownOutlet(written);
}

async function sayWhereNothingIsHeld(ports: Ports, outlet: string, output: Output): Promise<void> {
  const { documents, facts } = await showSource(ports, outlet);
  if (documents + facts === 0) output.message(`nothing of ${outlet} is held yet; the grade is kept`);
}

/** The ids and names that a judgement speaks of. */
function namedBy({ target, into, edit }: Judgement): readonly string[] {
  return [target, ...(into === undefined ? [] : [into]), ...(edit?.parties ?? [])];
}

/** What goes with a judgement, out of the options. */
function how(act: string, other: string | undefined, options: Options): JudgeOptions {
  const { reason, type, parties, stage, date, fields, modality, body, milestone, apart } = options;
  const listed = (words: string): readonly string[] => words.split(',').flatMap((word) => word.trim() || []);
  const edit: EvidenceEdit = {
    ...(type === undefined ? {} : { type }),
    ...(parties === undefined ? {} : { parties: listed(parties) }),
    ...(stage === undefined ? {} : { stage }),
    ...(date === undefined ? {} : { date }),
    ...(fields === undefined ? {} : { fields: listed(fields) }),
    ...(modality === undefined ? {} : { modality }),
    ...(body === undefined ? {} : { body }),
    ...(milestone === undefined ? {} : { milestone }),
  };
  if (act === 'merge' && other === undefined) throw new UsageError('merge needs two things: what is, and what it is');
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(act === 'edit' || Object.keys(edit).length > 0 ? { edit } : {}),
    ...(other === undefined ? {} : act === 'grade' ? { grade: other } : { into: other }),
    ...(apart === undefined ? {} : { apart }),
  };
}
