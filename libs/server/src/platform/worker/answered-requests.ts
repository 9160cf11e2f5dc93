import { Injectable } from '@nestjs/common';
import { forgetOld } from '../changes/once.js';
import { Reader } from '../views/reader.js';
import { Work } from '../changes/work.js';
import { Regularly } from './regularly.js';

/** Deletes the stored answers of repeatable requests after a day. */
@Injectable()
export class AnsweredRequests {
  constructor(private readonly work: Work) {}

  @Regularly('forget-answered-requests')
  async forget(): Promise<void> {
    await this.work.change(Reader.nobody, forgetOld);
  }
}
