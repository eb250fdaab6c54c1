import { describe, expect, it } from 'vitest';
import { nearestTo, nearestTowards } from './nearest.ts';

const spots = [
  { code: 'middle', x: 0, y: 0 },
  { code: 'east', x: 10, y: 1 },
  { code: 'far-east', x: 20, y: 0 },
  { code: 'north', x: 2, y: -10 },
  { code: 'north-east', x: 9, y: -12 },
];

describe('walking the map', () => {
  it('goes to the nearest in the direction, not to the nearest of all', () => {
    expect(nearestTowards(spots, 0, 0, 'right')?.code).toBe('east');
    expect(nearestTowards(spots, 10, 1, 'right')?.code).toBe('far-east');
    expect(nearestTowards(spots, 0, 0, 'up')?.code).toBe('north');
    expect(nearestTowards(spots, 0, 0, 'left')).toBeNull();
  });

  it('leads back', () => {
    expect(nearestTowards(spots, 10, 1, 'left')?.code).toBe('middle');
    expect(nearestTowards(spots, 2, -10, 'down')?.code).toBe('middle');
  });

  it('begins at what is nearest to the middle of the screen', () => {
    expect(nearestTo(spots, 9, -9)?.code).toBe('north-east');
    expect(nearestTo([], 0, 0)).toBeNull();
  });
});
