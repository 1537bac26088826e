import 'server-only';
import { activityKind } from '@/db/commands/activity';
import {
  type Activity,
  activityKindWords,
  loggedBefore,
  looksAlike,
  nearDays,
  wrongOfActivity,
} from '@/domain/activity';
import { addDays } from '@/domain/calendar';
import type { ActivityRow } from '@/domain/ledger-row';
import { isWithin } from '@/domain/organisation';
import { grouped } from '@/domain/group';
import { dateText } from '@/domain/phrase';
import { type Span, stretches } from '@/domain/span';
import {
  byId,
  type Candidate,
  candidateOf,
  type GivenRow,
  type ImportKind,
  type ImportPlace,
  type Understood,
} from './kind';
import { activitiesOf } from './activity-candidate';
import { findPairings } from './activity-pairing';
import { plainName } from './register';

export const activityImport: ImportKind<ActivityRow, Activity> = {
  fact: activityKind,
  column: 'text',
  understand,
  candidates,
  isSame: (one, other) =>
    one.pairingId === other.pairingId &&
    one.heldOn === other.heldOn &&
    one.kind === other.kind &&
    plainName(one.text) === plainName(other.text),
  similar,
};

async function understand(
  place: ImportPlace,
  rows: readonly GivenRow<ActivityRow>[],
): Promise<Understood<Activity>[]> {
  const pairingOf = await findPairings(place, rows);
  return rows.map((row) => {
    const { heldOn, kind, text, moneyFen, goodsFen, beneficiaries } = row.values;
    const label = `${dateText(heldOn)}${activityKindWords[kind]}`;
    const meant = pairingOf(row);
    const columns = ['moneyFen', 'goodsFen', 'beneficiaries'] as const;
    const given = [...(['heldOn', 'kind', 'text'] as const), ...columns.filter((key) => row.given.has(key))];
    const content = { text: text.normalize('NFC'), heldOn, kind, moneyFen, goodsFen, beneficiaries };
    if ('sentence' in meant) {
      if (row.id === null) return { label, faults: [row.remark('village', meant.sentence)] };
      return { label, content: { ...content, pairingId: 0 }, given, told: [byId(row, 'village', row.id)] };
    }
    const wrong = wrongOfActivity(heldOn).heldOn;
    if (wrong !== undefined) return { label, faults: [row.remark('heldOn', wrong)] };
    if (!isWithin(meant.ownPath, place.actor.organisationPath)) {
      const sentence = '这项结对的本方单位不在本单位辖区内；请由所在地民政部门登记。';
      return { label, faults: [row.remark('village', sentence)] };
    }
    return {
      label: `${label}（${meant.helper}—${meant.receiver}）`,
      content: { ...content, pairingId: meant.firstId },
      given: ['pairingId', ...given],
      told: [],
    };
  });
}

/** The activities of the same pairings on the days of the contents, or within three of them. */
async function candidates(
  { tx }: ImportPlace,
  contents: readonly Activity[],
  near: boolean,
): Promise<Candidate<Activity>[][]> {
  const spanOf = ({ heldOn }: Activity): Span => (near ? nearDays(heldOn) : [heldOn, heldOn]);
  const asked = [...grouped(contents, ({ pairingId }) => pairingId)].flatMap(([pairingId, of]) =>
    stretches(of.map(spanOf)).map((span) => ({ pairingId, span })),
  );
  const byDay = grouped(await activitiesOf(tx, asked), ({ row }) => `${row.pairingId} ${row.heldOn}`);
  return contents.map((content) => {
    const [from, to] = spanOf(content);
    const found: Candidate<Activity>[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      for (const one of byDay.get(`${content.pairingId} ${day}`) ?? [])
        found.push(candidateOf(activityKind, one));
    }
    return found;
  });
}

/** The same question that is asked of who logs a single one. */
function similar(content: Activity, near: readonly Candidate<Activity>[]): string | null {
  const found = near.find((one) => looksAlike(one.content, content));
  if (!found) return null;
  return `${loggedBefore(found.content)}请核对是否为同一次；仍会作为新的一次导入。`;
}
