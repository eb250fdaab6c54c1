/** Voices without a name in Chinese, by the noun for a person before the verb of saying. */
import type { Span } from '../../../model/code-points.ts';
import { endsWithPersonNoun, isHanName } from '../voice-words.ts';

const longest = 24;

/** What leads a Chinese subject that is no part of it. */
const lead = /^(?:但是?|而|则|不过|对此|同时|其中|据|另外?|此外|随后|当时|昨天|今天|昨日|今日|当天|日前|近日|也)+/u;
const tail =
  /(?:用[\p{Script=Han}]{1,3}[语話话]|还|也|则|曾|同时|当时|此前|后来|近日|日前|笑着|这样|如此|向记者|对记者|告诉记者|在接受采访时|在采访中|补充)+$/u;

/** The words of a voice before its verb: 一位开了半辈子渡轮的船长; null where they mean no person. */
export function hanVoiceWords(text: string, sentence: Span, say: Span): Span | null {
  const before = text.slice(Math.max(sentence.start, say.start - 40), say.start);
  const cut = Math.max(
    ...['，', ',', '。', '“', '”', '；', '：', '」', '「', '\n', '？', '！', '…'].map((m) => before.lastIndexOf(m)),
  );
  const whole = before.slice(cut + 1);
  const opened = lead.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(opened).replace(tail, '').trimEnd();
  const start = say.start - whole.length + opened;
  if (words.length < 2) return null;
  if (endsWithPersonNoun(words) && words.length <= longest) return { start, end: start + words.length };
  // 在商场当导购的萨莎: the name stands after its description.
  const of = words.lastIndexOf('的');
  const name = words.slice(of + 1);
  if (of > 0 && name.length >= 2 && name.length <= 8 && isHanName(name, false))
    return { start: start + of + 1, end: start + words.length };
  return null;
}
