/** What centres and foreign states did: coded facts that name them as acting, and events of the cases on the subject. */
import type { Actor, CaseEvent } from '../../model/evidence.ts';
import { countryOf } from '../../model/place.ts';
import { byText, earliestFirst, inOrder } from '../order.ts';
import { dateWords } from './date-words.ts';
import type { Inline, Section, Words } from './document.ts';
import { partyName } from './naming.ts';
import { marked, marksOf, saidBy, tiePlace, type Writing } from './writing.ts';

interface Act {
  readonly id: string;
  readonly day: string | null;
  readonly words: () => Words;
}

const inTime = inOrder<Act>(
  (a, b) => earliestFirst(a.day, b.day),
  (a, b) => byText(a.id, b.id),
);

/** The section; null where the subject has neither. */
export function centre(writing: Writing): Section | null {
  const { w, material } = writing;
  const facts = material.ties.flatMap(({ tie, pieces }) =>
    pieces.flatMap((piece): readonly Act[] => {
      const { held, view } = piece;
      const actors = view.acted?.actors ?? [];
      if (!actors.some((actor) => actor !== 'region')) return [];
      const by = view.acted?.by.map(({ party }) => party) ?? [];
      const words = (): Words => [
        ...opening(writing, { date: held.date, actors, by, parties: held.parties }),
        saidBy(piece),
        ...answering(writing, view.acted?.trigger ?? null),
        ...marksOf(writing, [piece]),
        w.open,
        tiePlace(writing, tie.id),
        w.close,
      ];
      return [{ id: held.id, day: held.bounds?.[0] ?? held.bounds?.[1] ?? null, words }];
    }),
  );
  const acts = [
    ...new Map(
      [...facts, ...material.events.map((event) => eventAct(writing, event))].map((act) => [act.id, act]),
    ).values(),
  ].sort(inTime);
  if (acts.length === 0 && material.ties.length === 0) return null;
  if (acts.length === 0)
    return { id: 'centre', title: w.centre.title, blocks: [{ kind: 'paragraph', words: [w.centre.none] }] };
  return {
    id: 'centre',
    title: w.centre.title,
    blocks: [
      { kind: 'paragraph', words: [{ kind: 'muted', text: w.centre.intro }] },
      { kind: 'list', items: acts.map(({ words }) => words()) },
    ],
  };
}

function eventAct(writing: Writing, event: CaseEvent): Act {
  const words = (): Words => [
    ...opening(writing, {
      date: event.date,
      actors: event.actors ?? [],
      by: event.actedBy ?? [],
      parties: event.parties,
    }),
    { kind: 'words', text: event.statement.replace(/[.。]$/, ''), lang: 'en' },
    ...answering(
      writing,
      event.trigger === undefined ? null : { what: event.trigger.what, date: event.trigger.date ?? null },
    ),
    ...marked([writing.book.ofEvent(event)]),
  ];
  return { id: event.id, day: event.bounds?.[0] ?? event.bounds?.[1] ?? null, words };
}

/** `5 June 2019, Russia: `. */
interface Opening {
  readonly date: string | null;
  readonly actors: readonly Actor[];
  readonly by: readonly string[];
  readonly parties: readonly string[];
}

function opening(writing: Writing, { date, actors, by, parties }: Opening): Words {
  const { w, lang } = writing;
  const who = actedBy(writing, actors, by, parties).join(w.comma);
  return [{ kind: 'strong', text: dateWords(date, lang) }, `${who === '' ? '' : `${w.comma}${who}`}${w.colon}`];
}

/** Those that the coder names; else all parties, where the levels that acted leave no other reading; else the levels. */
function actedBy(
  writing: Writing,
  actors: readonly Actor[],
  by: readonly string[],
  parties: readonly string[],
): readonly string[] {
  const { w } = writing;
  if (actors.length === 0) return [];
  if (by.length > 0) return by.map((party) => partyName(writing, party));
  const oneCountry = new Set(parties.map(countryOf)).size === 1;
  const both = actors.includes('centre') && actors.includes('foreign');
  if (both || (oneCountry && !actors.includes('foreign'))) return parties.map((party) => partyName(writing, party));
  return actors.map((actor) => w.centre.who[actor] ?? actor);
}

function answering(
  { w, lang }: Writing,
  trigger: { readonly what: string; readonly date: string | null } | null,
): readonly Inline[] {
  if (trigger === null) return [];
  const [before = '', after = ''] = w.centre.upon('\0').split('\0');
  // The coder may have told the date in the words.
  const told = trigger.date === null || trigger.what.includes(trigger.date.slice(0, 4));
  const date = told ? '' : `${w.open}${dateWords(trigger.date, lang)}${w.close}`;
  return [`${w.comma}${before}`, { kind: 'words', text: trigger.what, lang: 'en' }, `${after}${date}`];
}
