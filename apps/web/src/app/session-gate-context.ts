import { createContext } from 'react';
import { SessionGate } from './session-gate.js';

/** The gate at which requests wait when the session has ended. */
export const SessionGateContext = createContext(new SessionGate());
