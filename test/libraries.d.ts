/** Types of a library without any: what a test calls of it. */
declare module 'edtf' {
  /** A date with its first and last millisecond; null or infinite where an end is open. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
