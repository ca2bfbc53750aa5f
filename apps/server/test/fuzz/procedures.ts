import { z } from 'zod';
import type { appRouter } from '../../src/http/app-router.ts';

export type Procedure = {
  path: string;
  type: 'query' | 'mutation';
  schema: z.ZodType | undefined;
};

/** Every procedure that answers once, read from the router: a new one is in it by itself. */
export function procedures(router: typeof appRouter): Procedure[] {
  // The boundary: tRPC keeps its procedures under their paths, with the parsers of their inputs.
  const all = router._def.procedures as unknown as Record<
    string,
    { _def: { type: string; inputs: unknown[] } }
  >;
  return Object.entries(all).flatMap(([path, { _def }]) => {
    if (_def.type !== 'query' && _def.type !== 'mutation') return [];
    const [schema] = _def.inputs;
    return [{ path, type: _def.type, schema: schema instanceof z.ZodType ? schema : undefined }];
  });
}
