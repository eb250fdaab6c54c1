import { expect, it } from 'vitest';
import { milestones } from './milestones.ts';
import { stageText, statusWord, wordText } from './stage-words.ts';
import { stages } from './stages.ts';
import { isLimit, isStanding, tieTypes } from './tie-types.ts';

it('says of what happened that it took place, and of a bridge nothing that it may not be', () => {
  expect(stageText('en', 'visit', 'signed')).toBe('took place');
  expect(stageText('en', 'trade', 'active')).toBe('took place');
  expect(stageText('ru', 'exchange', 'active')).toBe('состоялось');
  expect(stageText('en', 'infrastructure', 'active')).toBe('there or being built');
  expect(stageText('zh', 'twinning', 'active')).toBe('有效');
});

it('never says that a restriction ended or was suspended, which reads as an end by it', () => {
  expect(stageText('en', 'restriction', 'ended')).toBe('no longer in force');
  for (const lang of ['en', 'ru', 'zh'] as const)
    for (const stage of ['suspended', 'ended'] as const)
      expect(stageText(lang, 'restriction', stage)).not.toBe(stageText(lang, 'agreement', stage));
});

it('says of no act that it is in force or under way', () => {
  const acts = tieTypes.filter((type) => !isStanding(type) && !isLimit(type));
  for (const type of acts)
    for (const stage of stages)
      expect(['in force', 'under way', 'at work']).not.toContain(stageText('en', type, stage));
});

it('says of what is built how far it has come, and of no milestone that it is open', () => {
  const stands = milestones.map((each) => wordText('en', statusWord('infrastructure', 'active', each)));
  expect(stands).toEqual([
    ...['agreed', 'under construction', 'completed, not yet opened', 'open', 'closed', 'open again', 'given up'],
  ]);
  expect(wordText('en', statusWord('investment', 'suspended', 'begun'))).toBe('suspended');
  expect(stageText('en', 'infrastructure', 'active', 'opened')).toBe('opened');
  expect(wordText('en', statusWord('infrastructure', 'active'))).toBe('whether it is open is not told');
  expect(wordText('en', statusWord('twinning', 'active', 'opened'))).toBe('in force');
});
