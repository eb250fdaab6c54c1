/** The codebook: what its words mean, as data in data/codebook, for the types and stages that there are. */

import record from '../../data/codebook/codebook.json' with { type: 'json' };
import type { Language } from './languages.ts';
import { type Stage, stages } from './stages.ts';
import { isStanding, type TieType, tieTypes } from './tie-types.ts';

/** How a text says a thing: as so, by a named speaker, as the author's judgement, about the uncertain future. */
export type Modality = 'fact' | 'attributed' | 'assessment' | 'forecast';

interface TypeWords {
  readonly definition: string;
  readonly names: Readonly<Record<Language, string>>;
}

interface StageWords {
  readonly definition: string;
}

/** The codebook as it ships: every word with its definition, types also with their names. */
export interface Codebook {
  readonly version: string;
  readonly source: string;
  readonly tieTypes: readonly ({ readonly id: string; readonly standing: boolean } & TypeWords)[];
  readonly stages: readonly ({ readonly id: string } & StageWords)[];
  readonly fields: readonly { readonly id: string }[];
  readonly caseEventKinds: readonly { readonly id: string; readonly definition: string }[];
}

const wordsOfTypes: Readonly<Record<TieType, TypeWords>> = record.tieTypes;
const wordsOfStages: Readonly<Record<Stage, StageWords>> = record.stages;

export const codebook: Codebook = {
  ...record,
  tieTypes: tieTypes.map((id) => ({ id, standing: isStanding(id), ...wordsOfTypes[id] })),
  stages: stages.map((id) => ({ id, ...wordsOfStages[id] })),
};
/** How a text may say a thing. */
export const modalities: readonly Modality[] = ['fact', 'attributed', 'assessment', 'forecast'];
export const fields: readonly string[] = record.fields.map((f) => f.id);
export const caseEventKinds: readonly string[] = record.caseEventKinds.map((k) => k.id);
/** The version of the codebook; it stands in every reading. */
export const codebookVersion: string = record.version;
