import { listDifferent } from '../db/loose-scan.ts';
import type { Db } from '../db/schema.ts';

/** Everybody who ever answered or guided, whatever their role is today. */
export async function listWhoHelped(db: Db): Promise<number[]> {
  return [
    ...new Set([
      ...(await listDifferent(db, 'tickets', 'first_response_by')),
      ...(await listDifferent(db, 'guidance_sessions', 'technician_id')),
      ...(await listDifferent(db, 'guidance_steps', 'technician_id')),
    ]),
  ];
}
