import { findAnyName } from '../names';

export const dynamic = 'force-dynamic';

/** "bare": a page drawn for each request from one indexed select. */
export default async function SelectPage() {
  return <h1>{await findAnyName()}</h1>;
}
