/** Whether the words of a question name something that could be seen to happen: an event, or a figure with a limit. */

/** Words that compare without a measure. */
const comparing =
  /\b(?:more|less|further|greater|stronger|weaker|closer|far exceed|increas\w+|decreas\w+|grow\w*|deepen\w*|strengthen\w*|expand\w*|intensif\w+|improv\w+|worsen\w*|contribut\w+|impulse|momentum|influence|role|status)\b|(?<!\p{L})(?:больше|меньше|сильнее|слабее|теснее|рост\p{Ll}*|вырас\p{Ll}+|укреп\p{Ll}+|усил\p{Ll}+|ослаб\p{Ll}+|расшир\p{Ll}+|углуб\p{Ll}+|влияни\p{Ll}+|роль)(?!\p{L})|更|加强|深化|扩大|增长|增强|提升|改善|恶化|影响力|作用/iu;

/** A figure, or an act that is done on a day. */
const observable =
  /\d|\b(?:open\w*|sign\w*|closes|closed|closing|to close|launch\w*|held|hold\w*|visit\w*|ban\w*|publish\w*|announce\w*|ratif\w+|start\w*|begin\w*|resum\w+|cancel\w*|dissol\w+|statement|first train|traffic)\b|(?<!\p{L})(?:откр\p{Ll}+|подпи\p{Ll}+|закр\p{Ll}+|запус\p{Ll}+|провед\p{Ll}+|состо\p{Ll}+|визит\p{Ll}*|запре\p{Ll}+|опублик\p{Ll}+|объяв\p{Ll}+|начн\p{Ll}+|возобнов\p{Ll}+|отмен\p{Ll}+)(?!\p{L})|开通|通车|开放|签署|签订|关闭|启动|举行|举办|访问|禁止|公布|宣布|开始|恢复|取消|超过|达到/iu;

/** True for "ties grow closer", false for "trade exceeds 5 billion dollars" and "the bridge opens". */
export function isVague(words: string): boolean {
  return comparing.test(words) && !observable.test(words);
}
