/** The one table of commands: the function that makes each, the group of the help it stands in, and what it needs. */
import type { Command } from 'commander';
import type { Needs } from './authorize.ts';
import { addCommand } from './commands/add.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { briefCommand } from './commands/brief.ts';
import { caseCommand } from './commands/case.ts';
import { changesCommand } from './commands/changes.ts';
import { codingCommand, codingExportCommand, codingImportCommand } from './commands/coding.ts';
import { codingAgreementCommand } from './commands/coding-agreement.ts';
import { codingCodebookCommand } from './commands/coding-codebook.ts';
import {
  collectionsAddCommand,
  collectionsCommand,
  collectionsEditCommand,
  collectionsMakeCommand,
  collectionsNoteCommand,
  collectionsRemoveCommand,
  collectionsRenameCommand,
  collectionsWithdrawCommand,
} from './commands/collections.ts';
import { compareCommand } from './commands/compare.ts';
import { describeCommand } from './commands/describe.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { firstCommand } from './commands/first.ts';
import {
  forecastsAddCommand,
  forecastsCommand,
  forecastsResolveCommand,
  forecastsWithdrawCommand,
} from './commands/forecasts.ts';
import {
  gazetteerAddCommand,
  gazetteerCommand,
  gazetteerImportCommand,
  gazetteerRemoveCommand,
} from './commands/gazetteer.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { judgeCommand } from './commands/judge.ts';
import { leanCommand } from './commands/lean.ts';
import { mcpCommand } from './commands/mcp.ts';
import { measureCommand } from './commands/measure.ts';
import {
  modelAddCommand,
  modelCommand,
  modelListCommand,
  modelRemoveCommand,
  modelTestCommand,
} from './commands/model.ts';
import { peopleAddCommand, peopleChangeCommand, peopleCommand } from './commands/people.ts';
import { peopleGrantsCommand } from './commands/people-grants.ts';
import { peopleTokenCommand } from './commands/people-token.ts';
import { queueCommand } from './commands/queue.ts';
import { readCommand } from './commands/read.ts';
import { redactCommand } from './commands/redact.ts';
import { regionsCommand } from './commands/regions.ts';
import { rereadCommand } from './commands/reread.ts';
import { restoreCommand } from './commands/restore.ts';
import { reviewCommand } from './commands/review.ts';
import { sameCommand } from './commands/same.ts';
import { scenarioCommand, scenarioReplayCommand, scenarioRunCommand } from './commands/scenario.ts';
import { searchCommand } from './commands/search.ts';
import { sourcesCommand } from './commands/sources.ts';
import { startCommand } from './commands/start.ts';
import { stopCommand } from './commands/stop.ts';
import { tiesCommand } from './commands/ties.ts';
import { workCommand } from './commands/work.ts';
import type { Output } from './output.ts';

/** A command, or one below another. */
export interface CommandEntry {
  readonly make: (output: Output) => Command;
  /** A function where it hangs on how the command was called. */
  readonly needs: Needs | ((args: readonly string[], options: Readonly<Record<string, unknown>>) => Needs);
  readonly below?: readonly CommandEntry[];
}

