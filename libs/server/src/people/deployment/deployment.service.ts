import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Deployment } from './deployment.entity.js';

@Injectable()
export class DeploymentService {
  /** From now on everybody is told that these are the demo registers. For whatever loads them. */
  async becomeDemo(ctx: Context): Promise<Deployment> {
    const deployment = await deploymentOf(ctx);
    if (deployment.demo) return deployment;
    deployment.demo = true;
    await ctx.db.update(Deployment, deployment.id, { demo: true });
    await ctx.record('deployment.becameDemo', deployment);
    return deployment;
  }
}

/** The one row of its table, locked. */
export async function deploymentOf(ctx: Context): Promise<Deployment> {
  return ctx.db.findOneOrFail(Deployment, { where: {}, lock: { mode: 'pessimistic_write' } });
}
