/**
 * A labelled set of names: people, bodies and towns under several spellings each, and others that only resemble them. All are made
 * by rule from parts written for this; who is who is known because each variant is made from its thing.
 */
import hanPinyin from '../../data/people/han-pinyin.json' with { type: 'json' };
import { palladius } from '../../src/gazetteer/palladius.ts';
import type { NamedKind, NameProfile } from '../../src/ties/same/profile.ts';
import { draws } from '../invented-texts.ts';
import { inHan, latin, slip, systems } from './spellings.ts';

/** A name met somewhere, and the thing it is the name of. */
export interface Labelled {
  readonly profile: NameProfile;
  readonly thing: string;
  /** How the variant was made; `own` for the first form. */
  readonly variant: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const given = words(
  'Алексей Андрей Борис Виктор Владимир Геннадий Григорий Дмитрий Евгений Иван Игорь Кирилл Константин Максим Михаил Николай Олег Павел Роман Сергей Станислав Степан Тимофей Фёдор Юрий',
);
const fathers = words('Алексеевич Борисович Викторович Иванович Ильич Николаевич Петрович Сергеевич Фёдорович Юрьевич');
const roots = words(
  'Барсук Верхов Гаврил Дегтяр Ермил Жилин Зорин Калин Лагутин Мартын Назар Осип Панкрат Родион Савел Тарас Ушак Филат Харитон Цветк Чернов Шестак Щербак Юдин Якуш Бурмистр Глухарь Дрозд Завьял Крутик Левш Мохнат Неустро Пестр Рогач Сухар Торопыг Хвощ Чумак Шелест',
);
/** Surnames that share most of their letters stand beside each other: Назаров and Назаренко are two. */
const endings = ['ов', 'енко', 'ин'];
const chineseSurnames = words(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 朱 马 胡 郭 林 何 高 梁 郑 罗 宋 谢 唐 韩 曹 许 邓 萧',
);
const givenCharacters = words(
  '海 明 华 志 强 文 军 建 国 平 晓 东 玉 兰 春 生 永 庆 福 德 云 龙 光 辉 少 波 立 新 学 锋 海 涛 洪 亮 雪 梅 宏 伟 敏 静 卫 民 俊 杰 思 远 嘉 怡 向 阳',
);
const regions = words('RU-AMU RU-PRI RU-KHA RU-SA RU-ZAB RU-BU RU-IRK RU-KR RU-MUR RU-KGD');
const provinces = words('CN-HL CN-JL CN-LN CN-NM CN-XJ CN-GD CN-SH CN-SD');
const offices = [
  ['governor', 'губернатор', '省长'],
  ['deputy governor', 'вице-губернатор', '副省长'],
  ['mayor', 'мэр', '市长'],
  ['director', 'директор', '局长'],
  ['rector', 'ректор', '校长'],
] as const;

const pinyinOf = new Map(
  Object.entries(hanPinyin.readings).flatMap(([syllable, all]) => [...all].map((c) => [c, syllable])),
);
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type Draw = () => number;
const pick = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;

/** What a text in a language tells of somebody: mostly office and place, often a tie, and a text of its own. */
function met(kind: NamedKind, name: string, known: Partial<NameProfile>): NameProfile {
  const ref = kind === 'town' ? name : kind === 'body' ? `body:${name.toLowerCase()}` : `person:${name}`;
  return { kind, ref, name, documents: [`doc ${name}`], roles: [], places: [], ties: [], founded: [], ...known };
}

export function people(count: number): readonly Labelled[] {
  const draw = draws(71);
  const all: Labelled[] = [];
  const taken = new Set<string>();
  const put = (
    thing: string,
    variant: string,
    name: string,
    lang: 0 | 1 | 2,
    office: readonly string[],
    place: string,
  ): void => {
    if (taken.has(name)) return;
    taken.add(name);
    const tie = `agreement CN-HL~${place} 20${10 + Math.floor(draw() * 10)}-0${1 + Math.floor(draw() * 9)}-1${Math.floor(draw() * 10)}`;
    all.push({
      thing,
      variant,
      profile: met('person', name, {
        roles: draw() < 0.8 ? [office[lang]!] : [],
        places: draw() < 0.85 ? [place] : [],
        ties: draw() < 0.5 ? [tie] : [],
      }),
    });
  };
  for (let i = 0; i < count; i++) {
    const office = pick(draw, offices);
    if (i % 2 === 0) {
      const first = pick(draw, given);
      const father = pick(draw, fathers);
      const surname = pick(draw, roots) + endings[i % endings.length]!;
      const thing = `${first} ${father} ${surname} ${i}`;
      const place = pick(draw, regions);
      const own = `${first} ${surname}`;
      // A namesake is one name, and nothing could part the two.
      if (taken.has(own)) continue;
      put(thing, 'own', own, 1, office, place);
      const tell = (variant: string, name: string, lang: 0 | 1 | 2): void =>
        put(thing, variant, name, lang, office, place);
      tell('transliterated', latin(own, pick(draw, systems)), 0);
      if (i % 3 === 0) tell('transliterated', latin(own, pick(draw, systems)), 0);
      if (i % 4 === 0) tell('patronymic', `${first} ${father} ${surname}`, 1);
      if (i % 5 === 0) tell('patronymic', latin(`${first} ${father} ${surname}`, systems[0]!), 0);
      if (i % 6 === 0) tell('initials', `${first[0]}. ${father[0]}. ${surname}`, 1);
      if (i % 6 === 2) tell('initials', `${latin(first, systems[0]!)[0]}. ${latin(surname, systems[0]!)}`, 0);
      if (i % 7 === 0) tell('order', `${surname} ${first}`, 1);
      if (i % 5 === 2) tell('slip', slip(latin(own, systems[0]!), draw), 0);
      if (i % 8 === 0) tell('slip', slip(own, draw), 1);
      if (i % 6 === 4) tell('title', `Mr ${latin(own, systems[0]!)}`, 0);
      if (i % 4 === 2) tell('in Han characters', `${inHan(first)}·${inHan(surname)}`, 2);
    } else {
      const surname = pick(draw, chineseSurnames);
      const name = surname + pick(draw, givenCharacters) + (i % 3 === 0 ? '' : pick(draw, givenCharacters));
      if (taken.has(name)) continue;
      const syllables = [...name].map((c, k) =>
        k === 0 ? ((hanPinyin.surnames as Record<string, string>)[c] ?? pinyinOf.get(c)!) : pinyinOf.get(c)!,
      );
      const place = pick(draw, provinces);
      const thing = `${name} ${i}`;
      const tell = (variant: string, written: string, lang: 0 | 1 | 2): void =>
        put(thing, variant, written, lang, office, place);
      tell('own', name, 2);
      const pinyin = (parts: readonly string[]): string => `${upper(parts[0]!)} ${upper(parts.slice(1).join(''))}`;
      const joined = pinyin(syllables);
      tell('pinyin', joined.replace(/v/g, 'ü'), 0);
      const cyrillic = syllables.map((s) => palladius(s)?.toLowerCase() ?? '');
      if (cyrillic.every((s) => s !== ''))
        tell('palladius', `${upper(cyrillic[0]!)} ${upper(cyrillic.slice(1).join(''))}`, 1);
      if (i % 4 === 1) tell('order', `${upper(syllables.slice(1).join(''))} ${upper(syllables[0]!)}`, 0);
      const confused = syllables.map((s, k) => (k === i % 3 && s.endsWith('ng') ? s.slice(0, -1) : s));
      if (confused.join() !== syllables.join() && syllables.length > 2) tell('slip', pinyin(confused), 0);
    }
  }
  return all;
}

/** Kinds and matters of bodies, each in three languages; the last matters stand in no table of ours. */
const kinds = [
  ['Commission on', 'Комиссия по', '委员会'],
  ['Council for', 'Совет по', '理事会'],
  ['Forum on', 'Форум по', '论坛'],
  ['Working Group on', 'Рабочая группа по', '工作组'],
] as const;
const matters = [
  ['Trade', 'торговле', '贸易'],
  ['Energy', 'энергетике', '能源'],
  ['Tourism', 'туризму', '旅游'],
  ['Border Cooperation', 'приграничному сотрудничеству', '边境合作'],
  ['Education and Science', 'образованию и науке', '教育和科学'],
  ['Transport', 'транспорту', '交通'],
  ['Health', 'здравоохранению', '卫生'],
  ['Environmental Cooperation', 'сотрудничеству в области экологии', '环境合作'],
  ['Youth', 'делам молодёжи', '青年'],
  ['Beekeeping', 'пчеловодству', '养蜂'],
] as const;
const sides = [
  ['Russian-Chinese', 'Российско-китайская', '中俄'],
  ['Russian-Mongolian', 'Российско-монгольская', '俄蒙'],
  ['Russian-Finnish', 'Российско-финляндская', '俄罗斯芬兰'],
  ['Russian-Norwegian', 'Российско-норвежская', '俄罗斯挪威'],
] as const;
const rivers = words(
  'Тарволь Мерунья Долгинка Карвала Пелымна Сумарга Вежань Латорма Неруса Ольшава Кумелга Бирунь Зорянка Тевриз Хамыль',
);

export function bodies(): readonly Labelled[] {
  const draw = draws(72);
  const all: Labelled[] = [];
  const put = (thing: string, variant: string, name: string, parties: readonly string[], year: number): void => {
    all.push({
      thing,
      variant,
      profile: met('body', name, {
        places: draw() < 0.8 ? parties : [],
        founded: draw() < 0.4 ? [String(year)] : [],
      }),
    });
  };
  sides.forEach((side, s) => {
    matters.forEach((matter, m) => {
      const kind = kinds[(s + m) % kinds.length]!;
      const thing = `${side[0]} ${kind[0]} ${matter[0]}`;
      const parties = [provinces[(s + m) % provinces.length]!, regions[(s * 3 + m) % regions.length]!];
      const year = 1992 + ((s * 7 + m * 3) % 28);
      put(thing, 'own', thing, parties, year);
      put(thing, 'Russian', `${side[1]} ${kind[1].toLowerCase()} ${matter[1]}`, parties, year);
      put(thing, 'Chinese', `${side[2]}${matter[2]}${kind[2]}`, parties, year);
      if ((s + m) % 3 === 0) put(thing, 'longer', `Joint ${thing}`, parties, year);
    });
  });
  rivers.forEach((river, r) => {
    const parties = [regions[r % regions.length]!, ['FI-10', 'NO-56', 'PL-28', 'LT-KU', 'EE-44'][r % 5]!];
    const year = 1991 + r;
    put(river, 'own', `Euroregion ${latin(river, systems[0]!)}`, parties, year);
    put(river, 'Russian', `Еврорегион «${river}»`, parties, year);
    put(river, 'Chinese', `${inHan(river)}欧洲区域`, parties, year);
    if (r % 2 === 0) put(river, 'shorter', latin(river, systems[0]!), parties, year);
    if (r % 3 === 0) put(river, 'slip', `Euroregion ${slip(latin(river, systems[2]!), draw)}`, parties, year);
  });
  return all;
}

const townsOfOurs = words(
  'Заречинск Сосновогорск Белоключи Каменка Тихоозёрск Верхнеямск Ольховка Краснополье Лебяжинск Щурово Юрцево Чистоярск Жерновка Холмищи Цыганово Новоегорьевск',
);

export function towns(): readonly Labelled[] {
  const draw = draws(73);
  const all: Labelled[] = [];
  townsOfOurs.forEach((town, t) => {
    const unit = regions[t % 3]!;
    const partner = `CN-HL/Partner${t}`;
    const put = (variant: string, name: string): void => {
      const profile = met('town', `${unit}/${name}`, { places: draw() < 0.6 ? [partner] : [] });
      if (!all.some(({ profile: other }) => other.ref === profile.ref)) all.push({ thing: town, variant, profile });
    };
    put('own', latin(town, systems[0]!));
    put('transliterated', latin(town, systems[2]!));
    put('transliterated', latin(town, systems[1]!));
    put('Russian', town);
    if (t % 3 === 0) put('slip', slip(latin(town, systems[0]!), draw));
    if (t % 4 === 0) put('kind', `${latin(town, systems[0]!)} City`);
  });
  return all;
}
