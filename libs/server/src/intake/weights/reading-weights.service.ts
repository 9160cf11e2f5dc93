import type { RuleProblem } from '@followthrough/domain/problems';
import { chooseWeightsProblem } from '@followthrough/domain/reading-weights';
import { shippedModel } from '@followthrough/extraction/model';
import { shippedFingerprint } from '@followthrough/extraction/own-weights';
import { Injectable } from '@nestjs/common';
import type { Deployment } from '../../people/deployment/deployment.entity.js';
import { deploymentOf } from '../../people/deployment/deployment.service.js';
import type { Context } from '../../platform/changes/context.js';
import type { ShippedWeights } from './reading-figures.js';
import type { ChooseWeightsInput } from './reading-weights.inputs.js';
import { readingWeightsView } from './reading-weights.view.js';

/** Which weights scans use: the shipped ones, or some that were trained from the decisions of this register. */
@Injectable()
export class ReadingWeightsService {
  shipped(ctx: Context): ShippedWeights {
    ctx.allow('settings.change');
    return shippedModel().learned;
  }

  async choose(
    ctx: Context,
    { weightsId = null, seenId = null }: ChooseWeightsInput,
  ): Promise<Deployment | RuleProblem> {
    ctx.allow('settings.change');
    // Locked, so that of two choices at once the later one sees the earlier one.
    const deployment = await deploymentOf(ctx);
    const weights = weightsId === null ? null : await ctx.see(readingWeightsView, weightsId);
    const [{ inUse }] = await ctx.db.query<[{ inUse: string | null }]>(
      'select reading_weights_id as "inUse" from settings',
    );
    const wanted = weights && { id: weights.id, isStale: weights.base !== shippedFingerprint() };
    const refused = chooseWeightsProblem({ wanted, inUse, seen: seenId });
    if (refused) return refused;
    if (inUse === weightsId) return deployment;
    await ctx.db.query('update settings set reading_weights_id = $1', [weightsId]);
    await ctx.record('deployment.weightsChosen', deployment, { weightsId, from: inUse });
    return deployment;
  }
}
