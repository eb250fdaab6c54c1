/** The invented texts (bench/invented): quotes stand in their text, and nobody real is made to act or speak. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface CodedText {
  id: string;
  title?: string | null;
  text: string;
  ties: { evidence: string; speaker?: string | null }[];
}

const folder = new URL('../bench/invented/', import.meta.url);
const sets = ['.', 'second']
  .flatMap((under) => readdirSync(new URL(`${under}/`, folder)).map((name) => `${under}/${name}`))
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({
    name,
    texts: readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as CodedText),
  }));

/** Some who hold or held the offices that such texts speak of; the surnames of these are rare enough to be told by. */
const realPeople =
  /Kozhemyako|Tarasenko|Burkov|Aksakalov|Bocharov|Turdimov|Ahmadzoda|Shamenov|Enkhtuvshin|Przybylski|Brzezin|Půta|Kretschmer|Kretschmann|Rottner|Ebling|Grubliauskas|Kimmo Jarva|Polishchuk|Krzysztof Żuk|Katie Hobbs|Durazo|Ducey|Pavlovich|Freddy Bernal|Canalp|Yamanaka|Jing Junhai|Liang Huiling|Trinh Xuan Truong|Diggins|Niskanen|Putin|Lukashenko|Tokayev|Zelensky|Minnikhanov|Кожемяко|Минниханов|Паслер|Тугжанов|Бречалов|Владимир[а-я]* Мазур|Колодезников|Шерстнёв|Спартански|Марцинкив|Барсегян|Черисчоли|Нурмухамбетов|Исабаев|Бозоров|Измалков|Аюпова|Таню Христову|Хальвег|Борис Елкин|Путин|Лукашенко|Токаев|Зеленск|卡拉尼克|谢花喜一郎|拉舍特|佩恩|安德魯斯|刘少昂|江岛洁|鈴木直道|全红婵|陈芋汐|雷著宁|夏延军|阿部守一|佩尔韦绍夫|艾格纳|普京|习近平|卢卡申科/;

test.each(sets)('every quote of $name stands in its text', ({ texts }) => {
  expect(texts.length).toBeGreaterThan(3);
  for (const { id, text, ties } of texts) for (const { evidence } of ties) expect(text, id).toContain(evidence);
});

test.each(sets)('nobody real is made to act in $name', ({ texts }) => {
  for (const { id, title, text, ties } of texts) {
    expect(`${title ?? ''}\n${text}`, id).not.toMatch(realPeople);
    for (const { speaker } of ties) expect(speaker ?? '', id).not.toMatch(realPeople);
  }
});
