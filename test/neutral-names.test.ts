/** Units that more than one state claims go by names that take no side, and say who claims them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { gazetteer } from '../scripts/measures/shipped.ts';
import { placeOfUnit } from '../src/app/ties/party-view.ts';
import type { Worldview } from '../src/model/place.ts';

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const byHand = json('../data/gazetteer/hand/disputed.json') as { id: string; worldviews: Worldview[] }[];
const words = json('../data/words/disputes.json') as { en: string }[];

const known: readonly [string, readonly [string, string, string], readonly string[]][] = [
  ['UA-43', ['Autonomous Republic of Crimea', 'Автономная Республика Крым', '克里米亚自治共和国'], ['UA', 'RU']],
  ['UA-40', ['Sevastopol', 'Севастополь', '塞瓦斯托波尔'], ['UA', 'RU']],
  ['UA-14', ['Donetsk', 'Донецкая область', '顿涅茨克州'], ['UA', 'RU']],
  ['UA-65', ['Kherson', 'Херсонская область', '赫尔松州'], ['UA', 'RU']],
  ['TW', ['Taiwan', 'Тайвань', '台湾'], ['TW', 'CN']],
  ['TW-TPE', ['Taipei', 'Тайбэй', '台北市'], ['TW', 'CN']],
  ['TW-KIN', ['Kinmen', 'Цзиньмэнь', '金门县'], ['TW', 'CN']],
  ['XK', ['Kosovo', 'Косово', '科索沃'], ['RS', 'XK']],
  ['RS-KM', ['Kosovo', 'Косово', '科索沃'], ['RS', 'XK']],
  ['RU-SAK', ['Sakhalin', 'Сахалинская область', '萨哈林州'], ['RU', 'JP']],
  ['IN-JK', ['Jammu and Kashmir', 'Джамму и Кашмир', '查谟-克什米尔邦'], ['IN', 'PK']],
  ['IN-LA', ['Ladakh', 'Ладакх', '拉达克'], ['IN', 'PK', 'CN']],
  ['IN-AR', ['Arunachal Pradesh', 'Аруначал-Прадеш', '阿鲁纳恰尔邦'], ['IN', 'CN']],
  ['PK-JK', ['Azad Kashmir', 'Азад Кашмир', '阿扎德克什米尔'], ['PK', 'IN']],
  ['PK-GB', ['Gilgit-Baltistan', 'Гилгит-Балтистан', '吉尔吉特－巴尔蒂斯坦'], ['PK', 'IN']],
  ['GE-AB', ['Abkhazia', 'Абхазия', '阿布哈兹'], ['GE', 'GE-AB']],
  ['MD-SN', ['Transnistria', 'Приднестровье', '德涅斯特河左岸'], ['MD', 'MD-SN']],
  ['EH', ['Western Sahara', 'Западная Сахара', '西撒哈拉'], ['MA', 'EH']],
];

test.each(known)('%s is called %j and claimed by %j', (unit, [en, ru, zh], states) => {
  const place = placeOfUnit(gazetteer, unit);
  expect(place?.names).toMatchObject({ en, ru, zh });
  expect(place?.worldviews?.map(({ country }) => country)).toEqual(states);
});

/** What one side alone says: read in texts, never shown. */
const oneSided =
  /occupied|annexed|breakaway|liberated|so-called|province of china|chinese taipei|republic of china|northern territories|south tibet|people.s republic|temporarily|оккупир|аннексир|самопровозгл|так называем|народная республика|косово и метохия|северные территории|被占|占领|中国台湾|台湾省|中华民国|藏南|北方四岛|北方领土|偽|所谓/i;

describe('what is claimed by more than one', () => {
  it('is all in the gazetteer as it was put there by hand', () => {
    expect(byHand.length).toBeGreaterThan(40);
    for (const { id, worldviews } of byHand) expect(placeOfUnit(gazetteer, id)?.worldviews, id).toEqual(worldviews);
  });

  it('bears no name that one side alone would use', () => {
    const units = [...byHand.map(({ id }) => id), 'JP-01', 'CN-FJ'];
    for (const unit of units)
      for (const name of Object.values(placeOfUnit(gazetteer, unit)?.names ?? {}))
        expect(name, unit).not.toMatch(oneSided);
    for (const id of ['relief:kuril', 'macro:kashmir'])
      for (const name of Object.values(gazetteer.place(id)?.names ?? {})) expect(name, id).not.toMatch(oneSided);
  });

  it('says who shows it so in all languages', () => {
    const said = words.map(({ en }) => en.replace('{year#}', '2014'));
    for (const { worldviews } of byHand) {
      for (const { by, part } of worldviews) {
        if (!/^[A-Z]{2}$/.test(by)) expect(said).toContain(by.replace('2022', '2014'));
        if (part !== undefined) expect(said).toContain(part);
      }
    }
  });

  it('tells at least two views of each', () => {
    for (const { id, worldviews } of byHand)
      expect(new Set(worldviews.map(({ country }) => country)).size, id).toBeGreaterThan(1);
  });
});
