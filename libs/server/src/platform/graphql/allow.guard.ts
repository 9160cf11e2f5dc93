import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '../ground/refusal.js';
import { allowance, type Allowance } from './allow.js';
import { contextOf } from './ctx.js';

/** Denies by default: an operation requires a session unless it is marked as open to anyone. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const allowances = this.reflector.get<readonly Allowance[] | undefined>(allowance, execution.getHandler());
    if (!allowances) return false;
    const { reader } = contextOf(execution);
    if (!allowances.includes('anyone') && !reader.viewer) throw Refusal.unauthenticated();
    return true;
  }
}
