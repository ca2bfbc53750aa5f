import { SqliteQueryCompiler } from 'kysely';

/**
 * Hides the values of parameters from SQLite's planner. Where it looks at one to choose a plan it plans
 * anew at every execution, and planning takes several times as long as reading a ticket does. The plus
 * changes nothing about the value, of whatever type. A condition that an index is limited to has to be
 * written with its value: a parameter does not show that it is met.
 *
 * Source: https://www.sqlite.org/queryplanner-ng.html#qpsg
 */
export class StablePlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}
