/** The words that stand for places, by language. */
import type { Language } from '../../model/languages.ts';
import type { SideWords } from './country-sides.ts';
import { englishDescriptions, englishSides } from './en/descriptions.ts';
import { englishMembers } from './en/members.ts';
import { englishOffices } from './en/officials.ts';
import { englishPronouns } from './en/pronouns.ts';
import type { PointerWords } from './pointer.ts';
import { russianDescriptions, russianPeople, russianSides } from './ru/descriptions.ts';
import { russianMembers } from './ru/members.ts';
import { russianOffices } from './ru/officials.ts';
import { russianPronouns } from './ru/pronouns.ts';
import { chineseDescriptions, chineseSides } from './zh/descriptions.ts';
import { chineseMembers } from './zh/members.ts';
import { chinesePronouns } from './zh/pronouns.ts';

/** Those of each language. */
export const pointerWords: Readonly<
  Record<
    Language,
    {
      readonly pointers: readonly PointerWords[];
      readonly sides: SideWords;
      /** What parts a word of kind from those it can mean; null where it may mean what its clause names. */
      readonly clauseMark: RegExp | null;
    }
  >
> = {
  en: {
    pointers: [...englishPronouns, ...englishDescriptions, ...englishOffices, ...englishMembers],
    sides: { ...englishSides, people: /^(?:the\s)?\p{Lu}\p{Ll}+[^s]s$/u },
    clauseMark: null,
  },
  ru: {
    pointers: [...russianPronouns, ...russianDescriptions, ...russianOffices, ...russianMembers],
    sides: { ...russianSides, people: russianPeople },
    clauseMark: null,
  },
  zh: {
    pointers: [...chinesePronouns, ...chineseDescriptions, ...chineseMembers],
    sides: { ...chineseSides, people: /方$/u },
    clauseMark: /[，,。；;：:！？\n]/u,
  },
};
