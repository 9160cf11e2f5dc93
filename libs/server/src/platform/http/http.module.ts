import { Module } from '@nestjs/common';
import { Rate } from './rate.js';
import { Requests } from './requests.js';

/** For those who answer requests. */
@Module({ providers: [Rate, Requests], exports: [Rate, Requests] })
export class HttpModule {}
