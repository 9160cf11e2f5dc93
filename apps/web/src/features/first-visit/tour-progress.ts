/** The steps of the tour, in their order. */
export const stepNames = ['archive', 'decide', 'report'] as const;
export type StepName = (typeof stepNames)[number];

export interface Progress {
  /** Each step that was done, with the id of what it was last done to. */
  readonly done: Readonly<Partial<Record<StepName, string>>>;
  readonly isHidden: boolean;
}

const key = 'followthrough-tour';
const nothing: Progress = { done: {}, isHidden: false };

/** What is stored may be anybody's: whatever makes no sense is as good as nothing. */
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

/** What this browser remembers of the tour; where nothing may be stored, until the page is closed. */
export class TourProgress {
  private raw: string | null = null;
  private progress = nothing;
  private isForgetful = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>) {}

  /** The same object until something changes, as `useSyncExternalStore` asks. */
  readonly current = (): Progress => {
    const raw = this.stored();
    if (raw !== this.raw) {
      this.raw = raw;
      this.progress = read(raw);
    }
    return this.progress;
  };

  /** Tells of changes here and in other windows. */
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
