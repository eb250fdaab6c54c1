import { expect, it } from 'vitest';
import { isNamedIn } from './named-in.ts';

it('finds a name in a title whatever its case and ending', () => {
  expect(isNamedIn('kharkiv: register of partnerships', 'Kharkiv', 'en')).toBe(true);
  expect(isNamedIn('что связывает якутию с азией', 'Якутии', 'ru')).toBe(true);
  expect(isNamedIn('куда поехать из гродно', 'Гродно', 'ru')).toBe(true);
  expect(isNamedIn('昆明市与清迈结好', '昆明', 'zh')).toBe(true);
  expect(isNamedIn('山东与济州', '山东省', 'zh')).toBe(true);
});

it('finds none within another word', () => {
  expect(isNamedIn('the romans in gaul', 'Oman', 'en')).toBe(false);
  expect(isNamedIn('новосибирск и шэньян', 'Сибирск', 'ru')).toBe(false);
});
