import { access, testHost, type Answer, type TestHost } from './hostile-federation';

/** Hosts with names, all on loopback: `http://framasoft.org:PORT/…` reaches the one that has this name. */
export interface NamedHosts {
  /** The address of a path on a host, as `framasoft.org/o`. */
  at(hostAndPath: string): string;
  /** By host and path. What has no answer is not found. */
  answers: Map<string, Answer | string>;
  /** For a crawl in which every name resolves to these hosts. */
  access: ReturnType<typeof access>;
  close(): Promise<void>;
}

export async function namedHosts(): Promise<NamedHosts> {
  const answers = new Map<string, Answer | string>();
  const server: TestHost = await testHost({}, (request, response) => {
    const name = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const answer = answers.get(`${name}${request.url ?? ''}`);
    if (typeof answer === 'function') answer(request, response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  const { port } = new URL(server.origin);
  return {
    at: (hostAndPath) => `http://${hostAndPath.replace('/', `:${port}/`)}`,
    answers,
    access: access({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] }),
    close: () => server.close(),
  };
}
