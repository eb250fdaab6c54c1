/** Who says a sentence in Chinese: the subject right before the verb of saying. */
import { isOutletName } from '../../citations/citation-spans.ts';
import { within } from '../../claims/scenes.ts';
import { isPlace, ofPerson, type Saying, type Voice } from '../voice.ts';
import { hanVoiceWords } from './unnamed-voice.ts';

const pronoun = /(?:他|她|其|对方)$/u;

/** The voice before a verb of saying: a person, who a pronoun means, or the words for one. */
export function hanVoice({ draft, sentence, say, people, cues, last }: Saying): Voice | null {
  const { text } = draft;
  const lead = text.slice(sentence.start, say.start);
  const cut = Math.max(...['，', ',', '。', '“', '”', '；', '：', ' ', '、', '》'].map((m) => lead.lastIndexOf(m)));
  const from = sentence.start + cut + 1;
  const subject = text.slice(from, say.start);
  const person = within(people, { start: from, end: say.start }).at(-1);
  if (person) return ofPerson(person, person);
  if (pronoun.test(subject)) return last ? { ...last, at: null } : null;
  const known = people.find(
    (p) => subject.endsWith(p.name) || (subject.length >= 2 && subject.length <= 8 && p.name.endsWith(subject)),
  );
  if (known) return ofPerson(known, { start: from, end: say.start });
  const unnamed = within(cues, { start: from, end: say.start })
    .filter((c) => c.kind === 'unnamed' || c.kind === 'offices')
    .at(-1);
  const words = hanVoiceWords(text, sentence, say);
  if (words) {
    const speaker = text.slice(words.start, words.end);
    const holder = people.findLast(
      (p) => p.role !== null && p.for !== null && /^(?:该|這|这|上述)/u.test(speaker) && speaker.endsWith(p.role),
    );
    return { speaker: holder?.name ?? speaker, person: holder ?? null, at: words };
  }
  if (unnamed) return { speaker: text.slice(unnamed.start, unnamed.end), person: null, at: unnamed };
  const bare = subject.replace(/(?:还|也|则|曾|同时|当时|此前|后来)$/u, '');
  if (
    /^[\p{Script=Han}·•]{2,9}$/u.test(bare) &&
    !isOutletName(bare) &&
    !/[的了是在和与]|报道|消息|双方|两国|方面|据/u.test(bare)
  ) {
    const place = isPlace(draft, { start: from, end: say.start });
    if (!place) return { speaker: bare, person: null, at: { start: from, end: from + bare.length } };
  }
  return null;
}
