import type { ApolloClient } from '@apollo/client';
import { createRoute, lazyRouteComponent, retainSearchParams, type AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { readPastDay } from '../features/platform/past-day/past-day-address.js';
import type { PreloadInput } from '../features/platform/preload-input.js';

interface PageModule {
  readonly preload?: (input: PreloadInput) => Promise<unknown>;
  readonly [name: string]: unknown;
}

/** A page’s module without its type: pages use the typed router, so the router must not depend on their types. */
export type LoadPage = () => Promise<object>;

function component(load: LoadPage, name: string) {
  const loadNamed = async () => {
    const found = (await load()) as PageModule;
    if (typeof found[name] !== 'function') throw new Error(`${name} is not exported by the module of its route.`);
    return { [name]: found[name] as ComponentType };
  };
  return lazyRouteComponent(loadNamed, name);
}

/**
 * One entry of the route tree: an address, the page’s module, its exported component and, if it has search parameters,
 * a pure function that reads them. `keeps`: search parameters that links between such pages keep.
 */
export function pageOf<const Parent extends AnyRoute>(getParentRoute: () => Parent, keeps: readonly string[] = []) {
  return <const Path extends string, Search extends object = Readonly<Record<string, unknown>>>(
    path: Path,
    load: LoadPage,
    name: string,
    readSearch?: (search: Record<string, unknown>) => Search,
  ) =>
    createRoute({
      getParentRoute,
      path,
      component: component(load, name),
      validateSearch: (search: Record<string, unknown>): Search =>
        readSearch ? { ...readPastDay(search), ...readSearch(search) } : (search as Search),
      search: { middlewares: keeps.length > 0 ? [retainSearchParams([...keeps] as never) as never] : [] },
      loaderDeps: ({ search }) => ({ search }),
      loader: ({ context, params, deps }) => {
        const { client } = context as { readonly client: ApolloClient };
        // Started but not awaited: the page shows its skeleton immediately and joins the request.
        void load()
          .then((module) =>
            (module as PageModule).preload?.({ client, params: params as never, search: deps.search as never }),
          )
          .catch(() => undefined);
      },
    });
}
