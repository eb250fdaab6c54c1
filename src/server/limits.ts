/** How much a request may carry. */
const mebibyte = 1024 * 1024;

/** All files of an upload together. */
export const largestUpload = 128 * mebibyte;
/** All uploads that are under way at once: they stand in memory until they are read. */
export const mostUploads = 2 * largestUpload;
/** One document. */
export const largestFile = 32 * mebibyte;
/** A text as JSON: the longest that is read, all of it escaped, and what is said of it. */
export const largestText = 8 * mebibyte;
/** Files in one upload. */
export const mostFiles = 500;
/** Any other body. */
export const largestBody = 256 * 1024;

/** A size for people. */
export function sizeText(bytes: number): string {
  return bytes >= mebibyte ? `${Math.round(bytes / mebibyte)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}
