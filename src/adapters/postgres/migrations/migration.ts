/** One step of the schema: one statement an entry, every constraint named; `amur.` stands for the schema of the workspace. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** Tables of somebody's work from which it takes rows on purpose; a rehearsal counts their loss as no fault. */
  readonly removesFrom?: readonly string[];
}
