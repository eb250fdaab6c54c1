import { describe, expect, it } from 'vitest';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

/** Types, stages, parties and dates of the ties of a marked English text. */
function ties(marked: string, published: string | null = null): string[] {
  const draft = readClaims(
    readSpeech(readCitations(handMade(marked, 'en', published), bareTools), bareTools),
    bareTools,
  );
  return draft.claims.map(
    (c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}${c.date ? ` ${c.date}` : ''}`,
  );
}

describe('stages of English sentences', () => {
  it('takes what ended on a day for over where it stood, for held where it was a meeting', () => {
    expect(ties('The agreement between {Turku=FI-19/Turku} and {Tver=RU-TVE/Tver} ended on Friday.')).toEqual([
      'agreement/ended FI-19/Turku ~ RU-TVE/Tver',
    ]);
    expect(ties('The visit of a delegation from {Turku=FI-19/Turku} to {Tver=RU-TVE/Tver} ended on Friday.')).toEqual([
      'visit/signed FI-19/Turku ~ RU-TVE/Tver',
    ]);
  });
});

describe('parties of English sentences', () => {
  it('keeps the last name of a list with a comma before "and" in the list', () => {
    expect(
      ties(
        '{Chita=RU-ZAB/Chita} signed cooperation agreements with {Hailar=CN-NM/Hailar}, {Manzhouli=CN-NM/Manzhouli}, and {Hohhot=CN-NM/Hohhot}.',
      ),
    ).toEqual([
      'agreement/signed CN-NM/Hailar ~ RU-ZAB/Chita',
      'agreement/signed CN-NM/Manzhouli ~ RU-ZAB/Chita',
      'agreement/signed CN-NM/Hohhot ~ RU-ZAB/Chita',
    ]);
  });

  it('takes a surname for the place of the office it was introduced with', () => {
    expect(
      ties(
        'Governor Anna Lind of {Skåne=SE-M} opened the fair. Prices are up. Nobody minds. The weather held. Wine was cheap.\n\nLind signed a memorandum with {Hebei=CN-HE} on Friday.',
      ),
    ).toEqual(['agreement/signed CN-HE ~ SE-M']);
  });

  it('takes "the bridge" for the bridge told of before', () => {
    expect(
      ties(
        'The bridge between {Narva=EE-45/Narva} and {Ivangorod=RU-LEN/Ivangorod} is under repair. A crew of sixty works there. The bridge was opened in {1960=@1960}.',
      ),
    ).toEqual([
      'infrastructure/active EE-45/Narva ~ RU-LEN/Ivangorod',
      'infrastructure/signed EE-45/Narva ~ RU-LEN/Ivangorod 1960',
    ]);
  });

  it('takes a word of kind for the place named before', () => {
    expect(
      ties(
        '{Otaru=JP-01/Otaru} is a port of herring and glass. It is the sister city of {Nakhodka=RU-PRI/Nakhodka} in {Primorsky Krai=RU-PRI}.\n\nExports of scallops from the city to the krai rose by a third.',
      ),
    ).toContain('trade/active JP-01/Otaru ~ RU-PRI');
    expect(
      ties(
        'In {Ystad=SE-M/Ystad} the harbour was full. So it was in {Sassnitz=DE-MV/Sassnitz}. Children sang.\n\nThe Swedish town and the German port signed a cooperation agreement.',
      ),
    ).toEqual(['agreement/signed DE-MV/Sassnitz ~ SE-M/Ystad']);
  });

  it('takes the subject of the sentence before for the other side', () => {
    expect(
      ties(
        'From {Lublin=PL-06/Lublin} the goods went by way of {Rzeszów=PL-18/Rzeszów}. Its council ended the partnership agreement with {Brest=BY-BR/Brest}.',
      ),
    ).toEqual(['agreement/ended BY-BR/Brest ~ PL-06/Lublin']);
  });

  it('reads everyday ties further on where the text names one pair only', () => {
    expect(
      ties(
        '{Tuva=RU-TY} and {Uvs=MN-046} signed a memorandum. Snow fell. Exports of meat from {Tuva=RU-TY} grew last year.',
      ),
    ).toContain('trade/active MN-046 ~ RU-TY');
  });

  it('reads adjectives of countries only with a capital', () => {
    expect(ties('Guests from {Harbin=CN-HL/Harbin} joined us for talks on trade with the governor.')).toEqual([]);
  });
});

describe('what a decision is about', () => {
  it('is not what follows after a comma', () => {
    expect(
      ties(
        'A month before the treaty that ended the war, the first students from {Osh=KG-GO} came to {Kashgar=CN-XJ/Kashgar}.',
      ),
    ).toEqual(['exchange/signed CN-XJ/Kashgar ~ KG-GO']);
  });

  it('may stand far behind what it is about', () => {
    expect(
      ties('The ferry service between {Wakkanai=JP-01/Wakkanai} and {Korsakov=RU-SAK/Korsakov} has been suspended.'),
    ).toEqual(['infrastructure/suspended JP-01/Wakkanai ~ RU-SAK/Korsakov']);
  });
});

describe('stages of English acts', () => {
  it('takes no stage of a meeting from what those who met hope for', () => {
    expect(
      ties(
        'At talks in {Altanbulag=MN-049/Altanbulag} officials of {Selenge=MN-049} and {Buryatia=RU-BU} discussed roads.',
      ),
    ).toEqual(['visit/signed MN-049 ~ RU-BU']);
  });

  it('lets a proposal with "that" govern its clause', () => {
    expect(
      ties('The mayor of {Izmir=TR-35/Izmir} suggested that his city and {Odesa=UA-51/Odesa} become sister cities.'),
    ).toEqual(['twinning/proposed TR-35/Izmir ~ UA-51/Odesa']);
  });

  it('parts what "while" sets side by side', () => {
    expect(
      ties(
        '{Goa=IN-GA} has enjoyed sister-state ties with {Hawaii=US-HI} since {2018=@2018} while talks of {Kerala=IN-KL} with {Bavaria=DE-BY} go on.',
      ),
    ).toContain('twinning/active IN-GA ~ US-HI 2018');
  });

  it('reads "could" of the past as no proposal', () => {
    expect(
      ties(
        'From {April 2009=@2009-04} villagers of {Sighet=RO-MM/Sighet} and {Solotvyno=UA-21/Solotvyno} could cross without visas.',
      ),
    ).toEqual(['mobility/active RO-MM/Sighet ~ UA-21/Solotvyno 2009-04']);
  });
});

describe('gifts', () => {
  it('go from the place to the place of their own clause', () => {
    expect(
      ties(
        '{Brno=CZ-64/Brno} sent masks to {Kharkiv=UA-63/Kharkiv}. From {Lublin=PL-06/Lublin} forty fire engines went to {Lviv=UA-46/Lviv}.',
      ),
    ).toContain('assistance/signed PL-06/Lublin ~ UA-46/Lviv');
  });
});
