import type { RuleProblem } from '@followthrough/domain/problems';
import { settingsProblem } from '@followthrough/domain/settings';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { changedFields, staleEdit } from '../../platform/changes/stale-edit.js';
import { Configuration } from '../../platform/ground/configuration.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { Deployment } from './deployment.entity.js';
import type { ChangeSettingsInput } from './deployment.inputs.js';

@Injectable()
export class DeploymentService {
  constructor(private readonly configuration: Configuration) {}

  async changeSettings(ctx: Context, input: ChangeSettingsInput): Promise<Deployment | RuleProblem | StaleEdit> {
    ctx.allow('settings.change');
    const deployment = await deploymentOf(ctx);
    const { name, idleHours, fetchHosts = null } = input;
    const columns = { name, idleHours, fetchHosts: fetchHosts && [...new Set(fetchHosts)].sort() };
    const refused =
      (await staleEdit(ctx, deployment, input.version)) ?? settingsProblem(columns, this.configuration.fetchHosts);
    if (refused) return refused;

    const fields = changedFields(deployment, columns);
    if (fields.length === 0) return deployment;
    const version = deployment.version + 1;
    Object.assign(deployment, columns, { version });
    await ctx.db.update(Deployment, deployment.id, { ...columns, version });
    await ctx.record(
      'deployment.settingsChanged',
      deployment,
      { version, fields, idleHours, allHosts: columns.fetchHosts === null },
      { name, fetchHosts: columns.fetchHosts?.join('\n') ?? null },
    );
    return deployment;
  }

  /** Marks this deployment as a demo, which every page then shows. Used when loading the demo registers. */
  async becomeDemo(ctx: Context): Promise<Deployment> {
    const deployment = await deploymentOf(ctx);
    if (deployment.demo) return deployment;
    deployment.demo = true;
    await ctx.db.update(Deployment, deployment.id, { demo: true });
    await ctx.record('deployment.becameDemo', deployment);
    return deployment;
  }
}

/** The only row of its table, locked. */
export async function deploymentOf(ctx: Context): Promise<Deployment> {
  return ctx.db.findOneOrFail(Deployment, { where: {}, lock: { mode: 'pessimistic_write' } });
}
