import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { cuesOf } from '../claims/lexicon/lexicon.ts';
import { partyMentions } from './named-parties.ts';
import { partiesOfText } from './parties-of-text.ts';

/** What the last sentence of a marked text takes from those before it: how, the word, the party; likeliest readings alone. */
function carried(marked: string, lang: Language): string[] {
  const draft = handMade(marked, lang);
  const last = draft.sentences.at(-1)!;
  return partiesOfText(draft, cuesOf(draft.text, lang), bareTools.gazetteer)
    .filter((m) => m.start >= last.start && m.antecedent?.rank === 0 && m.antecedent.sentences > 0)
    .map((m) => `${m.how} "${draft.text.slice(m.start, m.end)}" ${m.party}`);
}

describe('English words that stand for places', () => {
  const pair = 'The mayors of {Oulu=FI-14/Oulu} and {Luleå=SE-BD/Lulea} met on Monday. ';

  it('takes both sides, once as many words say it', () => {
    expect(carried(`${pair}Both cities want a night train.`, 'en')).toEqual([
      'pronoun "Both cities" FI-14/Oulu',
      'pronoun "Both cities" SE-BD/Lulea',
    ]);
    expect(carried(`${pair}The two have been twins since 1962.`, 'en')).toEqual([
      'pronoun "The two" FI-14/Oulu',
      'pronoun "The two" SE-BD/Lulea',
    ]);
  });

  it('takes only the other side where the sentence names one', () => {
    expect(carried(`${pair}{Oulu=FI-14/Oulu} and its sister city will share a choir.`, 'en')).toEqual([
      'description "its sister city" SE-BD/Lulea',
    ]);
  });

  it('takes a word of kind for the last place of that kind and country', () => {
    const text =
      'The governor of {Fukuoka Prefecture=JP-40} flew to {Zhejiang=CN-ZJ} in May. The prefecture offered two trainees.';
    expect(carried(text, 'en')).toContain('description "The prefecture" JP-40');
    expect(
      carried('{Zhejiang=CN-ZJ} wrote to {Fukuoka Prefecture=JP-40}. The province offered two trainees.', 'en'),
    ).toContain('description "The province" CN-ZJ');
  });

  it('leaves a word of kind to the name beside it', () => {
    expect(carried(`${pair}Later the city of {Bodø=NO-18/Bodo} wrote to {Kemi=FI-10/Kemi}.`, 'en')).toEqual([]);
  });

  it('finds a side by the adjective of its country', () => {
    expect(carried(`${pair}The Swedish side asked for a survey.`, 'en')).toContain('description "Swedish" SE-BD/Lulea');
  });

  it('spells out the partners of a country by the list that follows', () => {
    const draft = handMade(
      'Its Polish partners left {Pskov=RU-PSK/Pskov} in May. The town had worked with {Gdynia=PL-22/Gdynia} and {Toruń=PL-04/Torun}.',
      'en',
    );
    const found = partiesOfText(draft, cuesOf(draft.text, 'en'), bareTools.gazetteer);
    const polish = found.filter((m) => draft.text.slice(m.start, m.end) === 'Polish' && m.antecedent);
    expect(polish.map((m) => [m.party, m.antecedent?.sentences])).toEqual([
      ['PL-22/Gdynia', -1],
      ['PL-04/Torun', -1],
    ]);
  });

  it('finds a side by the country its guests come from', () => {
    expect(carried(`${pair}Guests from {Sweden=SE} planted a tree in {Oulu=FI-14/Oulu}.`, 'en')).toContain(
      'description "Sweden" SE-BD/Lulea',
    );
  });

  it('carries whom the text is about into a sentence that names one side alone', () => {
    expect(carried(`${pair}A choir from {Oulu=FI-14/Oulu} sang.`, 'en')).toEqual(['topic "" SE-BD/Lulea']);
  });

  it('gives two readings where two places compete, the nearer first', () => {
    const draft = handMade(
      '{Oulu=FI-14/Oulu} wrote to {Luleå=SE-BD/Lulea}. Then {Kemi=FI-10/Kemi} wrote too. Its harbour is new.',
      'en',
    );
    const its = partiesOfText(draft, [], bareTools.gazetteer).filter((m) => draft.text.slice(m.start, m.end) === 'Its');
    expect(its.map((m) => [m.party, m.antecedent?.rank, m.antecedent?.sentences])).toEqual([
      ['FI-10/Kemi', 0, 1],
      ['FI-14/Oulu', 1, 2],
    ]);
  });

  it('takes the members of a committee, of two or of more', () => {
    expect(carried(`${pair}The committee will meet in May.`, 'en')).toEqual([
      'members "The committee" FI-14/Oulu',
      'members "The committee" SE-BD/Lulea',
    ]);
  });

  it('takes an office for the place of its kind, unless its place is named behind it', () => {
    const text = '{Nevada=US-NV} wrote to {Yamanashi Prefecture=JP-19}. ';
    expect(carried(`${text}Governor Ito Ken thanked the state.`, 'en')).toContain('description "the state" US-NV');
    expect(carried('{Oulu=FI-14/Oulu} wrote to {Skåne=SE-M}. The governor replied.', 'en')).toContain(
      'official "The governor" SE-M',
    );
    expect(carried(`${pair}Governor Maria Lind of {Skåne=SE-M} was there.`, 'en')).toEqual(['topic "" FI-14/Oulu']);
  });

  it('takes the members of a list for "the four regions"', () => {
    expect(
      carried(
        'Delegates of {Ulster=GB-NIR}, {Skåne=SE-M}, {Bremen=DE-HB} and {Kaunas County=LT-03} met. The four regions will meet again.',
        'en',
      ),
    ).toEqual(['GB-NIR', 'SE-M', 'DE-HB', 'LT-03'].map((p) => `pronoun "The four regions" ${p}`));
  });
});

