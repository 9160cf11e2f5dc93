import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { followed, type Follow, type Following } from './follows.js';
import { regular, type Regular } from './regularly.js';

/** A method that follows events, bound to its provider. */
export interface Discovered extends Following {
  readonly follow: Follow;
}

/** A method that is called regularly, bound to its provider. */
export interface DiscoveredRegular {
  readonly name: string;
  readonly run: Regular;
}

/** Every method marked @Follows. @throws if two have the same name, because they would share a bookmark. */
export function discover(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): readonly Discovered[] {
  const found = new Map<string, Discovered>();
  for (const { metadata, method } of marked<Following>(followed, discovery, scanner, reflector)) {
    if (found.has(metadata.name)) throw new Error(`Two followers are called ${metadata.name}.`);
    found.set(metadata.name, { ...metadata, follow: method as Follow });
  }
  return [...found.values()];
}

/** Every method marked @Regularly. */
export function discoverRegular(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): readonly DiscoveredRegular[] {
  const found = marked<string>(regular, discovery, scanner, reflector);
  return found.map(({ metadata, method }) => ({ name: metadata, run: method as Regular }));
}

/** The methods of providers with this metadata. */
function marked<T>(key: symbol, discovery: DiscoveryService, scanner: MetadataScanner, reflector: Reflector) {
  const found: { readonly metadata: T; readonly method: unknown }[] = [];
  for (const { instance } of discovery.getProviders()) {
    if (typeof instance !== 'object' || instance === null) continue;
    for (const name of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const handler = (instance as Record<string, unknown>)[name];
      if (typeof handler !== 'function') continue;
      const metadata = reflector.get<T | undefined>(key, handler);
      if (metadata !== undefined) found.push({ metadata, method: handler.bind(instance) });
    }
  }
  return found;
}
