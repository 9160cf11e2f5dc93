/** Browsers use different messages for a module that did not load, and so does the build for styles. */
const words = /dynamically imported module|importing a module script|error loading|unable to preload css/i;

/** Whether a page failed because part of its code did not load. */
export const isMissingPart = (error: unknown): boolean => error instanceof Error && words.test(error.message);
