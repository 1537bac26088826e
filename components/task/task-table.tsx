import { Reveal } from '@/components/ui/reveal';
import { DataTable } from '@/components/ui/data-table';
import type { Task } from '@/domain/task';
import { chineseDate } from '@/lib/format';

interface TaskTableProps {
  readonly caption: string;
  readonly tasks: readonly Task[];
  readonly today: string;
}

/** As many as fit on a screen; the rest is one click away. */
const first = 15;

export function TaskTable({ caption, tasks, today }: TaskTableProps) {
  const rest = tasks.slice(first);
  return (
    <>
      <Rows caption={caption} tasks={tasks.slice(0, first)} today={today} />
      {rest.length === 0 ? null : (
        <Reveal summary={`其余 ${rest.length} 项`}>
          <Rows caption={`${caption}，其余`} tasks={rest} today={today} />
        </Reveal>
      )}
    </>
  );
}

function Rows({ caption, tasks, today }: TaskTableProps) {
  return (
    <DataTable caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">说明</th>
          <th scope="col">时限</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ label, href, about, dueOn }) => (
          <tr key={`${href} ${about}`}>
            <th scope="row">
              <a href={href}>{label}</a>
            </th>
            <td>{about}</td>
            <td>
              {dueOn === null ? '无时限' : chineseDate(dueOn)}
              {dueOn !== null && dueOn < today ? <strong>（已过）</strong> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
