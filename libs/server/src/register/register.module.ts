import { Module } from '@nestjs/common';
import './needs.js';
import './register.view.js';

@Module({})
export class RegisterModule {}
