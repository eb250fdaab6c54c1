/** How sure a coder is of a fact, in words: and whether that is the coder's own reading or the word of a list. */
export function confidenceWords(confidence: string, read: boolean | null): string {
  if (read === null) return confidence;
  return read ? `${confidence}, source read` : `${confidence}, as listed`;
}
