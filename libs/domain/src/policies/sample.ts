import type { Viewer } from './viewer.js';

/** Samples are drawn, tested and closed by auditors. */
export const samplePolicy = {
  draw: (viewer: Viewer) => viewer.isAuditor,
  test: (viewer: Viewer) => viewer.isAuditor,
  close: (viewer: Viewer) => viewer.isAuditor,
};
