import { TourProgress } from './tour-progress.js';

function storage(raw?: string) {
  const kept = new Map(raw === undefined ? [] : [['followthrough-tour', raw]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}
const on = (store: ReturnType<typeof storage>) => new TourProgress(() => store);

describe('what a browser remembers of the tour', () => {
  it('is nothing at first', () => {
    expect(on(storage()).current()).toEqual({ done: {}, isHidden: false });
  });

  it('is what was done and that it was hidden, in the next window too', () => {
    const store = storage();
    on(store).finish('archive', 'source-1');
    on(store).finish('archive', 'source-2');
    on(store).setHidden(true);
    expect(on(store).current()).toEqual({ done: { archive: 'source-2' }, isHidden: true });
  });

  it('stays the same object until it changes, and tells who asked', () => {
    const progress = on(storage());
    const told: unknown[] = [];
    const stop = progress.subscribe(() => told.push(progress.current()));
    const before = progress.current();
    expect(progress.current()).toBe(before);
    progress.finish('decide', 'p');
    stop();
    progress.finish('report', 'j');
    expect(told).toEqual([{ done: { decide: 'p' }, isHidden: false }]);
  });

  it.each(['', '{', 'null', '7', '"done"', '{"done":7}', '{"done":{"archive":1,"other":"x"},"isHidden":"yes"}'])(
    'is empty if %s is stored',
    (raw) => {
      expect(on(storage(raw)).current()).toEqual({ done: {}, isHidden: false });
    },
  );

  it('lasts as long as the page if the browser blocks storage', () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    const progress = new TourProgress(refuse);
    progress.finish('archive', 'source-1');
    expect(progress.current()).toEqual({ done: { archive: 'source-1' }, isHidden: false });
  });

  it('lasts as long as the page if storage is full', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    const progress = on(full);
    progress.setHidden(true);
    expect(progress.current().isHidden).toBe(true);
  });
});
