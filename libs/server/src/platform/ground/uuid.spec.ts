import { jest } from '@jest/globals';
import { newId } from './uuid.js';

describe('an id', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts after earlier ids, also within a millisecond and when the clock is set back', () => {
    const now = Date.now() + 60_000;
    const at = (time: number) => {
      jest.spyOn(Date, 'now').mockReturnValue(time);
      return newId();
    };
    const ids = [...Array.from({ length: 10_000 }, () => at(now)), at(now - 30_000), at(now + 60_000)];
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
