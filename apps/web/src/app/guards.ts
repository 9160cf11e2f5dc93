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

/** Loaded together with the viewer, so that home and tour do not shift; they work without it if it fails. */
const knowDeployment = (client: ApolloClient) => client.query({ query: DeploymentQuery }).catch(() => undefined);

/** For pages in the shell: signs the user in first, and then returns to the requested page. */
export async function requireSignIn(client: ApolloClient, href: string): Promise<void> {
  const [signedIn] = await Promise.all([isSignedIn(client), knowDeployment(client)]);
  if (signedIn) return;
  if (await needsFirstAdministrator(client)) throw redirect({ to: '/first-visit' });
  throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
}

/** For sign-in: redirects signed-in users, and deployments without users to the first visit. */
export async function requireSignedOut(client: ApolloClient): Promise<void> {
  if (await isSignedIn(client)) throw redirect({ to: '/' });
  if (await needsFirstAdministrator(client)) throw redirect({ to: '/first-visit' });
}

/** The first visit is possible only once. */
export async function requireFirstVisit(client: ApolloClient): Promise<void> {
  if (!(await needsFirstAdministrator(client))) throw redirect({ to: '/sign-in' });
}
