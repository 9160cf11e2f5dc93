/** How many ask at the same time at most, each of them a person with a session of their own. */
export const connections = 32;
