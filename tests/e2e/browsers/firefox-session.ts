import { insideExpression, type Inside } from './firefox-inside';
import type { Marionette } from './marionette';

/** A conversation with one run of Firefox, held in its own window, from where every tab and popup can be reached. */
export interface FirefoxSession {
  /** Runs a function in the browser's own window. It must stand alone: what it needs comes in the argument. */
  inside<Result, Argument = undefined>(
    work: (argument: Argument, inside: Inside) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
}

interface ScriptResult {
  value: { result?: unknown; failure?: string };
}

/** Stays in one context for good: were it to change to and fro, two tasks at once would change it for each other. */
export async function firefoxSession({ command }: Marionette, extensionId: string): Promise<FirefoxSession> {
  await command('Marionette:SetContext', { value: 'chrome' });
  return {
    inside: async <Result, Argument>(
      work: (argument: Argument, inside: Inside) => Result | Promise<Result>,
      argument?: Argument,
    ) => {
      const { value } = await command<ScriptResult>('WebDriver:ExecuteAsyncScript', {
        script: `const EXTENSION_ID = arguments[1];
          const [argument, answer] = [arguments[0] ?? undefined, arguments[arguments.length - 1]];
          (async () => (${work.toString()})(argument, ${insideExpression}))()
            .then((result) => answer({ result }), (failure) => answer({ failure: String(failure) }));`,
        args: [argument ?? null, extensionId],
        sandbox: 'system',
      }).catch((error: Error) => ({ value: { failure: error.message, result: undefined } }));
      if (value.failure !== undefined) throw new Error(`${work.name}: ${value.failure}`);
      return value.result as Result;
    },
  };
}
