import { jest } from '@jest/globals';
import { showPassage } from './show-passage.js';

describe('a passage that is shown', () => {
  let top = 0;
  let places: string[] = [];
  const passage = document.createElement('mark');

  beforeEach(() => {
    jest.useFakeTimers();
    passage.id = 'passage-1';
    document.body.append(passage);
    places = [];
    top = 5000;
    passage.scrollIntoView = (options) => {
      places.push(String((options as ScrollIntoViewOptions).block));
      top = 400;
    };
    passage.getBoundingClientRect = () => new DOMRect(0, top, 600, 50);
  });
  afterEach(() => {
    jest.useRealTimers();
    passage.remove();
  });

  it('stays in view when content above it changes its height', () => {
    showPassage('1');
    top = 23;
    jest.advanceTimersByTime(100);
    expect(top).toBe(400);
    expect(places).toEqual(['center', 'center']);
  });

  it('is no longer kept in view once the reader scrolls', () => {
    showPassage('1');
    window.dispatchEvent(new Event('wheel'));
    top = 23;
    jest.advanceTimersByTime(100);
    expect(top).toBe(23);
  });

  it('is no longer kept in view once the page has settled', () => {
    showPassage('1');
    jest.advanceTimersByTime(2000);
    top = 23;
    jest.advanceTimersByTime(2000);
    expect(top).toBe(23);
  });

  it('that is higher than half the window is shown from its beginning', () => {
    passage.getBoundingClientRect = () => new DOMRect(0, top, 600, window.innerHeight);
    showPassage('1');
    expect(places).toEqual(['start']);
  });
});
