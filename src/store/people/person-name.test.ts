import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import { personId, personName } from './person-name.ts';

describe('the name of a person', () => {
  it('is kept as written, but for its blanks', () => {
    expect(personName('  Анна  Петрова ')).toBe('Анна Петрова');
    expect(personName('王伟')).toBe('王伟');
    expect(personName('j.doe@example.org')).toBe('j.doe@example.org');
  });
  it('is one in any case and width', () => {
    expect(personId('Anna')).toBe(personId('ANNA'));
    expect(personId('Ａｎｎａ')).toBe(personId('anna'));
    expect(personId('Anna')).not.toBe(personId('Hanna'));
  });
  it.each([
    '',
    '  ',
    'a'.repeat(101),
    'an\u0000na',
    'an\u200bna',
    'a\u202eb',
    '-x',
    '=1+1',
    'amur',
    'Reader',
    'reviewed',
  ])('is not "%s"', (name) => {
    expect(() => personName(name)).toThrow(InvalidInput);
  });
});
