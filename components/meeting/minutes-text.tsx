import { DefinitionList } from '@/components/ui/definition-list';
import { type Presence, meetingName, presences, presenceWords } from '@/domain/meeting';
import { type MinutesContent, openingText } from '@/domain/minutes';
import { chineseDate } from '@/lib/format';
import styles from './minutes-text.module.css';

/** The text that both sides sign, as it will be printed. */
export function MinutesText({ content }: { readonly content: MinutesContent }) {
  const { meeting, opening, heard, demands, resolutions, attendees } = content;
  const named = (presence: Presence) =>
    attendees
      .filter((one) => one.presence === presence)
      .map(({ side, name, duty }) => `${name}（${side}方${duty}）`)
      .join('、');
  return (
    <article className={styles.minutes} aria-label="纪要全文">
      <h3>{`${meetingName(meeting)}纪要`}</h3>
      <p>
        {[meeting.host, chineseDate(meeting.heldOn), meeting.place, `主持：${meeting.chair}`].join(' · ')}
      </p>
      <p>{openingText({ ...meeting, name: meetingName(meeting) }, opening)}</p>
      <h4>一、会议听取有关工作情况</h4>
      <Paragraphs text={heard} />
      <h4>二、会议议定以下事项</h4>
      {resolutions.length === 0 ? <p>会议没有议定事项。</p> : null}
      <ol>
        {resolutions.map(({ number, text, leads, supporting, due, expectedResult }) => (
          <li key={number}>
            {`${text}。由${leads.map(({ side, unit }) => `${side}方${unit}`).join('、')}牵头`}
            {supporting === '' ? '' : `，${supporting}配合`}
            {`，完成时限：${due}；目标成果：${expectedResult}。`}
          </li>
        ))}
      </ol>
      {demands === '' ? null : (
        <>
          <h4>三、会议要求</h4>
          <Paragraphs text={demands} />
        </>
      )}
      <DefinitionList
        items={presences.map((presence) => ({
          term: presenceWords[presence],
          value: named(presence) || '无',
        }))}
      />
    </article>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => <p key={line}>{line}</p>);
}
