import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { DecliningService } from './decisions/declining.service.js';
import { EnteringService } from './decisions/entering.service.js';
import { ReopeningService } from './decisions/reopening.service.js';
import { SeparatingService } from './decisions/separating.service.js';
import { ExtractionRun } from './extraction/extraction-run.js';
import { ExtractionService } from './extraction/extraction.service.js';
import './extraction/extraction.view.js';
import { IntakeResolver } from './intake.resolver.js';
import { ProposalKeeper } from './extraction/proposal-keeper.js';
import { AskingService } from './outside/asking.service.js';
import { ChatCompletions } from './outside/chat-completions.js';
import { OutsideKeeper } from './outside/outside-keeper.js';
import { OutsideQueue } from './outside/outside-queue.js';
import './outside/outside-reading.view.js';
import { OutsideRun } from './outside/outside-run.js';
import './proposals/proposal.view.js';
import { SourceReaderService } from './readers/source-reader.service.js';
import { ReadingResolver } from './readers/reading.resolver.js';
import { ReadingService } from './readers/reading.service.js';
import './readers/reading.view.js';
import { SettlingService } from './readers/settling.service.js';
import './to-decide.js';
import { DecidedSources } from './weights/decided-sources.js';
import { ReadingWeightsResolver } from './weights/reading-weights.resolver.js';
import { ReadingWeightsService } from './weights/reading-weights.service.js';
import { WeightsInUse } from './weights/weights-in-use.js';
import { WeightsTraining } from './weights/weights-training.service.js';

const services = [
  ExtractionService,
  ExtractionRun,
  OutsideRun,
  EnteringService,
  DecliningService,
  ReopeningService,
  SeparatingService,
  SourceReaderService,
  ReadingService,
  SettlingService,
  WeightsTraining,
];
const outside = [AskingService, OutsideKeeper, OutsideQueue, ChatCompletions];
const weights = [ReadingWeightsService, WeightsInUse, DecidedSources, ReadingWeightsResolver];

@Module({
  imports: [SourcesModule, CommitmentsModule],
  providers: [...services, ProposalKeeper, IntakeResolver, ReadingResolver, ...outside, ...weights],
  exports: services,
})
export class IntakeModule {}
