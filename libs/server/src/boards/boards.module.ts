import { Module } from '@nestjs/common';
import './board.view.js';

@Module({})
export class BoardsModule {}
