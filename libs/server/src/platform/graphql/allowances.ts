import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { allowance, type Allowance } from './allow.js';

/** The permission of each operation, as its resolver declares it. */
@Injectable()
export class Allowances {
  #found: ReadonlyMap<string, readonly Allowance[]> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Keyed by the name of the field of Query or Mutation. */
  all(): ReadonlyMap<string, readonly Allowance[]> {
    this.#found ??= this.#find();
    return this.#found;
  }

  #find(): ReadonlyMap<string, readonly Allowance[]> {
    const found = new Map<string, readonly Allowance[]>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || !metatype) continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, unknown>)[method];
        if (typeof handler !== 'function') continue;
        const allowances = this.reflector.get<readonly Allowance[] | undefined>(allowance, handler);
        if (allowances) found.set(method, allowances);
      }
    }
    return found;
  }
}
