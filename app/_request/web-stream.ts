import 'server-only';
import type { Readable } from 'node:stream';

/**
 * A stream as the body of a response; a client that goes away ends it. `Readable.toWeb` of Node 20 goes on to put what
 * comes after that into a closed stream, which nobody can catch.
 */
export function webStream(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  // Told to whoever reads; without a listener it would be told to nobody until then, and end the process.
  stream.on('error', () => undefined);
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array<ArrayBuffer>, undefined>;
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void stream.destroy(),
    },
    // Nothing is taken before somebody asks for it.
    { highWaterMark: 0 },
  );
}
