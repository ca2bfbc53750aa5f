import fc from 'fast-check';
import { z } from 'zod';

/** The parts of JSON Schema that Zod writes for our inputs. */
type Shape = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  additionalProperties?: unknown;
  pattern?: string;
};

/** Texts that break what is careless: markup, other directions, nothing visible, names of Object. */
const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eelif.exe',
  '\u200b\u200b',
  '<script>alert(1)</script>',
  "'; drop table tickets; --",
  '%_\\',
  '=cmd|calc',
  '__proto__',
  'constructor',
  '🧯'.repeat(60),
  '\r\nBcc: everybody@desk.test',
  '2026-02-30',
  'é'.repeat(5_001),
];

const nastyText = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  nastyText,
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, 2_147_483_648, [], {}, [[[[[[]]]]]]),
  fc.constant(JSON.parse('{"__proto__":{"role":"admin"},"constructor":{"prototype":{}}}')),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 100, max: 2_000 }).map((length) => Array.from({ length }, () => ({ a: 1 }))),
);

/** Inputs for a procedure: some that fit its schema, some that nearly do, some that never could. */
export function inputsOf(schema: z.ZodType | undefined): fc.Arbitrary<unknown> {
  if (schema === undefined) return fc.oneof(fc.constant(undefined), garbage);
  // The boundary: Zod's own description of the schema.
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const valid = valuesOf(shape);
  return fc.oneof(
    { weight: 4, arbitrary: valid },
    { weight: 4, arbitrary: fc.tuple(valid, fc.nat(), garbage).map(spoil) },
    { weight: 2, arbitrary: garbage },
  );
}

/** Small numbers for ids, so that some of them exist. */
const id = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1_001, max: 1_006 }));

function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(valuesOf));
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  switch (type) {
    case 'object':
      return objectsOf(shape);
    case 'array':
      return fc.array(valuesOf(shape.items ?? {}), { maxLength: Math.min(shape.maxItems ?? 5, 5) });
    case 'string':
      return textsOf(shape);
    case 'integer':
    case 'number':
      return shape.minimum === 1 ? id : fc.integer(numbersOf(shape));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return garbage;
  }
}

function objectsOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, valuesOf(shape)]),
  );
  return fc.record(fields, { requiredKeys: required });
}

function textsOf({ minLength = 0, maxLength = 200 }: Shape): fc.Arbitrary<string> {
  const longest = Math.min(maxLength, 5_000);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.string({ minLength, maxLength: Math.min(longest, minLength + 30) }),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: minLength + 10 }) },
    { weight: 1, arbitrary: fc.constantFrom('x'.repeat(longest), 'x'.repeat(longest + 1)) },
    { weight: 2, arbitrary: nastyText },
    { weight: 1, arbitrary: fc.constantFrom('a@desk.test', '2026-03-01', '#ff8800', '50') },
  );
}

function numbersOf({ minimum = 0, maximum = 100 }: Shape): { min: number; max: number } {
  const min = Math.ceil(Math.max(minimum, -1_000));
  return { min, max: Math.max(min, Math.floor(Math.min(maximum, 100_000))) };
}

/** Changes one thing of a value that would have done. */
function spoil([value, place, wrong]: [unknown, number, unknown]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
  const entries = Object.entries(value);
  const index = place % (entries.length + 1);
  const [name] = entries[index] ?? [];
  if (name === undefined) return { ...value, unheardOf: wrong };
  const rest = entries.filter(([other]) => other !== name);
  return place % 2 === 0
    ? Object.fromEntries(rest)
    : Object.fromEntries([...rest, [name, wrong] as const]);
}
