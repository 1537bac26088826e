import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import process from 'node:process';
import { env } from '@/lib/env';
import { securityHeaders } from './security-headers';

/** The path a request asked for, as Node received it. */
export const askedHeader = 'x-yueqian-asked';
/** The one name under which a request stands in the log and in history. */
export const requestHeader = 'x-yueqian-request';

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Next shows pages neither their address nor the socket, and believes an X-Forwarded-For that the client wrote. So each
 * request is stamped as it arrives: its path, a name, and at the end of X-Forwarded-For the one hop nobody can forge. Its answer
 * gets its security headers here too, before anybody can forget them; Next takes the nonce from the request.
 */
export function stampArrivals(): void {
  const isSecure = env().APP_URL.startsWith('https:');
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Arrival;
    const target = request.url ?? '/';
    const told = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = [told, request.socket.remoteAddress ?? 'unknown']
      .filter(Boolean)
      .join(', ');
    request.headers[askedHeader] = target;
    request.headers[requestHeader] = randomUUID();
    const nonce = randomBytes(16).toString('base64');
    const headers = securityHeaders({ target, nonce, isSecure });
    request.headers['content-security-policy'] = headers['content-security-policy'];
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  });
  for (const server of servers()) {
    // Next listens before it lets us prepare: whoever came so early was not stamped and has to come again.
    server.closeAllConnections();
    // Without a listener Node takes a wish to change protocols for an ordinary request.
    server.removeAllListeners('upgrade');
  }
}

/** Next hands its server to nobody. */
function servers(): Server[] {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles: () => unknown[] };
  return handles.call(process).filter((handle): handle is Server => handle instanceof Server);
}
