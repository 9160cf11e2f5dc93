import { shippedModel, type ReadingModel } from '@followthrough/extraction/model';
import { readOwn, shippedFingerprint, withOwn } from '@followthrough/extraction/own-weights';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/sql/database.js';

/** Weights to scan with; the id is null for the shipped ones. */
export interface ScanningWeights {
  readonly id: string | null;
  /** Identifies the shipped weights, which trained ones are added to. */
  readonly base: string;
  readonly model: ReadingModel;
}

/** The weights that scans use now. */
@Injectable()
export class WeightsInUse {
  #own: ScanningWeights | null = null;

  constructor(private readonly database: Database) {}

  /** Read for each scan, so that a choice applies to the next one. Weights of another version are not used. */
  async now(): Promise<ScanningWeights> {
    const [chosen] = await this.database.rows<{ id: string; base: string; weights: string }>(
      'select w.id, w.base, w.weights from settings s join reading_weights w on w.id = s.reading_weights_id',
    );
    const base = shippedFingerprint();
    if (chosen?.base !== base) return { id: null, base, model: shippedModel() };
    if (this.#own?.id !== chosen.id) {
      this.#own = { id: chosen.id, base, model: withOwn(shippedModel(), readOwn(chosen.weights)) };
    }
    return this.#own;
  }
}
