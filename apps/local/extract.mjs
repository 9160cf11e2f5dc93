import { runCommand } from './starting/command.mjs';
import { programs } from './starting/programs.mjs';

await runCommand(programs.extract);
