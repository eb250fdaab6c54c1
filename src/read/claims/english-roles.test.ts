import { describe, expect, it } from 'vitest';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

/** Types, stages and parties of the ties of a marked English text. */
function ties(marked: string): string[] {
  const draft = readClaims(readSpeech(readCitations(handMade(marked, 'en'), bareTools), bareTools), bareTools);
  return draft.claims.map((c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}`);
}

describe('places that only stand side by side', () => {
  it.each([
    'The firm has factories in {Gujarat=IN-GJ}, {Anhui=CN-AH} and {Kaluga=RU-KLU/Kaluga}.',
    'Scientists from {Tomsk=RU-TOM/Tomsk}, {Oulu=FI-14/Oulu} and {Alaska=US-AK} published a joint study.',
    'She taught at universities in {Kazan=RU-TA/Kazan} and {Boston=US-MA/Boston}.',
    'The family from {Ohio=US-OH} bought vases from {Fujian=CN-FJ}.',
    'A lorry from {Aktobe=KZ-15/Aktobe} lost its load on the road between {Orenburg=RU-ORE/Orenburg} and {Samara=RU-SAM/Samara}.',
  ])('tie nobody: %s', (marked) => {
    expect(ties(marked)).toEqual([]);
  });

  it('are the partners of the one in another role', () => {
    expect(
      ties(
        'Students from {Oita=JP-44} and {Busan=KR-26} came to {Harbin=CN-HL/Harbin} for a language course.',
      ).toSorted(),
    ).toEqual(['exchange/signed CN-HL/Harbin ~ JP-44', 'exchange/signed CN-HL/Harbin ~ KR-26']);
  });

  it('may sign together wherever they come from', () => {
    expect(ties('Lawmakers from {Utah=US-UT} and {Alberta=CA-AB} signed a protocol on water.')).toEqual([
      'agreement/signed CA-AB ~ US-UT',
    ]);
  });
});

describe('places in passing', () => {
  it('of a life tie nobody', () => {
    expect(
      ties('The soprano, born in {Odesa=UA-51/Odesa} and raised in {Ohio=US-OH}, gave a concert in {Almaty=KZ-75}.'),
    ).toEqual([]);
  });

  it('are what states agree on', () => {
    expect(
      ties(
        'The prime ministers of {Laos=LA} and {Thailand=TH} signed a treaty on the river between {Bokeo=LA-BK} and {Chiang Rai=TH-57}.',
      ),
    ).toEqual([]);
  });

  it('are denied with the whole clause after "there was no"', () => {
    expect(
      ties('There was no agreement between {Gdynia=PL-22/Gdynia} and {Baltiysk=RU-KGD/Baltiysk} on the regatta.'),
    ).toEqual([]);
  });
});

describe('clauses that share their subject', () => {
  it('go on with "the one with"', () => {
    expect(
      ties(
        '{Bremen=DE-HB} ended its town twinning with {Kaliningrad=RU-KGD/Kaliningrad}, but keeps the one with {Dalian=CN-LN/Dalian}.',
      ),
    ).toEqual(['twinning/ended DE-HB ~ RU-KGD/Kaliningrad', 'twinning/active CN-LN/Dalian ~ DE-HB']);
  });
});

describe('plain verbs of giving', () => {
  it('mean assistance with a number of useful things', () => {
    expect(ties('{Bydgoszcz=PL-04/Bydgoszcz} gave {Cherkasy=UA-71/Cherkasy} nine trams last spring.')).toEqual([
      'assistance/signed PL-04/Bydgoszcz ~ UA-71/Cherkasy',
    ]);
  });

  it.each([
    'The summit will give new status to the leaders of {Sakha=RU-SA} in {China=CN}.',
    'The victory gave {Bavaria=DE-BY} a new impulse and {Shandong=CN-SD} an advantage.',
    '{Bergamo=IT-25/Bergamo} gave two concerts near {Pskov=RU-PSK/Pskov}.',
  ])('do not mean it with what nobody can hold: %s', (marked) => {
    expect(ties(marked).filter((t) => t.startsWith('assistance'))).toEqual([]);
  });
});

describe('border regimes', () => {
  it('are granted where nobody needs a visa', () => {
    expect(
      ties('People of {Narva=EE-45/Narva} and {Ivangorod=RU-LEN/Ivangorod} no longer need visas to cross the bridge.'),
    ).toContain('mobility/active EE-45/Narva ~ RU-LEN/Ivangorod');
  });
});

describe('a text about other things', () => {
  it('ties nobody by a vague word', () => {
    expect(
      ties(
        'The tournament opened on Friday. In the first match {Gomel=BY-HO/Gomel} scored twice. The striker was injured. The league sent a doctor. Trainees of {Lviv=UA-46/Lviv} cheered for {Gomel=BY-HO/Gomel}.',
      ),
    ).toEqual([]);
  });
});

describe('stages of English sentences', () => {
  it('end with "any more"', () => {
    expect(ties('{Nevada=US-NV} has no trade office in {Guangdong=CN-GD} any more.')).toEqual([
      'body/ended CN-GD ~ US-NV',
    ]);
  });

  it('are no more than proposals with a doubt before the verb', () => {
    expect(ties('{Szeged=HU-CS/Szeged} might become a sister city of {Novi Sad=RS-06/Novi Sad}.')).toEqual([
      'twinning/proposed HU-CS/Szeged ~ RS-06/Novi Sad',
    ]);
  });

  it('of a clause with "which" are told of the place before it', () => {
    expect(ties('{Kerala=IN-KL} thanked {Sharjah=AE-SH}, which sent four ambulances after the storm.')).toEqual([
      'assistance/signed AE-SH ~ IN-KL',
    ]);
  });
});
