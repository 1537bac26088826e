import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';

const name = 'yueqian-files';
const shape = z.object({
  message: z.string().max(200),
  refused: z.array(z.object({ name: z.string().max(40), sentence: z.string().max(200) })).max(8),
});
export type ToldOfFiles = z.output<typeof shape>;

/** What came of a form with files, for the page that the browser is sent on to, for a short while. */
export async function tell(told: ToldOfFiles, path: string): Promise<void> {
  const refused = told.refused.slice(0, 8).map((one) => ({ ...one, name: one.name.slice(0, 40) }));
  const text = Buffer.from(JSON.stringify({ ...told, refused })).toString('base64url');
  (await cookies()).set(name, text, { maxAge: 20, httpOnly: true, sameSite: 'lax', path });
}

export async function toldOfFiles(): Promise<ToldOfFiles | null> {
  const text = (await cookies()).get(name)?.value ?? '';
  try {
    return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}
