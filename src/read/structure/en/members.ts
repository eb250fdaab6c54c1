/** English words for what joins several places, which then stand for its members: the council, the Euroregion, the parties. */
import type { PointerWords } from '../pointer.ts';

/** Joint bodies, their sessions and their members. */
export const englishMembers: readonly PointerWords[] = [
  {
    pattern:
      /(?<![\p{L}-])(?:the|this|its)\s(?:joint |mixed |cross-border |general |annual |standing )?(?:euroregion|association|working group|committee|commission|union|network|conference|alliance|council|secretariat|presidium|assembly|session|meeting|members|member (?:regions|states|cities)|participants|signatories|delegates)(?![\p{L}-])(?!\sof\s(?:the\s)?\p{Lu})/giu,
    how: 'members',
    means: 'all',
    kind: 'side',
  },
];
