import { parentPort, workerData } from 'node:worker_threads';
import { readPage } from './readable-html.js';

/** A thread that parses one page and ends: a hostile page can be slow, and is then stopped without affecting others. */
parentPort?.postMessage(readPage(workerData as string));
