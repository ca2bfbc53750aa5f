import {
  ADMIN_ACTIONS,
  ADMIN_SUBJECTS,
  type AdminAction,
  type AdminSubject,
  type ListAdminLogInput,
} from '@etape/shared/admin-log';
import type { LogSearch } from './log-search.ts';

type LogFilters = Omit<ListAdminLogInput, 'cursor' | 'limit'>;

/** What the server is asked for: days begin and end where the reader lives. */
export function toLogInput({ actor, subject, action, from, to }: LogSearch): LogFilters {
  return {
    actorId: actor,
    subjectType: ADMIN_SUBJECTS.find((one) => one === subject),
    action: ADMIN_ACTIONS.find((one) => one === action),
    from: from === undefined ? undefined : startOf(from, 0),
    before: to === undefined ? undefined : startOf(to, 1),
  };
}

/** The actions there are, or those that concern one subject. */
export function actionsOn(subject: AdminSubject | undefined): readonly AdminAction[] {
  return ADMIN_ACTIONS.filter((action) => subject === undefined || subjectOf(action) === subject);
}

function subjectOf(action: AdminAction): AdminSubject | undefined {
  return ADMIN_SUBJECTS.find((subject) => action.startsWith(subject));
}

/** Local midnight, so many days later: a day is not always 24 hours long. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
