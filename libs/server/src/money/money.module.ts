import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import './money-amount.view.js';
import './money-totals.view.js';
import { MoneyResolver } from './money.resolver.js';
import { MoneyService } from './money.service.js';

@Module({
  imports: [EvidenceModule],
  providers: [MoneyService, MoneyResolver],
  exports: [MoneyService],
})
export class MoneyModule {}
