import { run } from '../../../../utils/publisher/cli/run';

/** Runs a command of the registry, and gives its exit code and what it printed on both streams. */
export async function command(...args: string[]): Promise<{ exit: number; out: string; progress: string }> {
  let out = '';
  let progress = '';
  const exit = await run(args, {
    out: { write: (text: string) => (out += text) },
    progress: { write: (text: string) => (progress += text) },
  });
  return { exit, out, progress };
}
