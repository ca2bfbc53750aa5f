import type { Person } from '@etape/shared/people';
import type { DeskStatistics, Period, TechnicianStatistics } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { createTurns } from '../turns.ts';
import { DeskColumns } from './columns/desk-columns.ts';
import { readDeskStatistics } from './desk-statistics.ts';
import { readTechnicianStatistics } from './technician-statistics.ts';

/** `now`: epoch milliseconds. */
export type DeskQuestion = { input: Period; now: number };
export type TechnicianQuestion = DeskQuestion & { technician: Person };

/** What dashboards of staff are answered from. Every answer says what was committed before it was asked for. */
export type Figures = {
  askDesk(question: DeskQuestion): Promise<DeskStatistics>;
  askTechnician(question: TechnicianQuestion): Promise<TechnicianStatistics>;
  /** Reads what has changed, so that the next question finds little to read. */
  refresh(): Promise<void>;
};

/** Figures worked out in this thread, one question at a time: what it remembers changes between them. */
export function createFigures(db: Db): Figures {
  const columns = new DeskColumns();
  const inTurn = createTurns();
  const ask = async <Answer>(answer: () => Promise<Answer>): Promise<Answer> =>
    inTurn('figures', async () => {
      await columns.refresh(db);
      return answer();
    });
  return {
    askDesk: (question) => ask(() => readDeskStatistics(db, columns, question)),
    askTechnician: (question) => ask(() => readTechnicianStatistics(db, columns, question)),
    refresh: () => ask(async () => undefined),
  };
}