describe('Russian words that stand for places', () => {
  const pair = 'Губернатор {Омской области=RU-OMS} побывал в {Павлодарской области=KZ-55}. ';

  it('takes both sides', () => {
    expect(carried(`${pair}Обе стороны довольны.`, 'ru')).toEqual([
      'pronoun "Обе стороны" RU-OMS',
      'pronoun "Обе стороны" KZ-55',
    ]);
  });

  it('takes a word of kind for what is called so', () => {
    const text = '{Приморский край=RU-PRI} принял гостей из {Цзилиня=CN-JL}. Край купит станки.';
    expect(carried(text, 'ru')).toContain('description "Край" RU-PRI');
    expect(carried('{Приморский край=RU-PRI} принял гостей из {Цзилиня=CN-JL}. Провинция купит лес.', 'ru')).toContain(
      'description "Провинция" CN-JL',
    );
  });

  it('finds a side by the adjective of its country', () => {
    expect(carried(`${pair}Казахстанская делегация приедет в мае.`, 'ru')).toContain(
      'description "Казахстанская" KZ-55',
    );
  });
});

describe('Chinese words that stand for places', () => {
  const pair = '{威海市=CN-SD/Weihai}与{丽水市=KR-46/Yeosu}结为友城。';

  it('takes both sides', () => {
    expect(carried(`${pair}双方将互派学生。`, 'zh').slice(0, 2)).toEqual([
      'pronoun "双方" CN-SD/Weihai',
      'pronoun "双方" KR-46/Yeosu',
    ]);
    expect(carried(`${pair}两市都有港口。`, 'zh')).toEqual([
      'pronoun "两市" CN-SD/Weihai',
      'pronoun "两市" KR-46/Yeosu',
    ]);
  });

  it('takes 该省 for a province', () => {
    expect(carried('{吉林省=CN-JL}代表团访问{滨海边疆区=RU-PRI}。该省带去了样品。', 'zh')).toContain(
      'description "该省" CN-JL',
    );
  });

  it('does not take 该市 for a town that its clause names besides', () => {
    const text = `${pair}{威海市=CN-SD/Weihai}是该市的首个友城。`;
    expect(carried(text, 'zh')).toEqual(['description "该市" KR-46/Yeosu']);
  });

  it('takes 吉方 for Jilin where no place in Kyrgyzstan is named', () => {
    const text = '{吉林=CN-JL}代表团访问{滨海边疆区=RU-PRI}。{吉=KG}方提出设立委员会。';
    expect(carried(text, 'zh')).toEqual(['description "吉方" CN-JL']);
  });

  it('takes 市委 for the city named only later, never for one of its own clause', () => {
    const draft = handMade(
      '市委书记会见{鹿儿岛市=JP-46/Kagoshima}市长一行。{长沙=CN-HN/Changsha}与{鹿儿岛=JP-46/Kagoshima}结好已久。{长沙=CN-HN/Changsha}很美。',
      'zh',
    );
    const [first] = partiesOfText(draft, cuesOf(draft.text, 'zh'), bareTools.gazetteer);
    expect([first?.how, first?.party]).toEqual(['description', 'CN-HN/Changsha']);
  });

  it('takes 我省 of a first sentence for the province named only later', () => {
    const draft = handMade('我省代表团启程。{吉林省=CN-JL}与{江原道=KR-42}签约。', 'zh');
    const [first] = partiesOfText(draft, cuesOf(draft.text, 'zh'), bareTools.gazetteer);
    expect([first?.how, first?.party, first?.antecedent?.sentences]).toEqual(['description', 'CN-JL', -1]);
  });

  it('begins each section with an empty mind', () => {
    expect(carried(`${pair}\n\n【教育】双方将互派学生。`, 'zh')).toEqual([]);
  });
});

