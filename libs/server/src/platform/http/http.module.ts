import { Module } from '@nestjs/common';
import { Rate } from './rate.js';
import { Requests } from './requests.js';

/** Used wherever requests are answered. */
@Module({ providers: [Rate, Requests], exports: [Rate, Requests] })
export class HttpModule {}
