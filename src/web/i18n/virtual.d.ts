/** What scripts/messages/plugin.ts makes of the JSON files: the compiled messages of a language by `area.key`. */
declare module 'virtual:messages/*' {
  const messages: Readonly<Record<string, import('./message.ts').Message>>;
  export default messages;
}