describe('places in brackets', () => {
  it('are told from places that only say where another one lies', () => {
    const draft = handMade(
      'The prize went to Chen Hua ({Heihe=CN-HL/Heihe}) and Oleg Panov ({Chita=RU-ZAB/Chita}).',
      'en',
    );
    expect(partyMentions(draft, [], bareTools.gazetteer).map((m) => [m.how, m.party])).toEqual([
      ['brackets', 'CN-HL/Heihe'],
      ['brackets', 'RU-ZAB/Chita'],
    ]);
  });
});

describe('who is meant by a name', () => {
  const named = (marked: string, lang: Language, gazetteer = bareTools.gazetteer): string[] =>
    partyMentions(handMade(marked, lang), [], gazetteer).map((m) => (m.venue ? `in ${m.party}` : m.party));

  it('is each region of a list that ends with the word for all of them', () => {
    expect(
      named(
        'The heads of the {Gomel=BY-HO/Gomel}, {Brest=BY-BR/Brest}, {Kursk=RU-KRS/Kursk}, {Oryol=RU-ORL/Oryol}, {Sumy=UA-59/Sumy}, {Rivne=UA-56/Rivne} and {Chernihiv=UA-74/Chernihiv} oblasts met in {Lida=BY-HR/Lida}.',
        'en',
      ),
    ).toEqual(['BY-HO', 'BY-BR', 'RU-KRS', 'RU-ORL', 'UA-59', 'UA-56', 'UA-74', 'in BY-HR/Lida']);
  });

  it('is nobody where an office that others sent there is meant', () => {
    expect(named('{札幌=JP-01/Sapporo}辦事處處長赴{余市町=JP-01/Yoichi}出席。', 'zh')).toEqual(['JP-01/Yoichi']);
  });
});

describe('sections of a page', () => {
  it('read each item of a list with its lead, not with the item before it', () => {
    const text = [
      '{Oulu=FI-14/Oulu} has three partners:',
      '{Luleå=SE-BD/Lulea} (Sweden), since 1968',
      '{Leeds=GB-LDS/Leeds} (England), since 1970',
      '{Siegen=DE-NW/Siegen} (Germany), friendly ties',
    ].join('\n');
    expect(carried(text, 'en')).toEqual(['topic "" FI-14/Oulu']);
  });

  it('carry nobody from one brief into the next', () => {
    const text = [
      'Along the border',
      'News | Sport | Weather',
      'Valga. {Valga=EE-82/Valga} lends its books across the street to {Valka=LV-101/Valka}, where another country begins.',
      'Narva. Nobody skates on the river this winter; the ice is said to be too thin.',
      'Petseri. The two towns sold onions at the fair and promised to come again to the market.',
    ].join('\n');
    expect(carried(text, 'en')).toEqual([]);
  });
});
