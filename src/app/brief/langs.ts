/** The languages a brief can be written in. */
export const briefLangs = ['en', 'ru', 'zh'] as const;
export type BriefLang = (typeof briefLangs)[number];
