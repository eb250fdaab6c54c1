/** Names of bodies: the same words in another language, a longer form, initials; and bodies that only resemble each other. */
import { describe, expect, it } from 'vitest';
import { bodiesAlike, bodyBlocks, bodyName } from './body-name.ts';

const alike = (a: string, b: string) => bodiesAlike(bodyName(a), bodyName(b));

describe('one body', () => {
  it.each([
    ['Euroregion Baltic', 'Еврорегион «Балтика»', 'words'],
    ['Euroregion Pomerania', '波美拉尼亚欧洲区域', 'words'],
    ['Carpathian Euroregion', 'Карпатский еврорегион', 'words'],
    ['中俄友好、和平与发展委员会', 'Российско-Китайский комитет дружбы, мира и развития', 'words'],
    ['Heilongjiang–Amur Cooperation Commission', '黑龙江—阿穆尔合作委员会', 'words'],
    ['Joint Commission on Border Water', 'Совместная комиссия по пограничным водам', 'words'],
    ['Pro Europa Viadrina', 'Euroregion Pro Europa Viadrina', 'part'],
    ['Northern River Basin Council', 'NRBC', 'initials'],
  ])('%s may be %s (%s), and they are looked at together', (a, b, by) => {
    expect(alike(a, b)?.by).toBe(by);
    const [x, y] = [bodyBlocks(bodyName(a)), bodyBlocks(bodyName(b))];
    expect(x.sought.some((key) => y.kept.includes(key))).toBe(true);
  });
  it('says which word is which', () => {
    expect(alike('Euroregion Neman', 'Еврорегион «Неман»')?.reason).toBe('the same words: neman = неман');
  });
});

describe('two bodies', () => {
  it.each([
    ['Euroregion Neman', 'Euroregion Neisse'],
    ['Euroregion Baltic', 'Euroregion Bug'],
    ['Joint Commission on Trade', 'Joint Commission on Energy'],
    ['Barents Euro-Arctic Council', 'Barents Euro-Arctic Region'],
    ['China–Mongolia Expo', 'China–Russia Expo'],
    ['Expo 2019', 'Expo 2020'],
    ['Joint Commission', 'Intergovernmental Commission'],
  ])('%s is not %s', (a, b) => {
    expect(alike(a, b)).toBeNull();
  });
});
