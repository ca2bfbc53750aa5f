import { describe, expect, test } from 'vitest';
import { guidanceSchemas } from './guidance-schemas.ts';

const command = { ticketId: 1042, commandId: 'c1' };

describe('every command of a guidance', () => {
  test.each(Object.entries(guidanceSchemas))('%s names its ticket and itself', (_name, schema) => {
    const everything = {
      ...command,
      body: 'x',
      step: 1,
      revision: 1,
      reason: 'other',
      resolved: true,
    };
    expect(schema.safeParse(everything).success).toBe(true);
    expect(schema.safeParse({ ...everything, ticketId: undefined }).success).toBe(false);
    expect(schema.safeParse({ ...everything, commandId: undefined }).success).toBe(false);
  });
});

describe('an answer', () => {
  test.each([0, -1, 1.5, 10_001, '1', undefined])('names a step, not %s', (step) => {
    for (const schema of [guidanceSchemas.seen, guidanceSchemas.confirm]) {
      expect(schema.safeParse({ ...command, step, revision: 1 }).success).toBe(false);
      expect(schema.safeParse({ ...command, step: 1, revision: step }).success).toBe(false);
    }
  });

  test('may say which session it means', () => {
    const answer = { ...command, session: 2, step: 1, revision: 1 };
    expect(guidanceSchemas.seen.parse(answer)).toEqual(answer);
    expect(guidanceSchemas.seen.safeParse({ ...answer, session: 0 }).success).toBe(false);
  });

  test('has a comment only where there is something in it', () => {
    const answer = { ...command, step: 1, revision: 1 };
    expect(guidanceSchemas.confirm.parse({ ...answer, comment: ' ' }).comment).toBeUndefined();
    expect(guidanceSchemas.confirm.parse({ ...answer, comment: ' ok ' }).comment).toBe('ok');
  });

  test('of somebody stuck says why', () => {
    const answer = { ...command, step: 1, revision: 1 };
    expect(guidanceSchemas.block.safeParse(answer).success).toBe(false);
    expect(guidanceSchemas.block.safeParse({ ...answer, reason: 'tired' }).success).toBe(false);
    expect(guidanceSchemas.block.safeParse({ ...answer, reason: 'not_found' }).success).toBe(true);
  });
});

test('an instruction is never empty', () => {
  expect(guidanceSchemas.instruct.safeParse({ ...command, body: ' \n ' }).success).toBe(false);
  expect(guidanceSchemas.rewrite.safeParse({ ...command, step: 1, body: '' }).success).toBe(false);
});

test('nobody has to say why they stop', () => {
  expect(guidanceSchemas.stop.parse(command)).toEqual(command);
});
