import { describe, expect, it } from 'vitest';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

function ties(marked: string, published: string | null = null): string[] {
  const draft = readClaims(
    readSpeech(readCitations(handMade(marked, 'ru', published), bareTools), bareTools),
    bareTools,
  );
  return draft.claims.map((c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}`);
}

describe('names side by side in Russian', () => {
  it('ties no two guests of a third place', () => {
    expect(
      ties(
        'На сцену фестиваля вышли скрипачка из {Кракова=PL-12/Kraków}, трио из {Гомеля=BY-HO/Gomel} и хор из {Клайпеды=LT-20/Klaipėda}.',
      ),
    ).toEqual([]);
  });

  it('ties no two places where the same is told', () => {
    expect(
      ties('Продажа тюльпанов выросла в {Томской области=RU-TOM} и в {Павлодарской области=KZ-55} на треть.'),
    ).toEqual([]);
  });

  it('ties what goes from one to the other', () => {
    expect(ties('Из {Тюмени=RU-TYU/Tyumen} в {Костанай=KZ-39/Kostanay}, как обычно, везут кирпич и стекло.')).toEqual([
      'trade/active KZ-39/Kostanay ~ RU-TYU/Tyumen',
    ]);
  });

  it('ties what a verb joins, and one who acts where the other is', () => {
    expect(ties('Мост через залив связал {Нарву=EE-44/Narva} и {Ивангород=RU-LEN/Ivangorod}.')).toEqual([
      'infrastructure/signed EE-44/Narva ~ RU-LEN/Ivangorod',
    ]);
    expect(ties('Фермеры {Курганской области=RU-KGN} хотят построить теплицы в {Актюбинской области=KZ-15}.')).toEqual([
      'investment/proposed KZ-15 ~ RU-KGN',
    ]);
  });

  it('needs more than an everyday word where nothing joins the two', () => {
    expect(
      ties('{Павлодарская область=KZ-55} стоит за прилавком, {Томская область=RU-TOM} считает чужие товары.'),
    ).toEqual([]);
  });
});

describe('the home of a Russian text', () => {
  const home =
    'В {Вологде=RU-VLG/Vologda} подвели итоги года. {Вологда=RU-VLG/Vologda} росла, {Вологда=RU-VLG/Vologda} торговала. ';

  it('is the other side of what is told of a place abroad', () => {
    expect(
      ties(`${home}Гости из {Сучжоу=CN-JS/Suzhou} уехали. Соглашение с {Витебском=BY-VI/Viciebsk} подписали в мае.`),
    ).toEqual(['agreement/signed BY-VI/Viciebsk ~ RU-VLG/Vologda']);
  });

  it('is not drawn into a pair that names both sides itself', () => {
    expect(
      ties(
        `${home}У {Вологды=RU-VLG/Vologda} пять побратимов, среди них {Рейсио=FI-19/Raisio}. {Орша=BY-VI/Orsha} и {Бельцы=MD-BA/Bălți} тоже побратимы.`,
      ),
    ).toContain('twinning/active BY-VI/Orsha ~ MD-BA/Bălți');
  });
});

describe('what points back in Russian', () => {
  it('does not call to mind another place where its sentence has named one of the kind', () => {
    expect(
      ties(
        '{Самарская область=RU-SAM} продаёт в {Бурсу=TR-16} станки. С {Трабзоном=TR-61} проще: договор о них провинция порвала.',
      ).every((t) => !t.includes('TR-16 ~ TR-61')),
    ).toBe(true);
  });

  it('has nobody in mind before they are named', () => {
    expect(
      ties(
        'Скамейки из {Твери=RU-TVE/Tver} нужны в {Пензе=RU-PNZ/Penza}. Побратимство оформили давно. В {Лодзи=PL-10/Łódź} скамейки крепче.',
      ),
    ).toEqual([]);
  });
});

describe('decisions and states in Russian', () => {
  it('reads a decision that names itself', () => {
    expect(ties('{Лаппеэнранта=FI-02/Lappeenranta} в дружбе с городом {Выборг=RU-LEN/Vyborg} взяла паузу.')).toEqual([
      'cooperation/suspended FI-02/Lappeenranta ~ RU-LEN/Vyborg',
    ]);
  });

  it('takes a decision not taken for no decision', () => {
    expect(
      ties('{Тампере=FI-11/Tampere} соглашения с {Вологдой=RU-VLG/Vologda} не расторгал.').some((t) =>
        /ended|suspended|restriction/.test(t),
      ),
    ).toBe(false);
  });

  it('reads a sitting as a visit and its body', () => {
    expect(
      ties(
        'Заседание рабочей группы {Тюменской области=RU-TYU} и {провинции Аньхой=CN-AH} прошло {в марте=@2024-03}.',
      ).sort(),
    ).toEqual(['body/active CN-AH ~ RU-TYU', 'visit/signed CN-AH ~ RU-TYU']);
  });

  it('leaves what foreign ministers do in a town to their states', () => {
    expect(ties('Министр иностранных дел {Турции=TR} провёл переговоры с коллегой в {Сочи=RU-KDA/Sochi}.')).toEqual([]);
  });

  it('does not tie strangers by an everyday word', () => {
    expect(
      ties('{Рига=LV-RIX} ждёт снега. В {Твери=RU-TVE/Tver} тепло. Школьники ждут каникул и товаров со склада.'),
    ).toEqual([]);
  });
});

describe('words of Russian acts', () => {
  it('lets the longer phrase tell the stage: what will resume is no standing link', () => {
    expect(
      ties('Прямые рейсы {Омск=RU-OMS/Omsk} — {Анталья=TR-07/Antalya} возобновятся {с 1 июня=@2025-06-01}.'),
    ).toEqual(['infrastructure/announced RU-OMS/Omsk ~ TR-07/Antalya']);
  });

  it('ties no guests from several countries to the place of the festival', () => {
    expect(
      ties('На фестиваль в {Суздаль=RU-VLA/Suzdal} приехали гости из {Гянджи=AZ-GA/Ganja} и {Полоцка=BY-VI/Polatsk}.'),
    ).toEqual([]);
  });
});
