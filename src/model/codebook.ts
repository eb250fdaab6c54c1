/** The vocabularies of the codebook, as data in data/codebook: types and stages of ties, fields, kinds of case events. */
import record from '../../data/codebook/codebook.json' with { type: 'json' };

/** How a text says a thing: as so, by a named speaker, as the author's judgement, about the uncertain future. */
export type Modality = 'fact' | 'attributed' | 'assessment' | 'forecast';

/** The codebook as it ships: every word with its definition, types also with their names. */
export interface Codebook {
  readonly version: string;
  readonly source: string;
  readonly tieTypes: readonly {
    readonly id: string;
    readonly standing: boolean;
    readonly definition: string;
    readonly names: { readonly en: string; readonly ru: string; readonly zh: string };
  }[];
  readonly stages: readonly { readonly id: string; readonly definition: string }[];
  readonly fields: readonly { readonly id: string }[];
  readonly caseEventKinds: readonly { readonly id: string; readonly definition: string }[];
}

export const codebook: Codebook = record;
/** How a text may say a thing. */
export const modalities: readonly Modality[] = ['fact', 'attributed', 'assessment', 'forecast'];
export const fields: readonly string[] = record.fields.map((f) => f.id);
export const caseEventKinds: readonly string[] = record.caseEventKinds.map((k) => k.id);
/** The version of the codebook; it stands in every reading. */
export const codebookVersion: string = record.version;
