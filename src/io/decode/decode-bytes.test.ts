import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const russian = 'Губернатор Амурской области встретился с мэром Хэйхэ и подписал план сотрудничества на три года.';
const simplified = '黑龙江省与阿穆尔州签署三年合作计划，双方将恢复口岸客运，扩大农产品贸易。';
const traditional = '黑龍江省與阿穆爾州簽署三年合作計劃，雙方將恢復口岸客運，擴大農產品貿易。';
const english = 'The governor said “twinning” – Gävle’s word – costs €5 a head.';

const decoded = (text: string, encoding: string, declared: string | null = null) =>
  decodeBytes(iconv.encode(text, encoding), declared);

describe('an undeclared encoding is found', () => {
  test.each([
    [english, 'utf-8', 'utf-8'],
    [english, 'windows-1252', 'windows-1252'],
    [russian, 'utf-8', 'utf-8'],
    [russian, 'utf-16le', 'utf-16le'],
    [russian, 'utf-16be', 'utf-16be'],
    [russian, 'windows-1251', 'windows-1251'],
    [russian, 'koi8-r', 'koi8-r'],
    [russian, 'cp866', 'ibm866'],
    [russian, 'iso-8859-5', 'iso-8859-5'],
    [simplified, 'utf-8', 'utf-8'],
    [simplified, 'utf-16le', 'utf-16le'],
    [simplified, 'utf-16be', 'utf-16be'],
    [simplified, 'gb18030', 'gb18030'],
    [traditional, 'big5', 'big5'],
  ])('%s in %s', (text, encoding, label) => {
    expect(decoded(text, encoding)).toEqual({ text, encoding: label });
  });

  test('a byte order mark decides', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x16, 0x04]);
    expect(decodeBytes(bytes, 'windows-1251')).toEqual({ text: 'Ж', encoding: 'utf-16le' });
  });
});

describe('a declared encoding is checked against the bytes', () => {
  test.each([
    ['right', russian, 'koi8-r', 'koi8-r', 'koi8-r'],
    ['a label browsers know', simplified, 'gbk', 'GB2312', 'gb18030'],
    ['Latin-1, as servers do by default', russian, 'windows-1251', 'iso-8859-1', 'windows-1251'],
    ['another Cyrillic one', russian, 'koi8-r', 'windows-1251', 'koi8-r'],
    ['legacy, yet it is UTF-8', russian, 'utf-8', 'windows-1251', 'utf-8'],
    ['UTF-8, yet it is not', russian, 'windows-1251', 'utf-8', 'windows-1251'],
    ['nonsense', simplified, 'gb18030', 'x-none', 'gb18030'],
  ])('%s', (_, text, encoding, declared, label) => {
    expect(decoded(text, encoding, declared)).toEqual({ text, encoding: label });
  });
});

test('UTF-8 cut off in the middle of a character stays UTF-8', () => {
  const bytes = iconv.encode(russian, 'utf-8').subarray(0, 61);
  expect(decodeBytes(bytes, null)).toMatchObject({ encoding: 'utf-8' });
});
