/**
 * What a decision against a tie is claimed as. The end or the halt of what stands is that tie's own, `ended` or `suspended`; a ban, a
 * quota, a visa rule or the stop of visits and goods is a `restriction`, in force until it is lifted. What is only decided or wished for
 * is a restriction too, announced or proposed: the tie stands until then.
 */
import type { Language } from '../../model/languages.ts';
import { isHaltedOrEnded, isPlanned, type Stage } from '../../model/stages.ts';
import { isStanding, type TieType } from '../../model/tie-types.ts';
import { type Act, kindMeant } from './act.ts';

/** The type that a tie is claimed as with its stage; `told` is the stage before its day was looked at. */
export function typeTold(type: TieType, act: Act, stage: Stage, told: Stage = stage): TieType {
  if (isStanding(type) && isPlanned(stage) && isHaltedOrEnded(told)) return 'restriction';
  if (act.type !== 'restriction' || act.lifted) return type;
  const kind = kindMeant(act);
  const isBan = act.limit === null || act.limit.value === 'active';
  if (!isStanding(kind)) return isBan ? 'restriction' : type;
  if (isPlanned(stage) && !isBan) return 'restriction';
  return type === 'restriction' && isHaltedOrEnded(stage) ? kind : type;
}

/** The stage of a decision by its verb, by what it is about, and by whether it is taken yet. */
export function stageOfDecision(act: Act, text: string, lang: Language): Stage {
  if (act.lifted) return 'ended';
  const kind = kindMeant(act);
  const { limit } = act;
  if (limit && limit.value !== 'active') {
    const ahead = phaseAhead(act, text, lang);
    if (ahead) return ahead;
  }
  if (!limit || limit.value === 'active' || !isStanding(kind)) return 'active';
  const words = text.slice(limit.start, limit.end);
  if (!closing.test(words)) return limit.value as Stage;
  const clause = text.slice(act.clause.start, act.clause.end);
  if (kind === 'infrastructure' || kind === 'mobility') return forGood.test(clause) ? 'ended' : 'suspended';
  return forNow.test(clause) ? 'suspended' : 'ended';
}

/** A crossing that is closed may open again; an office that is closed is gone. */
const closing = /clos|shut|закры|закро|关闭|關閉|关停/iu;
const forGood = /\b(?:for good|permanently|for ever|forever)\b|навсегда|окончательно|насовсем|永久|彻底/iu;
const forNow = /\b(?:temporarily|until further notice|for the time being)\b|временно|на время|暂时|暫時|临时|臨時/iu;

const before = {
  en: {
    announced: /\b(?:will|shall|is to|are to|going to|is due to|are due to|is set to|are set to)\s(?:\p{L}+\s){0,2}$/iu,
    proposed:
      /\b(?:wants?|wanted|plans?|planned|planning|hopes?|proposes?|proposed|intends?|considers?|considering|threatens?|threatened|may|might|could|should|would|ready|urged|calls? for|called for|called on|asked|demands?|demanded|whether)\s(?:\p{L}+\s){0,4}$/iu,
  },
  ru: {
    announced: /(?:будет|будут|предстоит)\s(?:\p{L}+\s){0,2}$/iu,
    proposed:
      /(?:хоч?[тче]\p{L}*|планиру\p{L}*|намерен\p{L}*|намерева\p{L}*|предлага\p{L}*|предлож\p{L}*|собира\p{L}*|грози\p{L}*|угрожа\p{L}*|може[тм]|могут|требу\p{L}*|призва\p{L}*|призыва\p{L}*|готов\p{L}*|рассматрива\p{L}*|вопрос о|идея|просит|просят)\s(?:\p{L}+\s){0,3}$/iu,
  },
  zh: {
    announced:
      /(?:即将|即將|[将將](?:会|會|正式|全面|临时|暂时|暫時|予以)?|[将將](?:于|於|在|从|從|自)[^，。；]{0,12})$/u,
    proposed:
      /(?:拟|擬|计划|計劃|打算|考虑|考慮|提议|提議|建议|建議|可能|或将|或將|威胁|呼吁|要求|希望)[^，。；]{0,8}$/u,
  },
} as const;
/** A verb of ending that is itself in the future; the future of a Russian one is in its ending. */
const toCome: Readonly<Record<Language, RegExp | null>> = {
  en: /^will\b/iu,
  ru: /^(?:прекрат|расторгн|разорв|отмен|приостанов|останов|прерв|закро|перекро|упраздн|ликвидиру|свернё|сверн|выйд|денонсиру|аннулиру|заморо)(?:[её]т|ут|ю?т|ит|ят|зит|зят)(?!\p{L})/iu,
  zh: null,
};

/** How far a decision is that is still to come; null for one that has been taken. */
function phaseAhead(act: Act, text: string, lang: Language): 'announced' | 'proposed' | null {
  const { limit } = act;
  if (!limit) return null;
  const said = text.slice(Math.max(act.clause.start, limit.start - 60), limit.start);
  const words = text.slice(limit.start, limit.end);
  if (before[lang].proposed.test(said)) return 'proposed';
  return before[lang].announced.test(said) || toCome[lang]?.test(words) ? 'announced' : null;
}
