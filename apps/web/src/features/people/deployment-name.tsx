import { useQuery } from '@apollo/client/react';
import { ProductName } from '@followthrough/ui/product-name';
import type { ReactNode } from 'react';
import { DeploymentQuery } from './deployment.js';

/** Provides the deployment’s name, once a page has loaded it, and updates it when it changes. */
export function DeploymentName({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(DeploymentQuery, { fetchPolicy: 'cache-only' });
  return <ProductName name={data?.deployment.name ?? 'Followthrough'}>{children}</ProductName>;
}
