/** What scripts/messages/plugin.ts makes of the JSON files: the compiled messages of a part of a language. */
declare module 'virtual:messages/*' {
  const words: import('./packed.ts').Packed;
  export default words;
}
