import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { SampleItem } from '../sample-item.entity.js';
import { Sample } from '../sample.entity.js';

export const FinishReadingResult = resultOf('FinishReadingResult', Sample, InvalidInput);
export const ReplaceSampleReaderResult = resultOf('ReplaceSampleReaderResult', Sample, InvalidInput);
export const AdjudicateResultResult = resultOf('AdjudicateResultResult', SampleItem, InvalidInput);
