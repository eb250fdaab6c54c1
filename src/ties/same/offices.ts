/** What office a title means, in three languages: a governor is губернатор, 省长 or 州长; a deputy is none. */

const deputy =
  /^(?:deputy|vice|first deputy|acting|вице|зам|перв\S* (?:вице|зам)|и\. ?о)|^第?一?副|^(?:常务)?副|^代|заместител/iu;

const offices: readonly (readonly [string, RegExp])[] = [
  ['head of government', /premier|prime minister|премьер|总理/iu],
  ['party secretary', /party (?:secretary|chief)|партком|горком|书记/iu],
  ['consul', /consul|консул|领事/iu],
  ['ambassador', /ambassador|envoy|посол|посл[ау]|大使|公使/iu],
  ['governor', /governor|губернатор|省长|州长|行政长官|知事/iu],
  ['mayor', /mayor|мэр|градоначальник|бургомистр|市长/iu],
  ['minister', /minister|министр|部长|外长/iu],
  ['president', /president|президент|总统|国家主席/iu],
  ['speaker', /speaker|спикер|议长/iu],
  ['rector', /rector|ректор|校长/iu],
  ['director', /director|директор|局长|厅长|司长|处长|所长|院长/iu],
  ['chair', /chair|председател|主席|主任|会长|理事长|董事长/iu],
  ['head', /^head|глав[аеуы]|главой|руководител|负责人/iu],
  ['spokesperson', /spokes|发言人/iu],
];

/** The office of a title; null where it is none of those known. */
export function officeOf(title: string): string | null {
  const plain = title.trim().toLowerCase();
  const office = offices.find(([, words]) => words.test(plain))?.[0];
  return office === undefined ? null : deputy.test(plain) ? `deputy ${office}` : office;
}
