import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { followed, type Follow, type Following } from './follows.js';

/** A method that follows events, bound to its provider. */
export interface Discovered extends Following {
  readonly follow: Follow;
}

/** Every method that @Follows something. @throws where two go by one name: they would share a bookmark. */
export function discover(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): readonly Discovered[] {
  const found = new Map<string, Discovered>();
  for (const { instance } of discovery.getProviders()) {
    if (typeof instance !== 'object' || instance === null) continue;
    for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const handler = (instance as Record<string, unknown>)[method];
      if (typeof handler !== 'function') continue;
      const following = reflector.get<Following | undefined>(followed, handler);
      if (!following) continue;
      if (found.has(following.name)) throw new Error(`Two followers are called ${following.name}.`);
      found.set(following.name, { ...following, follow: handler.bind(instance) as Follow });
    }
  }
  return [...found.values()];
}
