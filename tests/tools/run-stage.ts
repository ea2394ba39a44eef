import { spawn } from 'node:child_process';
import path from 'node:path';

/** How long a stage took, and whether all of it went well. */
export interface StageResult {
  wentWell: boolean;
  seconds: number;
}

interface How {
  /** All commands at the same time; what each wrote is shown when it has ended. */
  atOnce?: boolean;
}

/** Runs commands of this project, one after the other on the screen until one fails, or all at once. */
export async function timeStage(name: string, commands: string[], { atOnce = false }: How = {}): Promise<StageResult> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let wentWell = true;
  if (atOnce) wentWell = (await Promise.all(commands.map((command) => runCommand(command, 'pipe')))).every(Boolean);
  else for (const command of commands) wentWell &&= await runCommand(command, 'inherit');
  const seconds = (performance.now() - start) / 1000;
  console.log(`── ${name}: ${wentWell ? 'good' : 'FAILED'}, ${seconds.toFixed(1)} s`);
  return { wentWell, seconds };
}

/** As `timeStage`, where only the outcome matters. */
export async function runStage(name: string, commands: string[], how?: How): Promise<boolean> {
  return (await timeStage(name, commands, how)).wentWell;
}

function runCommand(command: string, written: 'inherit' | 'pipe'): Promise<boolean> {
  const [program = '', ...parameters] = command.split(' ');
  const env = { ...process.env, PATH: [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter) };
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: written, env, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => {
      if (output) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}
