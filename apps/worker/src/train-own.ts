import 'reflect-metadata';
import { isProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import { WeightsTraining, type TrainingProgress } from '@followthrough/server/intake/weights/weights-training.service';
import { ToolModule } from '@followthrough/server/tool.module';
import { NestFactory } from '@nestjs/core';
import { comparison } from './training/comparison.js';

const everySources = 25;

/**
 * Trains weights from the decisions of the register, and prints what they find beside the shipped ones, or
 * `REFUSED "…"` with the reason.
 */
const tool = await NestFactory.createApplicationContext(ToolModule, {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});

function tell({ step, done, total }: TrainingProgress): void {
  if (step === 'MEASURED') process.stdout.write(`Measured group ${done} of ${total}\n`);
  else if (step === 'SHORTENED')
    process.stdout.write(`Took only the decided passages of ${done} of ${total} sources: all are too many\n`);
  else if (step === 'LEFT_OUT') process.stdout.write(`Left out ${done} of ${total} sources, decided longest ago\n`);
  else if (done % everySources === 0 || done === total) process.stdout.write(`Read ${done} of ${total} sources\n`);
}

try {
  const trained = await tool.get(WeightsTraining).train(tell);
  process.stdout.write(isProblem(trained) ? `REFUSED ${JSON.stringify(englishWords(trained))}\n` : comparison(trained));
} finally {
  await tool.close();
}
