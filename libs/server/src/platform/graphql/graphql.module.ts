import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { HttpModule } from '../http/http.module.js';
import { AllowGuard } from './allow.guard.js';
import { Allowances } from './allowances.js';
import { Callers } from './callers.js';
import { ChangeInterceptor } from './change.interceptor.js';
import { SchemaCheck } from './check.js';
import { MercuriusOptions } from './mercurius-options.js';
import { PassFilter } from './pass.filter.js';

@Module({
  imports: [DiscoveryModule, HttpModule],
  providers: [Allowances, Callers, MercuriusOptions],
  exports: [Allowances, MercuriusOptions],
})
class MercuriusModule {}

@Module({
  imports: [
    DiscoveryModule,
    MercuriusModule,
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      imports: [MercuriusModule],
      inject: [MercuriusOptions],
      useFactory: (options: MercuriusOptions) => options.make(),
    }),
  ],
  providers: [
    SchemaCheck,
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_FILTER, useClass: PassFilter },
    { provide: APP_INTERCEPTOR, useClass: ChangeInterceptor },
  ],
})
export class FollowthroughGraphqlModule {}
