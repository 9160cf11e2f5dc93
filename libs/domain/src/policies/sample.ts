import type { Viewer } from './viewer.js';

/** Samples are drawn, tested and closed by auditors. */
export const samplePolicy = {
  draw: (viewer: Viewer) => viewer.isAuditor,
  test: (viewer: Viewer) => viewer.isAuditor,
  /** Says that the results of one of two readers are final. */
  finish: (viewer: Viewer) => viewer.isAuditor,
  /** Names another auditor in the place of a reader. */
  replaceReader: (viewer: Viewer) => viewer.isAuditor,
  adjudicate: (viewer: Viewer) => viewer.isAuditor,
  close: (viewer: Viewer) => viewer.isAuditor,
};
