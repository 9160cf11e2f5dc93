import { Injectable } from '@nestjs/common';
import { forgetOld } from './once.js';
import { Reader } from './reader.js';
import { Work } from './work.js';
import { Regularly } from './worker/regularly.js';

/** What was kept of requests, so that they could be sent again, is forgotten after a day. */
@Injectable()
export class AnsweredRequests {
  constructor(private readonly work: Work) {}

  @Regularly('forget-answered-requests')
  async forget(): Promise<void> {
    await this.work.change(Reader.nobody, forgetOld);
  }
}
