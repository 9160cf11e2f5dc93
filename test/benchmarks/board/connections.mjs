/** How many ask at the same time, each with a session of its own. */
export const connections = 32;
