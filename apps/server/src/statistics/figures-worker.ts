import type { DeskStatistics, TechnicianStatistics } from '@etape/shared/statistics';
import type { DatabaseTarget } from '../db/databases.ts';
import { openReader } from '../db/open-database.ts';
import {
  createFigures,
  type DeskQuestion,
  type Figures,
  type TechnicianQuestion,
} from './figures.ts';

/** The thread reads one database, from its first question on. */
let figures: Figures | null = null;

function figuresOf(target: DatabaseTarget): Figures {
  figures ??= createFigures(openReader(target));
  return figures;
}

type Asked<Question> = { target: DatabaseTarget; question: Question };

export async function askDesk(asked: Asked<DeskQuestion>): Promise<DeskStatistics> {
  return figuresOf(asked.target).askDesk(asked.question);
}

export async function askTechnician(
  asked: Asked<TechnicianQuestion>,
): Promise<TechnicianStatistics> {
  return figuresOf(asked.target).askTechnician(asked.question);
}

export async function refresh({ target }: { target: DatabaseTarget }): Promise<void> {
  await figuresOf(target).refresh();
}
