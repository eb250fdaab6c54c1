import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { coordinationsIn, standingOf } from './coordinations.ts';
import { partyMentions } from './named-parties.ts';
import { partiesOfText } from './parties-of-text.ts';

/** The lists of a marked sentence, as "heads > members", with "=" where they run in step and "!" where members are tied with each other. */
function lists(marked: string, lang: Language): string[] {
  const draft = handMade(marked, lang);
  const mentions = partyMentions(draft, [], bareTools.gazetteer);
  return coordinationsIn(draft.text, lang, { start: 0, end: draft.text.length }, mentions).map(
    ({ heads, members, inStep, mutual }) =>
      `${heads.map((h) => h.party).join(' ')} ${inStep ? '=' : '>'} ${members.map((m) => m.party).join(' ')}${mutual ? ' !' : ''}`.trim(),
  );
}

describe('English lists', () => {
  it('joins a head to the members behind "with"', () => {
    expect(
      lists(
        '{Oulu=FI-14/Oulu} has agreements with {Harbin=CN-HL/Harbin}, {Heihe=CN-HL/Heihe} and {Dalian=CN-LN/Dalian}.',
        'en',
      ),
    ).toContain('FI-14/Oulu > CN-HL/Harbin CN-HL/Heihe CN-LN/Dalian');
  });

  it('lets what says where a town lies stand within a list', () => {
    expect(
      lists(
        '{Oulu=FI-14/Oulu} is twinned with {Luleå=SE-BD/Lulea} in Sweden, {Bodø=NO-18/Bodo} in Norway and {Oshawa=CA-ON/Oshawa}, Ontario.',
        'en',
      ),
    ).toContain('FI-14/Oulu > SE-BD/Lulea NO-18/Bodo CA-ON/Oshawa');
  });

  it('begins anew with each head: A with B and C, D with E', () => {
    expect(
      lists(
        '{Oulu=FI-14/Oulu} with {Luleå=SE-BD/Lulea} and {Umeå=SE-AC/Umea}, {Vaasa=FI-12/Vaasa} with {Bodø=NO-18/Bodo}.',
        'en',
      ),
    ).toEqual(['FI-14/Oulu > SE-BD/Lulea SE-AC/Umea', 'FI-12/Vaasa > NO-18/Bodo']);
  });

  it('reads a line with a dash as a pair, brackets left out', () => {
    expect(lists('{Lutsk=UA-07/Lutsk} (Ukraine) – {Racine, WI=US-WI/Racine} (USA)', 'en')).toEqual([
      'UA-07/Lutsk > US-WI/Racine',
    ]);
  });

  it('joins each town to its partner in brackets', () => {
    expect(
      lists(
        'Sister cities: {San Jose=US-CA/San Jose} ({Yekaterinburg=RU-SVE/Yekaterinburg}), {Houston=US-TX/Houston} ({Tyumen=RU-TYU/Tyumen}).',
        'en',
      ),
    ).toEqual(['US-CA/San Jose > RU-SVE/Yekaterinburg', 'US-TX/Houston > RU-TYU/Tyumen']);
  });

  it('goes in step where the sentence says "respectively"', () => {
    expect(
      lists(
        '{Oulu=FI-14/Oulu} and {Vaasa=FI-12/Vaasa} are twinned with {Luleå=SE-BD/Lulea} and {Umeå=SE-AC/Umea} respectively.',
        'en',
      ),
    ).toContain('FI-14/Oulu FI-12/Vaasa = SE-BD/Lulea SE-AC/Umea');
  });

  it('ties members with each other only where the sentence says so', () => {
    expect(lists('A ferry runs between {Turku=FI-19/Turku} and {Kapellskär=SE-AB/Kapellskar}.', 'en')).toEqual([
      '> FI-19/Turku SE-AB/Kapellskar !',
    ]);
    expect(lists('Teams came from {Turku=FI-19/Turku}, {Kiel=DE-SH/Kiel} and {Bergen=NO-46/Bergen}.', 'en')).toEqual([
      '> FI-19/Turku DE-SH/Kiel NO-46/Bergen',
    ]);
  });
});

