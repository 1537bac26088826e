import { once } from 'node:events';
import { createServer, type AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatheringSocket } from './gathering-socket';

const server = createServer();
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

/** Writes as the driver does, and says how much was still held back at the end of the turn. */
async function send(socket: Socket) {
  const received: Buffer[] = [];
  server.once('connection', (other) => other.on('data', (data: Buffer) => received.push(data)));
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('begin;');
  socket.cork();
  socket.write('bind;');
  socket.write('execute;');
  socket.uncork();
  const heldBack = socket.writableLength;
  socket.end();
  await once(socket, 'close');
  return { heldBack, text: Buffer.concat(received).toString() };
}

test('what is written in one turn leaves at its end, whole and in order', async () => {
  const text = 'begin;bind;execute;';
  expect(await send(gatheringSocket())).toEqual({ heldBack: text.length, text });
  // So an ordinary socket does otherwise, or this test shows nothing.
  expect((await send(new Socket())).heldBack).toBeLessThan(text.length);
});
