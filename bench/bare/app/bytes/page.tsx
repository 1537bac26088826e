export const dynamic = 'force-dynamic';

const sentence = '两省已按协议完成本期任务，数据经双方审核后互认，下一期按时间进度继续推进。';

/** "same bytes": rows of a table such as the application's, as many as the asker wants, from nowhere. */
export default async function BytesPage({ searchParams }: { searchParams: Promise<{ rows?: string }> }) {
  const count = Number((await searchParams).rows ?? 0);
  return (
    <main>
      <h1>同样多的字节</h1>
      <table>
        <caption>任务进展</caption>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">状态</th>
            <th scope="col">依据</th>
            <th scope="col" className="num">
              完成
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, index) => (
            <tr key={index}>
              <th scope="row">
                <a href={`/tasks/${index}`}>任务{index}</a>
              </th>
              <td>
                <span className="badge">按期</span>
              </td>
              <td className="reason">{sentence}</td>
              <td className="num">{index * 7}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
