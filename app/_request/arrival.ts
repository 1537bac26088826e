import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** The path a request asked for, as Node received it. */
export const askedHeader = 'x-yueqian-asked';

/**
 * Next shows pages neither their address nor the socket, and believes an X-Forwarded-For that the client wrote. So each
 * request is stamped as it arrives: its path, and at the end of X-Forwarded-For the one hop nobody can forge.
 */
export function stampArrivals(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const told = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = [told, request.socket.remoteAddress ?? 'unknown']
      .filter(Boolean)
      .join(', ');
    request.headers[askedHeader] = request.url ?? '/';
  });
}
