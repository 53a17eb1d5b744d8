import type { DateString } from '@gongwei/kernel';
import { collectors, describeSteps, outlookRow, planCelebration, planDues, planSteps } from './membership';
import type { Person } from './people';
import type { Random } from './random';
import type { Tables } from './tables';

const RECORDER = '组织委员';

/** Adds what is recorded of people beside themselves: steps of development, dues, political birthdays. */
export function addMembership(tables: Tables, people: readonly Person[], today: DateString, newId: () => string, random: Random): void {
  const dayOf = collectors(today, random);
  for (const person of people) {
    const tenantId = person.organisation.tenant.id;
    const steps = planSteps(person, today, random);
    for (const { step, documents, before, after } of describeSteps(steps)) {
      const { count, hours, months, entitled, present, ayes } = step;
      tables.developmentStep.add([tenantId, newId(), person.id, step.kind, step.on, documents, JSON.parse(JSON.stringify({ count, hours, months, entitled, present, ayes })) as object, step.note, before, after, RECORDER]);
    }
    if (steps.length) {
      const { earliestOn, missing, dueOn } = outlookRow(person, steps, today);
      tables.developmentOutlook.add([tenantId, person.id, earliestOn, missing, dueOn]);
    }
    const dues = planDues(person, today, dayOf, random);
    if (dues) {
      tables.duesBase.add([tenantId, newId(), person.id, `${dues.fromMonth}-01`, dues.kind, dues.baseFen, dues.monthlyFen, '年度核定', RECORDER]);
      for (const { month, on } of dues.paid) tables.duesPayment.add([tenantId, newId(), person.id, person.organisation.id, `${month}-01`, dues.monthlyFen, on, RECORDER]);
    }
    const celebration = planCelebration(person, today, random);
    if (celebration) tables.celebration.add([tenantId, newId(), person.id, celebration.year, celebration.heldOn, ...celebration.items, RECORDER]);
  }
}