describe('Russian lists', () => {
  it('joins a head to the members behind «с»', () => {
    expect(
      lists(
        '{Омск=RU-OMS/Omsk} заключил соглашения с {Павлодаром=KZ-55/Pavlodar}, {Урумчи=CN-XJ/Urumqi} и {Карлсруэ=DE-BW/Karlsruhe}.',
        'ru',
      ),
    ).toContain('RU-OMS/Omsk > KZ-55/Pavlodar CN-XJ/Urumqi DE-BW/Karlsruhe');
  });

  it('reads pairs with a dash, each list with its own head', () => {
    expect(
      lists(
        '{Курган=RU-KGN/Kurgan} — {Петропавловск=KZ-59/Petropavl}, {Омск=RU-OMS/Omsk} — {Павлодар=KZ-55/Pavlodar}.',
        'ru',
      ),
    ).toEqual(['RU-KGN/Kurgan > KZ-59/Petropavl', 'RU-OMS/Omsk > KZ-55/Pavlodar']);
  });

  it('knows «между» and «соответственно»', () => {
    expect(lists('Паром ходит между {Турку=FI-19/Turku} и {Таллином=EE-37/Tallinn}.', 'ru')).toEqual([
      '> FI-19/Turku EE-37 !',
    ]);
    expect(
      lists(
        '{Омск=RU-OMS/Omsk} и {Курган=RU-KGN/Kurgan} дружат с {Павлодаром=KZ-55/Pavlodar} и {Петропавловском=KZ-59/Petropavl} соответственно.',
        'ru',
      ),
    ).toContain('RU-OMS/Omsk RU-KGN/Kurgan = KZ-55/Pavlodar KZ-59/Petropavl');
  });
});

describe('Chinese lists', () => {
  it('joins a head to the members behind 与', () => {
    expect(
      lists('{威海市=CN-SD/Weihai}与{丽水市=KR-46/Yeosu}、{宇部市=JP-35/Ube}和{苏塞市=TN-51/Sousse}结好。', 'zh'),
    ).toContain('CN-SD/Weihai > KR-46/Yeosu JP-35/Ube TN-51/Sousse');
  });

  it('runs two lists in step where it says 分别', () => {
    expect(
      lists('{威海=CN-SD/Weihai}、{济宁=CN-SD/Jining}分别与{丽水=KR-46/Yeosu}、{足利=JP-09/Ashikaga}结为友城。', 'zh'),
    ).toContain('CN-SD/Weihai CN-SD/Jining = KR-46/Yeosu JP-09/Ashikaga');
  });
});

describe('words that stand for places', () => {
  const heads = (marked: string): string[] => {
    const draft = handMade(marked, 'en');
    const last = draft.sentences.at(-1)!;
    const all = partiesOfText(draft, [], bareTools.gazetteer).filter((m) => m.start >= last.start);
    return coordinationsIn(draft.text, 'en', last, all).map(
      (l) =>
        `${l.heads.map((m) => m.party).join(' ')} > ${l.members.map((m) => m.party).join(' ')}${l.mutual ? ' !' : ''}`,
    );
  };
  const before = '{Oulu=FI-14/Oulu} and {Luleå=SE-BD/Lulea} have been twins since 1962. ';

  it('for both sides are tied with each other', () => {
    expect(heads(`${before}Both cities want a night train.`)).toEqual([' > FI-14/Oulu SE-BD/Lulea !']);
  });

  it('head a list that its sentence says of nobody', () => {
    expect(heads(`${before}{Bodø=NO-18/Bodo} and {Narvik=NO-18/Narvik} joined the list later.`)).toEqual([
      'FI-14/Oulu > NO-18/Bodo NO-18/Narvik',
    ]);
  });
});

describe('how two stand to each other', () => {
  const draft = handMade(
    '{Oulu=FI-14/Oulu} and {Vaasa=FI-12/Vaasa} are twinned with {Luleå=SE-BD/Lulea} and {Bodø=NO-18/Bodo} respectively.',
    'en',
  );
  const [oulu, vaasa, lulea, bodo] = partyMentions(draft, [], bareTools.gazetteer);
  const found = coordinationsIn(draft.text, 'en', { start: 0, end: draft.text.length }, [oulu!, vaasa!, lulea!, bodo!]);

  it('joins those in step', () => {
    expect(standingOf(found, oulu!, lulea!)).toBe('joined');
    expect(standingOf(found, bodo!, vaasa!)).toBe('joined');
  });

  it('keeps those out of step, and members of one list, apart', () => {
    expect(standingOf(found, oulu!, bodo!)).toBe('apart');
    expect(standingOf(found, lulea!, bodo!)).toBe('apart');
  });

  it('tells those that are each joined to others: A and D of "A with B, C with D"', () => {
    const pairs = handMade(
      'Pairs of the year: {Oulu=FI-14/Oulu} with {Luleå=SE-BD/Lulea}, {Vaasa=FI-12/Vaasa} with {Bodø=NO-18/Bodo}.',
      'en',
    );
    const mentions = partyMentions(pairs, [], bareTools.gazetteer);
    const lists = coordinationsIn(pairs.text, 'en', { start: 0, end: pairs.text.length }, mentions);
    const standing = (a: number, b: number) => standingOf(lists, mentions[a]!, mentions[b]!);
    expect([standing(0, 1), standing(2, 3)]).toEqual(['joined', 'joined']);
    expect([standing(0, 3), standing(1, 2), standing(1, 3)]).toEqual(['crossed', 'crossed', 'crossed']);
  });
});
