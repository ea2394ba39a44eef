import { spawn } from 'node:child_process';
import path from 'node:path';

/** How long a stage took, and whether all of it went well. */
export interface StageResult {
  wentWell: boolean;
  seconds: number;
}

/** Runs commands of this project one after the other, on the screen, until one fails. */
export async function timeStage(name: string, commands: string[]): Promise<StageResult> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let wentWell = true;
  for (const command of commands) wentWell &&= await runCommand(command);
  const seconds = (performance.now() - start) / 1000;
  console.log(`── ${name}: ${wentWell ? 'good' : 'FAILED'}, ${seconds.toFixed(1)} s`);
  return { wentWell, seconds };
}

/** As `timeStage`, where only the outcome matters. */
export async function runStage(name: string, commands: string[]): Promise<boolean> {
  return (await timeStage(name, commands)).wentWell;
}

function runCommand(command: string): Promise<boolean> {
  const [program = '', ...parameters] = command.split(' ');
  const env = { ...process.env, PATH: [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter) };
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}
