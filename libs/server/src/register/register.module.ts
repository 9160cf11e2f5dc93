import { Module } from '@nestjs/common';
import { RegisterResolver } from './register.resolver.js';
import './register.view.js';

@Module({ providers: [RegisterResolver] })
export class RegisterModule {}
