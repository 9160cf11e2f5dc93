import type { Kind } from '@followthrough/domain/kinds';
import type { Stage } from '@followthrough/domain/ladders';
import { Force } from '@followthrough/domain/vocabulary';
import type { Anchor } from './anchor.js';

const lastSteps = new Set(['finalise', 'finalize', 'conclude', 'negotiate', 'sign']);
const imposing = new Set(['impose', 'sanction', 'designate', 'freeze']);

/**
 * The stage that the wording itself supports: “will” means the first one. A treaty in its final steps is in
 * negotiation; one that the document signs is signed.
 */
export function stageOf(kind: Kind, anchor: Anchor): Stage {
  switch (kind) {
    case 'AGREEMENT':
      return agreementStage(anchor);
    case 'SANCTIONS':
      if (anchor.force === Force.EXPLORING) return 'UNDER_CONSIDERATION';
      return anchor.pattern === 'performed' && imposing.has(anchor.verb?.base ?? '') ? 'IN_FORCE' : 'ANNOUNCED';
    default:
      return 'ANNOUNCED';
  }
}

function agreementStage({ pattern, force, verb, trailed }: Anchor): Stage {
  if (trailed === true) return 'PROPOSED';
  if (pattern === 'signed') return 'SIGNED';
  if (force === Force.EXPLORING) return 'IN_NEGOTIATION';
  if (pattern === 'performed')
    return verb?.base === 'sign' ? 'SIGNED' : verb?.base === 'conclude' ? 'TEXT_AGREED' : 'PROPOSED';
  if (pattern === 'expected' || pattern === 'tasked')
    return lastSteps.has(verb?.base ?? '') ? 'IN_NEGOTIATION' : 'PROPOSED';
  return verb?.base === 'negotiate' || verb?.base === 'finalise' ? 'IN_NEGOTIATION' : 'PROPOSED';
}
