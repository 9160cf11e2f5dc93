/** Browsers name a module that did not arrive in words of their own, and so does the build where styles did not. */
const words = /dynamically imported module|importing a module script|error loading|unable to preload css/i;

/** Whether a page broke because a part of its code did not arrive. */
export const isMissingPart = (error: unknown): boolean => error instanceof Error && words.test(error.message);
