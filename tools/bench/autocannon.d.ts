/** As much of it as is used here; it brings no types of its own. */
declare module 'autocannon' {
  type Request = { headers?: Record<string, string>; body?: string };
  type Options = {
    url: string;
    method: 'GET' | 'POST';
    headers: Record<string, string>;
    connections: number;
    amount: number;
    requests: { setupRequest: (request: Request) => Request }[];
  };
  type Result = { '2xx': number; non2xx: number; errors: number; latency: { p50: number; p99: number } };
  export default function autocannon(options: Options): Promise<Result>;
}
