import { ArchivingService } from '@followthrough/server/commitments/archiving/archiving.service';
import { BackgroundService } from '@followthrough/server/commitments/links/background.service';
import { CommitmentService } from '@followthrough/server/commitments/commitment.service';
import { DueDateService } from '@followthrough/server/commitments/due-dates/due-date.service';
import { LinkService } from '@followthrough/server/commitments/links/link.service';
import { MilestoneService } from '@followthrough/server/commitments/milestones/milestone.service';
import { ResponsibilityService } from '@followthrough/server/commitments/responsibility/responsibility.service';
import { StatementService } from '@followthrough/server/commitments/statements/statement.service';
import { DeliveryTestService } from '@followthrough/server/delivery/delivery-tests/delivery-test.service';
import { ReportService } from '@followthrough/server/delivery/report.service';
import { StageService } from '@followthrough/server/delivery/stage.service';
import { SignOffService } from '@followthrough/server/delivery/sign-off.service';
import { AcceptanceService } from '@followthrough/server/evidence/acceptance.service';
import { CopyService } from '@followthrough/server/evidence/copies/copy.service';
import { EvidenceService } from '@followthrough/server/evidence/evidence.service';
import { RevisionService } from '@followthrough/server/evidence/revision.service';
import { StoredFileService } from '@followthrough/server/evidence/stored-file.service';
import { SupportService } from '@followthrough/server/evidence/support.service';
import { AnswerFindingService } from '@followthrough/server/findings/answer-finding.service';
import { CloseFindingService } from '@followthrough/server/findings/close-finding.service';
import { FindingService } from '@followthrough/server/findings/finding.service';
import { SilentFindings } from '@followthrough/server/findings/silent-findings';
import { FollowUpService } from '@followthrough/server/follow-ups/follow-up.service';
import { DecliningService } from '@followthrough/server/intake/decisions/declining.service';
import { EnteringService } from '@followthrough/server/intake/decisions/entering.service';
import { ProposalKeeper } from '@followthrough/server/intake/extraction/proposal-keeper';
import { OrganisationService } from '@followthrough/server/organisations/organisation.service';
import { CountryService } from '@followthrough/server/organisations/country.service';
import { DeploymentService } from '@followthrough/server/people/deployment/deployment.service';
import { InvitationService } from '@followthrough/server/people/invitations/invitation.service';
import { Passwords } from '@followthrough/server/people/sign-in/passwords.service';
import { TeamService } from '@followthrough/server/people/teams/team.service';
import { AssessmentService } from '@followthrough/server/assessments/assessment.service';
import { ReplyService } from '@followthrough/server/assessments/reply.service';
import { SilentReplies } from '@followthrough/server/assessments/silent-replies';
import { DecideRequestService } from '@followthrough/server/requests/decide-request.service';
import { RequestService } from '@followthrough/server/requests/request.service';
import { NoteService } from '@followthrough/server/sources/note.service';
import { SourceService } from '@followthrough/server/sources/source.service';
import type { INestApplicationContext } from '@nestjs/common';

/** The services through which the demo registers are written. */
export function servicesOf(app: INestApplicationContext) {
  return {
    acceptances: app.get(AcceptanceService, { strict: false }),
    signOffs: app.get(SignOffService, { strict: false }),
    assessments: app.get(AssessmentService, { strict: false }),
    replies: app.get(ReplyService, { strict: false }),
    silentReplies: app.get(SilentReplies, { strict: false }),
    archiving: app.get(ArchivingService, { strict: false }),
    backgrounds: app.get(BackgroundService, { strict: false }),
    commitments: app.get(CommitmentService, { strict: false }),
    copies: app.get(CopyService, { strict: false }),
    countries: app.get(CountryService, { strict: false }),
    declining: app.get(DecliningService, { strict: false }),
    deployment: app.get(DeploymentService, { strict: false }),
    dueDates: app.get(DueDateService, { strict: false }),
    entering: app.get(EnteringService, { strict: false }),
    evidence: app.get(EvidenceService, { strict: false }),
    files: app.get(StoredFileService, { strict: false }),
    findings: app.get(FindingService, { strict: false }),
    findingAnswers: app.get(AnswerFindingService, { strict: false }),
    findingChecks: app.get(CloseFindingService, { strict: false }),
    silentFindings: app.get(SilentFindings, { strict: false }),
    followUps: app.get(FollowUpService, { strict: false }),
    invitations: app.get(InvitationService, { strict: false }),
    links: app.get(LinkService, { strict: false }),
    milestones: app.get(MilestoneService, { strict: false }),
    notes: app.get(NoteService, { strict: false }),
    organisations: app.get(OrganisationService, { strict: false }),
    passwords: app.get(Passwords, { strict: false }),
    proposals: app.get(ProposalKeeper, { strict: false }),
    requestDecisions: app.get(DecideRequestService, { strict: false }),
    requests: app.get(RequestService, { strict: false }),
    reports: app.get(ReportService, { strict: false }),
    revisions: app.get(RevisionService, { strict: false }),
    responsibility: app.get(ResponsibilityService, { strict: false }),
    sources: app.get(SourceService, { strict: false }),
    stages: app.get(StageService, { strict: false }),
    statements: app.get(StatementService, { strict: false }),
    supports: app.get(SupportService, { strict: false }),
    tests: app.get(DeliveryTestService, { strict: false }),
    teams: app.get(TeamService, { strict: false }),
  };
}

export type Services = ReturnType<typeof servicesOf>;
