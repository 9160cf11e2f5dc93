/**
 * The people in the demo registers, named by role. Those with a `role` have the accounts that `npm start` prints; the
 * others have accounts with unknown passwords.
 */
export const people = [
  {
    key: 'administrator',
    role: 'Administrator',
    name: 'Demo administrator',
    email: 'administrator@example.org',
    isAdministrator: true,
    teams: {},
  },
  {
    key: 'contributor',
    role: 'Contributor',
    name: 'Demo contributor',
    email: 'contributor@example.org',
    teams: { borders: 'CONTRIBUTOR', europe: 'CONTRIBUTOR', harbours: 'CONTRIBUTOR', justice: 'CONTRIBUTOR' },
  },
  {
    key: 'manager',
    role: 'Manager',
    name: 'Demo manager',
    email: 'manager@example.org',
    teams: { borders: 'MANAGER', europe: 'MANAGER', harbours: 'MANAGER', justice: 'MANAGER' },
  },
  {
    key: 'auditor',
    role: 'Auditor',
    name: 'Demo auditor',
    email: 'auditor@example.org',
    isAuditor: true,
    teams: {},
  },
  {
    key: 'secondAuditor',
    name: 'Demo second auditor',
    email: 'second-auditor@example.org',
    isAuditor: true,
    teams: {},
  },
  {
    key: 'thirdAuditor',
    name: 'Demo third auditor',
    email: 'third-auditor@example.org',
    isAuditor: true,
    teams: {},
  },
  {
    key: 'viewer',
    role: 'Viewer',
    name: 'Demo viewer',
    email: 'viewer@example.org',
    teams: { europe: 'VIEWER', trade: 'VIEWER' },
  },
  {
    key: 'colleague',
    name: 'Demo colleague',
    email: 'colleague@example.org',
    teams: { borders: 'CONTRIBUTOR', harbours: 'CONTRIBUTOR' },
  },
  {
    key: 'tradeContributor',
    name: 'Demo trade officer',
    email: 'trade-officer@example.org',
    teams: { trade: 'CONTRIBUTOR' },
  },
  {
    key: 'tradeManager',
    name: 'Demo trade manager',
    email: 'trade-manager@example.org',
    teams: { trade: 'MANAGER' },
  },
  {
    key: 'adviser',
    name: 'Demo legal adviser',
    email: 'legal-adviser@example.org',
    teams: {},
  },
];

/** The first two teams have the “seeds” register, the others the example. */
export const teams = [
  { key: 'borders', name: 'Borders team' },
  { key: 'europe', name: 'Europe team' },
  { key: 'harbours', name: 'Harbours team' },
  { key: 'justice', name: 'Justice team' },
  { key: 'trade', name: 'Trade team' },
];
