import { InvalidInput, resultOf } from '../platform/schema/problem.js';
import { SampleItem } from './sample-item.entity.js';
import { Sample } from './sample.entity.js';

export const DrawSampleResult = resultOf('DrawSampleResult', Sample, InvalidInput);
export const RecordResultResult = resultOf('RecordResultResult', SampleItem, InvalidInput);
export const CloseSampleResult = resultOf('CloseSampleResult', Sample, InvalidInput);
