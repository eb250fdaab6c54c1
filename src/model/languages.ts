/** The languages Amur reads on equal terms, as BCP 47 tags. */
export const readLanguages = ['en', 'ru', 'zh'] as const;
export type ReadLanguage = (typeof readLanguages)[number];

/** A BCP 47 language tag; `und` where no language could be told. */
export type Language = string;

export function isReadLanguage(tag: string): tag is ReadLanguage {
  return (readLanguages as readonly string[]).includes(tag);
}
