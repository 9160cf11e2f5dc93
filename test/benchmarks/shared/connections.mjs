/** The most simultaneous readers, each with a session of their own. */
export const connections = 32;
