/** The steps of the tour, in order. */
export const stepNames = ['archive', 'decide', 'report'] as const;
export type StepName = (typeof stepNames)[number];

export interface Progress {
  /** Each completed step, with the id of its latest subject. */
  readonly done: Readonly<Partial<Record<StepName, string>>>;
  readonly isHidden: boolean;
}

const key = 'followthrough-tour';
const nothing: Progress = { done: {}, isHidden: false };

/** Stored data cannot be trusted: anything invalid counts as empty. */
function read(raw: string | null): Progress {
  if (raw === null) return nothing;
  try {
    const { done, isHidden } = JSON.parse(raw) as { readonly done?: unknown; readonly isHidden?: unknown };
    const entries = Object.entries(done ?? {}).filter(
      ([step, id]) => stepNames.some((name) => name === step) && typeof id === 'string',
    );
    return { done: Object.fromEntries(entries), isHidden: isHidden === true };
  } catch {
    return nothing;
  }
}

/** The progress of the tour stored in this browser, or in memory until the page is closed if storage is blocked. */
export class TourProgress {
  private raw: string | null = null;
  private progress = nothing;
  private isForgetful = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>) {}

  /** The same object until something changes, as `useSyncExternalStore` requires. */
  readonly current = (): Progress => {
    const raw = this.stored();
    if (raw !== this.raw) {
      this.raw = raw;
      this.progress = read(raw);
    }
    return this.progress;
  };

  /** Reports changes in this window and others. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  };

  finish(step: StepName, id: string): void {
    const { done, isHidden } = this.current();
    this.become({ isHidden, done: { ...done, [step]: id } });
  }

  setHidden(isHidden: boolean): void {
    this.become({ ...this.current(), isHidden });
  }

  private become(progress: Progress): void {
    const raw = JSON.stringify(progress);
    try {
      this.storage().setItem(key, raw);
    } catch {
      this.isForgetful = true;
      this.raw = raw;
      this.progress = progress;
    }
    this.listeners.forEach((listener) => listener());
  }

  private stored(): string | null {
    if (this.isForgetful) return this.raw;
    try {
      return this.storage().getItem(key);
    } catch {
      return this.raw;
    }
  }
}

export const tourProgress = new TourProgress(() => window.localStorage);
