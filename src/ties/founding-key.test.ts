import { expect, it } from 'vitest';
import { foundingKey, sortedParties, tieId } from './founding-key.ts';

it('knows a tie by its parties, in whatever order a text names them', () => {
  const key = foundingKey({ type: 'twinning', parties: ['RU-AMU/Blagoveshchensk', 'CN-HL/Heihe'] });
  expect(key).toBe('CN-HL/Heihe~RU-AMU/Blagoveshchensk');
  expect(sortedParties(['RU-SA', 'CN-GD', 'RU-SA'])).toEqual(['CN-GD', 'RU-SA']);
});

it('knows a named body by its name, however it is written', () => {
  const founded = { type: 'body', parties: ['RU-KGD', 'PL-28', 'SE-K'], body: 'Euroregion  Baltic' } as const;
  expect(foundingKey(founded)).toBe('body:euroregion baltic');
  expect(foundingKey({ ...founded, parties: ['RU-KGD', 'PL-28'], body: '«Euroregion Baltic»' })).toBe(
    'body:euroregion baltic',
  );
  expect(foundingKey({ ...founded, body: 'Pskov–Livonia' })).toBe(foundingKey({ ...founded, body: 'Pskov-Livonia' }));
});

it('gives an act to its participants, though a body or a fair is named', () => {
  const fair = { type: 'forum', parties: ['RU-SVE', 'CN-HL', 'RU-SA'], body: 'China–Russia EXPO' } as const;
  expect(foundingKey(fair)).toBe('CN-HL~RU-SA~RU-SVE');
});

it('gives each type, key and ordinal an id of its own', () => {
  expect(tieId('twinning', 'CN-GD~RU-SA', 1)).toMatch(/^tie_[0-9a-f]{32}$/);
  const ids = [tieId('twinning', 'a~b', 1), tieId('twinning', 'a~b', 2), tieId('visit', 'a~b', 1)];
  expect(new Set(ids).size).toBe(3);
});
