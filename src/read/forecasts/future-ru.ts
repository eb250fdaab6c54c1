/**
 * Which Russian hedges speak of the future. «Может» is also an ability or a permission, «возможно» and «вероятно» guess at
 * the past as well, «вряд ли» doubts what was: a past tense beside them and no future rules them out.
 */
import type { ForecastCue } from './forecast-words.ts';

// The ending is looked for first, the word it ends after that.
const past =
  /(?:ал|ял|ил|ел|ул|ыл|ёл|шёл|шел|ла|ло|ли)(?:с[ья])?(?!\p{L})(?<=(?<!\p{L})\p{Ll}{2,}(?:ал|ял|ил|ел|ул|ыл|ёл|шёл|шел|ла|ло|ли)(?:с[ья])?)/u;
/** Verbs in the form of the present with a prefix that makes them perfective: a future. */
const perfective =
  /(?:^|[^\p{L}])(?:в|вс|вз|по|вы|за|при|про|от|у|с|со|на|до|из|ис|пере|раз|рас|об|под|вос|воз)\p{Ll}{2,}(?:ет|ёт|ут|ют|ит|ат|ят|ем|им)(?:ся)?(?![\p{L}])/u;
/** Prefixed all the same, and present. */
const present =
  /^(?:по|вы|за|при|про|от|у|с|на|до|из|пере|раз|рас|об|под|вос)?(?:ходит|ходят|водит|водят|носит|носят|возит|возят|ставляет|ставляют|казывает|казывают|дает|дают|даёт|зависит|зависят|стоит|стоят|состоит|состоят|служит|служат|смотрит|смотрят|имеет|имеют|живает|живают)(?:ся)?$/u;
const able =
  /^(?:может|могут|можем)\s(?:похвастать|похвастаться|гордиться|служить|показаться|считаться|рассматриваться|объясняться|означать|себе\sпозволить|быть\s(?:связан|вызван|объясн|назван|использ))/iu;
const permits =
  /(?<!\p{L})(?:виз[аыуе]?|без\sвиз|безвизов\p{L}+|разреш\p{L}+|по\sзакону|согласно|правил\p{L}*|паспорт\p{L}*|вправе)(?![\p{L}])/iu;
const beside = /(?:^|[^\p{L}])(?:не|ни|было|стало|если|бы|как|это|насколько|лишь|тогда)\s$/iu;

/** True for a cue that makes its sentence one about the future; `clause` is its clause, `hasFuture` what else stands there. */
export function isFutureRu(
  cue: ForecastCue,
  word: string,
  before: string,
  after: string,
  clause: string,
  hasFuture: boolean,
): boolean {
  const lower = word.toLowerCase();
  if (/^(?:может|могут|можем)$/u.test(lower)) {
    if (/(?:^|[^\p{L}])(?:не|что|как)\s$/iu.test(before) || able.test(after)) return false;
    return !permits.test(clause) && !(past.test(clause) && !infinitiveNear(after));
  }
  if (/^(?:мог|могла|могло|могли) бы$/u.test(lower)) return !/(?:^|[^\p{L}])(?:если|не)\s$/iu.test(before);
  if (/^(?:возможно|вероятно)$/u.test(lower) && beside.test(before)) return false;
  if (lower === 'обязательно' || lower === 'безусловно' || lower === 'наверняка')
    if (/(?:^|[^\p{L}])не\s$/iu.test(before)) return false;
  // «коснётся ли оно…», «насколько активно поедут», «пусть будут»: a question inside the sentence, a wish.
  if (
    cue.likelihood === null &&
    (/^\S+\sли\s/iu.test(after) || /(?:^|[^\p{L}])(?:насколько|сколько|пусть|ли)\s(?:\S+\s)?$/iu.test(before))
  )
    return false;
  if (/^(?:будет|будут)$/u.test(lower)) return !/^\S+\s(?:сказано|отмечено)/iu.test(after);
  // «составит», «даст»… after "if" or "so that" are read by the mood of the clause; nothing to add here.
  if (cue.likelihood === null) return true;
  if (hasFuture || futureSignsRu(clause.replace(word, ''))) return true;
  return !cue.needsFuture && !past.test(clause);
}

const infinitiveNear = (after: string): boolean =>
  /^\S+(?:\s\S+){0,4}?\s\p{Ll}+(?:ть|ти|чь)(?:ся|сь)?(?![\p{L}])/u.test(after);

/** True where a clause holds a verb in the future or a word for a time to come. */
export function futureSignsRu(clause: string): boolean {
  if (/(?<!\p{L})(?:буд(?:ет|ут|ем)|стан(?:ет|ут)|скоро|завтра|в\sбудущем|в\sближайш\p{L}+)(?![\p{L}])/iu.test(clause))
    return true;
  const verb = perfective.exec(clause)?.[0].replace(/^[^\p{L}]/u, '');
  return verb !== undefined && !present.test(verb) && !past.test(clause);
}