/** The commands as the help shows them, group by group. */
export const commandGroups: Readonly<Record<string, readonly CommandEntry[]>> = {
  'Begin and keep': [
    { make: startCommand, needs: 'operate' },
    { make: stopCommand, needs: 'machine' },
    { make: doctorCommand, needs: 'read' },
    { make: backupCommand, needs: (_, { check }) => (check === undefined ? 'backup' : 'machine') },
    { make: restoreCommand, needs: 'backup' },
    { make: redactCommand, needs: (_, { list }) => (list ? 'read' : 'redact') },
  ],
  'Read and add': [
    { make: addCommand, needs: (_, { dryRun }) => (dryRun ? 'read' : 'add') },
    { make: readCommand, needs: (_, { why, near }) => (why || near ? 'read' : 'machine') },
    {
      make: modelCommand,
      needs: 'machine',
      below: [
        { make: modelAddCommand, needs: 'machine' },
        { make: modelListCommand, needs: 'machine' },
        { make: modelTestCommand, needs: 'machine' },
        { make: modelRemoveCommand, needs: 'machine' },
      ],
    },
    {
      make: rereadCommand,
      needs: (_, { list, carry, keep, dryRun }) => (carry || keep ? 'judge' : list || dryRun ? 'read' : 'work'),
    },
    {
      make: describeCommand,
      needs: (_, said) =>
        said.undo
          ? 'judge'
          : ['outlet', 'author', 'title', 'published', 'url', 'notUrl'].some((each) => said[each] !== undefined)
            ? 'add'
            : 'read',
    },
    { make: workCommand, needs: 'work' },
    {
      make: queueCommand,
      needs: ([act]) => (act === undefined || act === 'list' || act === 'show' ? 'read' : 'work'),
    },
    {
      make: gazetteerCommand,
      needs: 'machine',
      below: [
        { make: gazetteerAddCommand, needs: 'annotate' },
        { make: gazetteerRemoveCommand, needs: 'annotate' },
        { make: gazetteerImportCommand, needs: 'annotate' },
      ],
    },
  ],
  Look: [
    { make: tiesCommand, needs: 'read' },
    { make: regionsCommand, needs: 'read' },
    { make: searchCommand, needs: 'read' },
    { make: historyCommand, needs: 'read' },
    { make: changesCommand, needs: 'read' },
    { make: caseCommand, needs: 'read' },
    { make: compareCommand, needs: 'read' },
    { make: sourcesCommand, needs: 'read' },
    { make: firstCommand, needs: 'read' },
    { make: mcpCommand, needs: (_, { allowPropose }) => (allowPropose ? 'add' : 'read') },
  ],
  Decide: [
    { make: reviewCommand, needs: 'read' },
    { make: judgeCommand, needs: ([act]) => (act === 'list' ? 'read' : 'judge') },
    {
      make: sameCommand,
      needs: ([what], { refresh }) =>
        refresh ? 'work' : what === undefined || what === 'show' || what === 'copies' ? 'read' : 'judge',
    },
    {
      make: collectionsCommand,
      needs: 'read',
      below: [
        { make: collectionsMakeCommand, needs: 'annotate' },
        { make: collectionsAddCommand, needs: 'annotate' },
        { make: collectionsNoteCommand, needs: 'annotate' },
        { make: collectionsEditCommand, needs: 'annotate' },
        { make: collectionsRemoveCommand, needs: 'annotate' },
        { make: collectionsRenameCommand, needs: 'annotate' },
        { make: collectionsWithdrawCommand, needs: 'annotate' },
      ],
    },
    {
      make: codingCommand,
      needs: 'read',
      below: [
        { make: codingExportCommand, needs: 'code' },
        { make: codingImportCommand, needs: (_, { coder }) => (coder === undefined ? 'code' : 'people') },
        { make: codingAgreementCommand, needs: (_, { settle }) => (settle === undefined ? 'read' : 'judge') },
        { make: codingCodebookCommand, needs: 'read' },
      ],
    },
  ],
  'Measure and foresee': [
    { make: leanCommand, needs: 'read' },
    { make: measureCommand, needs: 'read' },
    {
      make: scenarioCommand,
      needs: 'read',
      below: [
        { make: scenarioRunCommand, needs: 'read' },
        { make: scenarioReplayCommand, needs: 'read' },
      ],
    },
    {
      make: forecastsCommand,
      needs: 'read',
      below: [
        { make: forecastsAddCommand, needs: 'forecast' },
        { make: forecastsResolveCommand, needs: 'judge' },
        { make: forecastsWithdrawCommand, needs: 'forecast' },
      ],
    },
  ],
  'In and out': [
    { make: importCommand, needs: (_, { dryRun, list }) => (dryRun || list ? 'read' : 'import') },
    { make: exportCommand, needs: 'export' },
    { make: briefCommand, needs: 'export' },
  ],
  'For teams': [
    {
      make: peopleCommand,
      needs: 'people',
      below: [
        { make: peopleAddCommand, needs: 'people' },
        { make: peopleChangeCommand, needs: 'people' },
        { make: peopleTokenCommand, needs: 'people' },
        { make: peopleGrantsCommand, needs: 'machine' },
      ],
    },
    { make: auditCommand, needs: 'audit' },
  ],
};
