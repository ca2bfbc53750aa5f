import type { Measured, Row } from './rows/row.ts';

/** One line of the table, as text; `met` is null where nothing is promised. */
export type Verdict = { figure: string; target: string; met: boolean | null };

/** What a row's figures come to, held against its target. */
export function judge({ target, unit }: Row, { floor, product }: Measured): Verdict {
  switch (target.type) {
    case 'share of the floor': {
      const share = product / beside(floor);
      const bound = `at least ${target.atLeast.toFixed(2)}`;
      return { figure: `${share.toFixed(2)} of it`, target: bound, met: share >= target.atLeast };
    }
    case 'times the floor': {
      const times = product / beside(floor);
      const bound = `at most ${target.atMost} ×`;
      return { figure: `${times.toFixed(2)} ×`, target: bound, met: times <= target.atMost };
    }
    case 'above the floor': {
      const above = product - beside(floor);
      const bound = `at most ${target.atMost} ${unit} more`;
      return {
        figure: `${format(above)} ${unit} more`,
        target: bound,
        met: above <= target.atMost,
      };
    }
    case 'alone': {
      const bound = `at most ${target.atMost} ${unit}`;
      return { figure: `${format(product)} ${unit}`, target: bound, met: product <= target.atMost };
    }
    case 'none':
      return { figure: `${(product / beside(floor)).toFixed(2)} of it`, target: '', met: null };
    default:
      return target satisfies never;
  }
}

/** Three digits that matter, and no more. */
export function format(value: number): string {
  if (value >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

function beside(floor: number | null): number {
  if (floor === null) throw new Error('This row is compared with a floor, and has none');
  return floor;
}
