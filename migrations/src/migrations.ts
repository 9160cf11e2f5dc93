import { CreateRecord1780000000100 } from './0100-create-record.js';
import { BookmarksKnowTheirCluster1780000000101 } from './0101-bookmarks-know-their-cluster.js';
import { CreatePeople1780000000200 } from './0200-create-people.js';
import { SlowDownTries1780000000201 } from './0201-slow-down-tries.js';
import { CreateSettings1780000000202 } from './0202-create-settings.js';
import { CreateOrganisations1780000000300 } from './0300-create-organisations.js';
import { CreateSources1780000000400 } from './0400-create-sources.js';
import { CreateCommitments1780000000500 } from './0500-create-commitments.js';
import { CreateEvidence1780000000600 } from './0600-create-evidence.js';
import { CreateDelivery1780000000700 } from './0700-create-delivery.js';
import { CreateFollowUps1780000000800 } from './0800-create-follow-ups.js';
import { CreateRegister1780000000900 } from './0900-create-register.js';
import { CreateIntake1780000001000 } from './1000-create-intake.js';
import { CreateRungMarks1780000001100 } from './1100-create-rung-marks.js';
import { GrantTheWorker1780000001200 } from './1200-grant-the-worker.js';
import { SayWhoseCommitmentsAre1780000001300 } from './1300-say-whose-commitments-are.js';
import { InferParties1780000001310 } from './1310-infer-parties.js';
import { BoundProposals1780000001311 } from './1311-bound-proposals.js';
import { KeepValuesAsWritten1780000001312 } from './1312-keep-values-as-written.js';
import { RecallLatestEntries1780000001320 } from './1320-recall-latest-entries.js';
import { SealCursors1780000001330 } from './1330-seal-cursors.js';
import { KnowDevices1780000001340 } from './1340-know-devices.js';
import { TakeTwoAdministrators1780000001341 } from './1341-take-two-administrators.js';
import { CreateAnsweredRequests1780000001360 } from './1360-create-answered-requests.js';
import { RemoveUnusedUploads1780000001361 } from './1361-remove-unused-uploads.js';
import { RememberAdministrators1780000001380 } from './1380-remember-administrators.js';
import { RecordEndedAuditors1780000001381 } from './1381-record-ended-auditors.js';

/** In the order in which they run. */
export const migrations = [
  CreateRecord1780000000100,
  BookmarksKnowTheirCluster1780000000101,
  CreatePeople1780000000200,
  SlowDownTries1780000000201,
  CreateSettings1780000000202,
  CreateOrganisations1780000000300,
  CreateSources1780000000400,
  CreateCommitments1780000000500,
  CreateEvidence1780000000600,
  CreateDelivery1780000000700,
  CreateFollowUps1780000000800,
  CreateRegister1780000000900,
  CreateIntake1780000001000,
  CreateRungMarks1780000001100,
  GrantTheWorker1780000001200,
  SayWhoseCommitmentsAre1780000001300,
  InferParties1780000001310,
  BoundProposals1780000001311,
  KeepValuesAsWritten1780000001312,
  RecallLatestEntries1780000001320,
  SealCursors1780000001330,
  KnowDevices1780000001340,
  TakeTwoAdministrators1780000001341,
  CreateAnsweredRequests1780000001360,
  RemoveUnusedUploads1780000001361,
  RememberAdministrators1780000001380,
  RecordEndedAuditors1780000001381,
];
