import { startServer } from '../processes.ts';
import { pickFigure } from './beside-floor.ts';
import { interleave } from './interleave.ts';
import type { Row } from './row.ts';

export const guidedStep: Row = {
  name: 'guided-step',
  title: 'a guided step, instruct → employee → confirm → technician: p50',
  unit: 'ms',
  target: { type: 'times the floor', atMost: 3 },
  async measure({ desk, load, seconds, repetitions, nodeOptions }) {
    const [employee] = desk.requesters(1);
    const [technician] = desk.watchers(1, 1);
    if (employee === undefined || technician === undefined) throw new Error('Nobody is there');
    const floor = await startServer('./floor/floor-server.ts');
    const product = await desk.start(nodeOptions);
    const run = async (origin: string, guidance: boolean) => {
      const order = { origin, employee, technician, seconds, guidance };
      return pickFigure(await load.tell({ type: 'guided steps', ...order }), 'p50');
    };
    try {
      return await interleave(repetitions, {
        floor: () => run(floor.origin, false),
        product: () => run(product.origin, true),
      });
    } finally {
      await Promise.all([floor.stop(), product.stop()]);
    }
  },
};
