import { itAllows } from './testing/viewers.js';

itAllows('commitment', {
  read: ['viewer', 'contributor', 'manager', 'auditor'],
  create: ['contributor', 'manager'],
  edit: ['contributor', 'manager'],
  changeStage: ['contributor', 'manager'],
  recordMoney: ['contributor', 'manager'],
  recordPosition: ['contributor', 'manager'],
  markScope: ['contributor', 'manager'],
  report: ['contributor', 'manager'],
  withdrawReport: ['contributor', 'manager'],
  writeTest: ['contributor', 'manager'],
  signOff: ['manager'],
  addStatement: ['contributor', 'manager'],
  link: ['contributor', 'manager'],
  markDuplicate: ['contributor', 'manager'],
  archive: ['manager'],
  undoEntry: ['manager'],
  reassign: ['manager'],
});
