/** One step of the schema: one statement an entry, every constraint named; `amur.` stands for the schema of the workspace. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}
