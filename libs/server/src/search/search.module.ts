import { Module } from '@nestjs/common';
import './opened.view.js';
import './snippets.view.js';

@Module({})
export class SearchModule {}
