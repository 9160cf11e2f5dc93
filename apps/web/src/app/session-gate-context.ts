import { createContext } from 'react';
import { SessionGate } from './session-gate.js';

/** The gate at which refused requests of this page wait. */
export const SessionGateContext = createContext(new SessionGate());
