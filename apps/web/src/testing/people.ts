import { GraphQLError } from 'graphql';

const nobody = {
  isAuditor: false,
  isAdministrator: false,
  memberships: [] as unknown[],
  waitingChanges: [] as unknown[],
  lastPasswordReset: null as unknown,
  isTourHidden: false,
  tourSteps: [] as unknown[],
};

export const team = (name: string) => ({
  __typename: 'Team',
  id: `team-${name}`,
  name,
  version: 1,
  closedAt: null as string | null,
  mergedInto: null as unknown,
  memberships: { totalCount: 2, edges: [] as unknown[] },
});

/** A signed-in user. */
export const viewer = (parts: object = {}) => ({
  __typename: 'Person',
  version: 1,
  deactivatedAt: null,
  hasJoined: true,
  invitedUntil: null,
  id: 'person-ana',
  name: 'Ana Costa',
  email: 'ana@example.org',
  ...nobody,
  ...parts,
});

/** A person as administrators see them. */
export const person = (name: string, parts: object = {}) => ({
  __typename: 'Person',
  id: `person-${name}`,
  name,
  email: `${name.toLowerCase()}@example.org`,
  version: 1,
  deactivatedAt: null,
  hasJoined: true,
  invitedUntil: null,
  ...nobody,
  ...parts,
});

export const administrator = (parts: object = {}) => viewer({ isAdministrator: true, ...parts });

export const auditor = (parts: object = {}) => viewer({ isAuditor: true, ...parts });

export const contributor = (parts: object = {}) =>
  viewer({ memberships: [{ team: team('Security'), role: 'CONTRIBUTOR' }], ...parts });

export const manager = (parts: object = {}) =>
  viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }], ...parts });

export const deployment = { name: 'Followthrough', needsFirstAdministrator: false, hasRecords: true, demo: false };

/** A page of a list in Relay's shape. */
export const connection = (nodes: readonly { readonly id: string }[], hasNextPage = false) => ({
  edges: nodes.map((node) => ({ cursor: node.id, node })),
  totalCount: nodes.length,
  pageInfo: { hasNextPage, endCursor: nodes.at(-1)?.id ?? null },
});

/** The server’s answer if another person saved first. */
export const staleBy = (name: string, version = 2) => ({
  __typename: 'StaleEdit',
  code: 'EDIT_STALE',
  params: [{ name: 'by', value: name }],
  message: `${name} changed this.`,
  version,
  changes: [],
});

/** An error with a code: `UNAUTHENTICATED`, `FORBIDDEN`… */
export const coded = (code: string, message = code) => new GraphQLError(message, { extensions: { code } });
