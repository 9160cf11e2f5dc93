import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '../ground/refusal.js';
import { allowance, type Allowance } from './allow.js';
import { contextOf } from './ctx.js';

/** Default deny: an operation is for those who are signed in, unless it says that it is for anyone. */
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
