/** What each command needs a person to be allowed, in one table. It is asked where `AMUR_TOKEN` says who works. */
import type { Right } from '../ledger/people/roles.ts';

/** `machine`: it opens no ledger, so whoever may run it may do it. */
export type Needs = Right | 'machine';

type Asked = (args: readonly string[], options: Readonly<Record<string, unknown>>) => Needs;

export const commandNeeds: Readonly<Record<string, Needs | Asked>> = {
  start: 'operate',
  add: 'add',
  read: 'machine',
  explain: 'read',
  search: 'read',
  ties: 'read',
  changes: 'read',
  'case list': 'read',
  'case show': 'read',
  'case load': 'import',
  regions: 'read',
  'gazetteer add': 'machine',
  'gazetteer list': 'machine',
  'gazetteer remove': 'machine',
  'gazetteer show': 'machine',
  duplicates: 'read',
  judge: ([act]) => (act === 'list' ? 'read' : 'judge'),
  history: 'read',
  measure: 'read',
  first: 'read',
  brief: 'export',
  reread: (_, { list, carry, keep }) => (carry || keep ? 'judge' : list ? 'read' : 'work'),
  'coding export': 'code',
  'coding import': (_, { coder }) => (coder === undefined ? 'code' : 'people'),
  'coding list': 'read',
  agreement: (_, { settle }) => (settle === undefined ? 'read' : 'judge'),
  codebook: 'read',
  export: 'export',
  backup: (_, { check }) => (check === undefined ? 'backup' : 'machine'),
  restore: 'backup',
  migrate: 'machine',
  redact: (_, { list }) => (list ? 'read' : 'redact'),
  queue: ([act]) => (act === undefined || act === 'list' || act === 'show' ? 'read' : 'work'),
  work: 'work',
  sources: 'read',
  'sources grade': 'judge',
  'sources history': 'read',
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
  views: 'read',
  'views save': 'annotate',
  'views change': 'annotate',
  'views withdraw': 'annotate',
  import: (_, { dryRun, list }) => (dryRun || list ? 'read' : 'import'),
  same: ([what], { refresh }) => (refresh ? 'work' : what === undefined || what === 'show' ? 'read' : 'judge'),
  doctor: 'read',
  stop: 'machine',
  'people add': 'people',
  'people list': 'people',
  'people role': 'people',
  'people deactivate': 'people',
  'people activate': 'people',
  'people sign-out': 'people',
  'people grants': 'machine',
  'token create': 'people',
  'token list': 'people',
  'token revoke': 'people',
  audit: 'audit',
};

/** What a command needs as it was called. One that is not in the table needs the most: it is new and was forgotten. */
export function needsOf(path: string, args: readonly string[], options: Readonly<Record<string, unknown>>): Needs {
  const needs = Object.hasOwn(commandNeeds, path) ? commandNeeds[path]! : 'operate';
  return typeof needs === 'function' ? needs(args, options) : needs;
}
