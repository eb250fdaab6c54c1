/** A file made for others, whole in memory. */

/** A file made for others. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** How many documents are left out because their words were taken away. */
  readonly redacted: number;
}
