import { extendAssessmentReplies } from './assessments/extend-assessment-replies.js';
import { followOwnership } from './commitments/parties/whose.js';
import { enterStage, enterStageAnew } from './delivery/entered-stage.js';
import { followEffectiveDays, restand } from './delivery/standing.js';
import { extendFindingReplies } from './findings/extend-finding-replies.js';
import { decideStated } from './intake/decisions/stated-by-hand.js';
import { queueArchived, queueCorrected } from './intake/extraction/extraction.service.js';
import { moveRound } from './rounds/round-of-merged-team.js';
import { project } from './platform/changes/context.js';

/**
 * All updates in the transaction of another feature’s event, in this order, because they must never lag behind it. Work
 * that can happen a moment later follows events in the worker.
 */
project({
  'team.merged': [moveRound],
  'organisation.edited': [followOwnership],
  'source.archived': [queueArchived],
  'source.corrected': [queueCorrected],
  'commitment.created': [enterStage, decideStated],
  'commitment.edited': [enterStageAnew],
  'commitment.dueDateChanged': [followEffectiveDays],
  'commitment.dueResolved': [followEffectiveDays],
  'commitment.archived': [followEffectiveDays],
  'commitment.restored': [followEffectiveDays, extendAssessmentReplies, extendFindingReplies],
  'commitment.stated': [restand, decideStated],
  'proposal.linkUndone': [restand],
  'proposal.acceptanceUndone': [followEffectiveDays],
  'evidence.added': [restand],
  'evidence.revised': [restand],
  'evidence.withdrawn': [restand],
  'stage.changed': [restand],
  'status.reported': [restand],
  'report.signedOff': [restand],
  'report.withdrawn': [restand],
  'assessment.tookEffect': [restand],
  'assessment.withdrawn': [restand],
});
