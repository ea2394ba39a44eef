/** The only call of `fetch`. */
export function request(url: string, options: RequestInit): Promise<Response> {
  return fetch(url, options);
}
