import { jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useLater } from './use-later.js';

describe('a part that is loaded later', () => {
  afterEach(() => jest.useRealTimers());

  it('is requested again if it did not load, while the page stays', async () => {
    jest.useFakeTimers();
    let isOnline = false;
    const load = () => (isOnline ? Promise.resolve('sheet') : Promise.reject(new TypeError('Failed to fetch')));
    const { result } = renderHook(() => useLater(load));
    await act(() => jest.advanceTimersByTimeAsync(6_000));
    expect(result.current).toBeNull();
    isOnline = true;
    await act(() => jest.advanceTimersByTimeAsync(6_000));
    expect(result.current).toBe('sheet');
  });
});
