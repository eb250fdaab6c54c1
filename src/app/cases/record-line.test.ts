import { expect, it } from 'vitest';
import { type CoveredCase, recordLine } from './record-line.ts';

const border: CoveredCase = {
  id: 'border',
  title: { en: 'Border', ru: 'Граница', zh: null },
  until: '2026-03-09',
  coverage: { held: 51, count: 167, of: 'Twin pairs', date: '2024-10' },
};
const river: CoveredCase = {
  id: 'river',
  title: { en: 'River', ru: null, zh: null },
  until: '2025-04-16',
  coverage: null,
};

it('says up to which day it was kept and how many of all there are it holds', () => {
  expect(recordLine('en', [border, river])).toBe(
    'built-in record up to 9 March 2026 (Border), 16 April 2025 (River); Twin pairs: 51 of the 167 counted in October 2024',
  );
  expect(recordLine('ru', [border], () => 'Побратимские пары')).toBe(
    'встроенные данные доведены до: 9 марта 2026; Побратимские пары: 51 из 167 (подсчёт: октябрь 2024)',
  );
  expect(recordLine('zh', [border], () => '友好城市')).toBe(
    '内置资料收录至：2026年3月9日；友好城市：2024年10月统计的167个中收录51个',
  );
  expect(recordLine('en', [])).toBeNull();
});
