/**
 * The ids of facts and events are made of what they say. After a change of data/cases this puts the new ids in the place of the old in
 * data/scenarios, by the keys of the records: `npx tsx scripts/cite-anew.ts [COMMIT]`, where COMMIT has the cases as the scenarios cite
 * them (by default HEAD).
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readCase } from '../src/app/cases/load-case.ts';
import { caseFiles, gazetteer } from './measures/shipped.ts';

const commit = process.argv[2] ?? 'HEAD';
const folder = new URL('../data/scenarios/', import.meta.url);

function* records(name: string, data: unknown) {
  const { id, facts, events } = readCase(gazetteer, data, name);
  for (const record of [...facts, ...events]) yield { name: `${id}/${record.key}`, id: record.id };
}

const now = new Map(
  caseFiles.flatMap(({ name, data }) => [...records(name, data)].map((each) => [each.name, each.id] as const)),
);
const anew = new Map<string, string | undefined>();
for (const { name } of caseFiles) {
  const before = execFileSync('git', ['show', `${commit}:data/cases/${name}`], { encoding: 'utf8', maxBuffer: 1e9 });
  for (const each of records(name, JSON.parse(before))) anew.set(each.id, now.get(each.name));
}

for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
  const at = new URL(name, folder);
  const text = readFileSync(at, 'utf8');
  const current = new Set(now.values());
  const put = text.replace(/\b(?:fct|evt)_[0-9a-f]{32}\b/g, (id) => {
    const to = anew.get(id);
    if (to === undefined && !current.has(id)) console.error(`${name} cites ${id}, which data/cases holds no more`);
    return to ?? id;
  });
  if (put !== text) writeFileSync(at, put);
}
