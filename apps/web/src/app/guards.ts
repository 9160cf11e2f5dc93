import type { ApolloClient } from '@apollo/client';
import { redirect } from '@tanstack/react-router';
import { DeploymentQuery } from '../features/people/deployment.js';
import { ViewerQuery } from '../features/people/viewer.js';

async function isSignedIn(client: ApolloClient): Promise<boolean> {
  const { data } = await client.query({ query: ViewerQuery });
  return Boolean(data?.viewer);
}

async function needsFirstAdministrator(client: ApolloClient): Promise<boolean> {
  const { data } = await client.query({ query: DeploymentQuery });
  return data?.deployment.needsFirstAdministrator ?? false;
}

/** Asked beside who is signed in, so that nothing jumps when home and tour learn it; they do without where it fails. */
const knowDeployment = (client: ApolloClient) => client.query({ query: DeploymentQuery }).catch(() => undefined);

/** Pages of the shell: whoever is not signed in signs in first and comes back to where they were going. */
export async function requireSignIn(client: ApolloClient, href: string): Promise<void> {
  const [signedIn] = await Promise.all([isSignedIn(client), knowDeployment(client)]);
  if (signedIn) return;
  if (await needsFirstAdministrator(client)) throw redirect({ to: '/first-visit' });
  throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
}

/** Sign-in: pointless for those who are signed in, impossible where nobody exists yet. */
export async function requireSignedOut(client: ApolloClient): Promise<void> {
  if (await isSignedIn(client)) throw redirect({ to: '/' });
  if (await needsFirstAdministrator(client)) throw redirect({ to: '/first-visit' });
}

/** First visit happens once. */
export async function requireFirstVisit(client: ApolloClient): Promise<void> {
  if (!(await needsFirstAdministrator(client))) throw redirect({ to: '/sign-in' });
}
