import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { PartyPosition } from './party-position.entity.js';
import { PartyReport } from './party-report.entity.js';

export const RecordPositionResult = resultOf('RecordPositionResult', PartyPosition, InvalidInput);
export const ReportPartyResult = resultOf('ReportPartyResult', PartyReport, InvalidInput);
export const WithdrawPartyReportResult = resultOf('WithdrawPartyReportResult', PartyReport, InvalidInput);
