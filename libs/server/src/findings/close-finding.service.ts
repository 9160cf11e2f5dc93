import { archivedProblem } from '@followthrough/domain/archived';
import { closeFindingProblem } from '@followthrough/domain/findings';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { FindingCheck } from './finding-check.entity.js';
import type { Finding } from './finding.entity.js';
import type { CloseFindingInput } from './finding.inputs.js';
import { findingView } from './finding.view.js';
import {
  asRaised,
  currentWording,
  effectiveFacts,
  holdAction,
  seeEvidence,
  seePassage,
  withdrawnOf,
} from './raised.js';

/** Only auditors close findings, after a check, and never on work of their own. */
@Injectable()
export class CloseFindingService {
  async close(ctx: Context, input: CloseFindingInput): Promise<Finding | RuleProblem> {
    const finding = await ctx.see(findingView, input.findingId);
    await holdAction(ctx, finding);
    const commitment = await ctx.acquire(commitmentView, finding.commitmentId, 'finding.close');
    const { evidenceId = null, passageId = null } = input;
    const evidence = evidenceId ? await seeEvidence(ctx, commitment.id, evidenceId) : null;
    if (passageId) await seePassage(ctx, commitment.id, passageId);
    const own = { worked: await hasWorked(ctx, finding), submitted: evidence?.submittedBy === ctx.viewer.id };
    const withdrawn = await withdrawnOf(ctx, commitment.id, evidenceId, passageId);
    const refused =
      archivedProblem(commitment) ??
      closeFindingProblem(await asRaised(ctx, finding), input, own, withdrawn, ctx.today());
    if (refused) return refused;

    const { closing, check, address } = input;
    const checked = { closing, words: check, evidenceId, passageId, address: address || null };
    await ctx.db.insert(FindingCheck, { findingId: finding.id, ...checked, at: ctx.now(), by: ctx.viewer.id });
    const wording = await currentWording(ctx, finding);
    const data = { ...effectiveFacts(finding, wording), closing, evidenceId, passageId };
    await ctx.record('finding.closed', commitment, data, { title: wording.title, check, address: checked.address });
    return finding;
  }
}

/**
 * Whether the auditor answered the finding, or assigned, owned or changed its follow-up: in another role, before. Events of
 * a follow-up name it in their data, whose canonical form needs no parser.
 */
async function hasWorked(ctx: Context, { id, commitmentId }: Finding): Promise<boolean> {
  const [found] = await ctx.db.query<{ worked: boolean }[]>(
    `select exists (select 1 from finding_responses r left join follow_ups u on u.id = r.follow_up_id
       where r.finding_id = $1 and ($2 in (r."by", r.owner_id, u.assignee_id, u.created_by)
         or exists (select 1 from events e where e.subject_type = 'commitment' and e.subject_id = $3 and e.actor = $4
           and position(convert_to('"followUpId":"' || u.id || '"', 'UTF8') in e.canonical) > 0))) as worked`,
    [id, ctx.viewer.id, commitmentId, ctx.reader.pseudonym],
  );
  return found!.worked;
}
