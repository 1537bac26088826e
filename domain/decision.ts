import { type PlainDate, yearOf } from './calendar';
import { parseDue } from './due-date';
import { Refusal, refusedAt } from './refusal';

/** A decision as its form or its row in a table says it. */
export interface Decision {
  readonly areaId: number;
  /** 0 for none. */
  readonly agendaItemId: number;
  readonly text: string;
  readonly expectedResult: string;
  readonly supporting: string;
  /** In one of the forms people use. */
  readonly due: string;
  /** In the order of the parties. */
  readonly leads: readonly number[];
}

/** What a meeting's decisions can be about and who can lead them. */
export interface Ground {
  readonly heldOn: PlainDate | null;
  readonly parties: readonly number[];
  readonly areas: ReadonlySet<number>;
  readonly agendaItems: ReadonlySet<number>;
  /** The department of every unit. */
  readonly units: ReadonlyMap<number, number>;
}

/** The decision as it is written, with the lead unit of each side; a refusal names the fields that cannot stand. */
export function decided(input: Decision, { heldOn, parties, areas, agendaItems, units }: Ground) {
  if (heldOn === null) {
    throw new Refusal('conflict', '会议还没有召开；请先登记召开日期，再登记议定事项。');
  }
  const fields: Record<string, string> = {};
  const due = parseDue(input.due, yearOf(heldOn));
  if (due === null) fields['due'] = '请填写完成时限，例如 2025年9月30日、第三季度、2025年底前或长期坚持。';
  else if (due.dueOn !== null && due.dueOn < heldOn) fields['due'] = '完成时限早于会议日期，请核对。';
  if (!areas.has(input.areaId)) fields['areaId'] = '请从八个领域中选择。';
  if (input.agendaItemId !== 0 && !agendaItems.has(input.agendaItemId)) {
    fields['agendaItemId'] = '该议题不在这次会议的议程中，请重新选择。';
  }
  const leads = parties.map((departmentId, at) => {
    const organisationId = input.leads[at] ?? 0;
    if (units.get(organisationId) !== departmentId) fields[`leads.${at}`] = '请选择本方的牵头单位。';
    return { departmentId, organisationId };
  });
  if (due === null || Object.keys(fields).length > 0) {
    throw refusedAt(fields);
  }
  return {
    leads,
    values: {
      areaId: input.areaId,
      agendaItemId: input.agendaItemId === 0 ? null : input.agendaItemId,
      text: input.text,
      expectedResult: input.expectedResult,
      supporting: input.supporting,
      dueOn: due.dueOn,
      originalDueOn: due.dueOn,
      isOpenEnded: due.isOpenEnded,
    },
  };
}
