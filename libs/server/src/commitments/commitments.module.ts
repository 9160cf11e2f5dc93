import { Module } from '@nestjs/common';
import './background.view.js';
import './commitment-link.view.js';
import { CommitmentResolver } from './commitment.resolver.js';
import './due-date-move.view.js';
import './milestone.view.js';
import './party.view.js';
import './statement.view.js';

@Module({ providers: [CommitmentResolver] })
export class CommitmentsModule {}
