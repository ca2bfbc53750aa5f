import { DomainError } from '@etape/shared/errors';
import type { Person } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type {
  DeskStatistics,
  MyStatistics,
  Period,
  TechnicianStatistics,
  TechnicianStatisticsInput,
} from '@etape/shared/statistics';
import type { AppContext } from '../context.ts';
import { findPeople } from '../people/people-queries.ts';
import { readMyStatistics } from './my-statistics.ts';

/** The dashboard of whoever asks for help: their own tickets, and nothing else. */
export async function getMyStatistics(
  ctx: AppContext,
  actor: Person,
  period: Period,
): Promise<MyStatistics> {
  return readMyStatistics(ctx.db.read, period, { requesterId: actor.id, now: ctx.clock.now() });
}

/**
 * A technician's dashboard: one's own, or for administrators anybody's. Throws `forbidden`, or
 * `not_found` where nobody has this number.
 */
export async function getTechnicianStatistics(
  ctx: AppContext,
  actor: Person,
  { technicianId = actor.id, ...input }: TechnicianStatisticsInput,
): Promise<TechnicianStatistics> {
  const own = technicianId === actor.id;
  if (!canOnDesk(actor, own ? 'statistics.own' : 'statistics.desk')) {
    throw new DomainError('forbidden');
  }
  const technician = (await findPeople(ctx.db.read, [technicianId])).get(technicianId);
  if (technician === undefined) throw new DomainError('not_found');
  const figures = await ctx.figures.choose();
  return figures.askTechnician({ input, technician, now: ctx.clock.now() });
}

/** The dashboard of the whole desk. Throws `forbidden`. */
export async function getDeskStatistics(
  ctx: AppContext,
  actor: Person,
  input: Period,
): Promise<DeskStatistics> {
  if (!canOnDesk(actor, 'statistics.desk')) throw new DomainError('forbidden');
  const figures = await ctx.figures.choose();
  return figures.askDesk({ input, now: ctx.clock.now() });
}
