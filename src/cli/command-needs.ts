/** What each command needs a person to be allowed, in one table. It is asked where `AMUR_TOKEN` says who works. */
import type { Right } from '../store/people/roles.ts';

/** `machine`: it opens no ledger, so whoever may run it may do it. */
export type Needs = Right | 'machine';

type Asked = (args: readonly string[], options: Readonly<Record<string, unknown>>) => Needs;

export const commandNeeds: Readonly<Record<string, Needs | Asked>> = {
  start: 'operate',
  add: 'add',
  read: (_, { why, near }) => (why || near ? 'read' : 'machine'),
  search: 'read',
  ties: 'read',
  changes: 'read',
  case: 'read',
  regions: 'read',
  gazetteer: 'machine',
  'gazetteer add': 'annotate',
  'gazetteer remove': 'annotate',
  'gazetteer import': 'annotate',
  judge: ([act]) => (act === 'list' ? 'read' : 'judge'),
  history: 'read',
  measure: 'read',
  scenario: 'read',
  'scenario new': 'read',
  'scenario run': 'read',
  'scenario replay': 'read',
  'scenario bind': 'read',
  'scenario save': 'annotate',
  first: 'read',
  brief: 'export',
  forecasts: 'read',
  'forecasts add': 'forecast',
  'forecasts withdraw': 'forecast',
  'forecasts resolve': 'judge',
  reread: (_, { list, carry, keep }) => (carry || keep ? 'judge' : list ? 'read' : 'work'),
  coding: 'read',
  'coding export': 'code',
  'coding import': (_, { coder }) => (coder === undefined ? 'code' : 'people'),
  'coding agreement': (_, { settle }) => (settle === undefined ? 'read' : 'judge'),
  'coding codebook': 'read',
  export: 'export',
  backup: (_, { check }) => (check === undefined ? 'backup' : 'machine'),
  restore: 'backup',
  redact: (_, { list }) => (list ? 'read' : 'redact'),
  queue: ([act]) => (act === undefined || act === 'list' || act === 'show' ? 'read' : 'work'),
  work: 'work',
  sources: 'read',
  notes: 'read',
  'notes add': 'annotate',
  'notes edit': 'annotate',
  'notes withdraw': 'annotate',
  collections: 'read',
  'collections make': 'annotate',
  'collections add': 'annotate',
  'collections remove': 'annotate',
  'collections rename': 'annotate',
  'collections withdraw': 'annotate',
  import: (_, { dryRun, list }) => (dryRun || list ? 'read' : 'import'),
  same: ([what], { refresh }) =>
    refresh ? 'work' : what === undefined || what === 'show' || what === 'copies' ? 'read' : 'judge',
  doctor: 'read',
  stop: 'machine',
  people: 'people',
  'people add': 'people',
  'people change': 'people',
  'people token': 'people',
  'people grants': 'machine',
  audit: 'audit',
};

/** What a command needs as it was called. One that is not in the table needs the most: it is new and was forgotten. */
export function needsOf(path: string, args: readonly string[], options: Readonly<Record<string, unknown>>): Needs {
  const needs = Object.hasOwn(commandNeeds, path) ? commandNeeds[path]! : 'operate';
  return typeof needs === 'function' ? needs(args, options) : needs;
}
