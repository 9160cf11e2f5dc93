import { Module } from '@nestjs/common';
import './register.view.js';

@Module({})
export class RegisterModule {}
