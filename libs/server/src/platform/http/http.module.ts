import { Module } from '@nestjs/common';
import { Requests } from './requests.js';

/** For those who answer requests. */
@Module({ providers: [Requests], exports: [Requests] })
export class HttpModule {}
