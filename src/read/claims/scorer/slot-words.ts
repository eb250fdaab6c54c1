/** The words before a name that give it its slot in the sentence, by language: "with", "to", "from", "in"… */
import type { Language } from '../../../model/languages.ts';

/** What a word before a name makes of it. */
export type Slot =
  | 'with'
  | 'to'
  | 'from'
  | 'in'
  | 'of'
  | 'between'
  | 'and'
  | 'by'
  | 'on'
  | 'than'
  | 'start'
  | 'clause'
  | 'other';

interface SlotWords {
  /** Tried in this order on what stands before the name. */
  readonly words: readonly (readonly [Slot, RegExp])[];
  /** What may stand between such a word and the name ("the city of"); null where nothing may. */
  readonly between: RegExp | null;
  /** How much text before the name is looked at, in characters. */
  readonly reach: number;
}

const spaced = (words: string): RegExp => new RegExp(`(?:^|[\\s(«"“,])(?:${words})\\s$`, 'iu');
const joined = (words: string): RegExp => new RegExp(`(?:${words})$`, 'u');

export const slotWords: Readonly<Record<Language, SlotWords>> = {
  en: {
    words: [
      ['with', spaced('with|together with|alongside')],
      ['to', spaced('to|into|towards?|for|onto')],
      ['from', spaced('from|out of')],
      ['in', spaced('in|at|near|inside|around|outside')],
      ['of', spaced('of')],
      ['between', spaced('between|among')],
      ['and', spaced('and|or|as well as|&')],
      ['by', spaced('by|via|through')],
      ['on', spaced('on|over|about|against')],
      ['than', spaced('than|like|as')],
    ],
    between:
      /(?:\s|^)(?:the|its|his|her|their|our|neighbou?ring|nearby|cit(?:y|ies) of|towns? of|provinces? of|regions? of|county of|state of|district of|republic of|\p{Lu}?\p{L}+['’]s|\p{Ll}+)\s$/u,
    reach: 40,
  },
  ru: {
    words: [
      ['with', spaced('с|со|вместе с')],
      ['to', spaced('к|ко|для|до')],
      ['from', spaced('из|от')],
      ['in', spaced('в|во|на|под|около|близ')],
      ['between', spaced('между')],
      ['and', spaced('и|или|а также')],
      ['by', spaced('через|по')],
      ['on', spaced('о|об|за|против')],
      ['than', spaced('чем|как')],
    ],
    between: /(?:\s|^)\p{Ll}+\s$/u,
    reach: 40,
  },
  zh: {
    words: [
      ['with', joined('与|與|和|同|跟|及|以及|暨')],
      ['to', joined('向|对|對|往|赴|到|给|給|为|為|至|去|访问|訪問|抵达|抵達|销往|銷往|运往|運往')],
      ['from', joined('从|從|来自|來自|自|由')],
      ['in', joined('在|于|於')],
      ['and', joined('、')],
    ],
    between: null,
    reach: 8,
  },
};
