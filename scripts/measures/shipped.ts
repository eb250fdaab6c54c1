/** What ships with Amur as measures take it, without a database: the ties of the cases, the figures, and a context of a day. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readCase } from '../../src/app/cases/load-case.ts';
import { readFigures } from '../../src/app/figures/load-figures.ts';
import { openGazetteer } from '../../src/gazetteer/open.ts';
import type { MeasureContext } from '../../src/measure/context.ts';
import { observedIn } from '../../src/measure/observed.ts';
import { countedTies } from '../../src/measure/tie-counts.ts';
import { chanceOf } from '../../src/model/chance.ts';
import type { CodedFact, Evidence } from '../../src/model/evidence.ts';
import { deriveTies } from '../../src/ties/derive-ties.ts';

const data = new URL('../../data/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'));
const files = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, data))
    .filter((name) => name.endsWith('.json'))
    .sort();

export const gazetteer = openGazetteer(brotliDecompressSync(readFileSync(new URL('gazetteer/gazetteer.bin.br', data))));

/** The case files that ship. */
export const caseFiles = files('cases/').map((name) => ({ name, data: json(`cases/${name}`) }));

const facts: readonly CodedFact[] = caseFiles.flatMap(({ name, data: file }) => readCase(gazetteer, file, name).facts);

/** A coded fact that nobody has judged, as the rules for ties take it. */
function evidenceOf(fact: CodedFact): Evidence {
  const { id, type, parties, stage, date, bounds, fields, body = null, sources } = fact;
  return {
    id,
    kind: 'fact',
    type,
    parties,
    stage,
    date,
    bounds,
    basis: date === null ? null : 'stated',
    modality: 'fact',
    fields,
    body,
    review: 'unreviewed',
    strict: true,
    sources: [...new Set(sources.map(({ address }) => address))],
    recordedAt: '2026-11-25T00:00:00.000Z',
  };
}

const ties = deriveTies(facts.map(evidenceOf)).map(({ tie }) => tie);

const figures = files('observations/').flatMap((name) => readFigures(gazetteer, json(`observations/${name}`), name));
const observed = observedIn(figures);

/** As of the end of a year, with the ties and figures that ship. */
export function shippedContext(year: number): MeasureContext {
  const day = `${year}-12-31`;
  return {
    ties,
    counted: countedTies(ties, day),
    observed,
    day,
    chance: () => chanceOf(1),
  };
}
