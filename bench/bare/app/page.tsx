export const dynamic = 'force-dynamic';

/** What any page costs that is drawn for each request. */
export default function EmptyPage() {
  return <h1>空页</h1>;
}
