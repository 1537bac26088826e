import 'server-only';
import { Socket } from 'node:net';
import { nextTick } from 'node:process';

/**
 * A socket that sends in one packet what is written before the event loop goes on. To send costs more than to write, and
 * of a page's statements several are asked together.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const cork = socket.cork.bind(socket);
  let isGathering = false;
  const gather = () => {
    if (isGathering) return;
    isGathering = true;
    cork();
    nextTick(() => {
      isGathering = false;
      socket.uncork();
    });
  };
  // Connecting gives every socket the ordinary way to write again.
  socket.once('connect', () => {
    const write = socket.write.bind(socket);
    socket.write = ((...what: Parameters<typeof write>) => {
      gather();
      return write(...what);
    }) as typeof write;
  });
  // PostgreSQL's driver corks each of its statements, and the last to uncork would send.
  socket.cork = () => {
    gather();
    cork();
  };
  return socket;
}
