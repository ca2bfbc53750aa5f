import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';

const NEWCOMER = { email: 'lise.marchand@desk.test', firstName: 'Lise', lastName: 'Marchand' };

const GUESSED_FIRST = [
  'password123',
  'azertyuiop',
  '123456789012',
  'Bienvenue1',
  'aaaaaaaaaaaaaaaa',
  'lise.marchand',
  'Marchand1990',
  'LiseMarchand!',
  'Etape2026!',
];

/** Two hundred characters, as a password manager makes them. */
const LONGEST = createHash('sha512')
  .update('a long password')
  .digest('base64url')
  .repeat(3)
  .slice(0, 200);

describe('a password that guessers try first', () => {
  test.each(GUESSED_FIRST)('is refused to whoever registers: %s', async (password) => {
    const desk = await startDesk();
    const refusal = await refusalOf(desk.anonymous.auth.register.mutate({ ...NEWCOMER, password }));
    expect(refusal).toMatchObject({
      domainCode: 'validation',
      fields: { password: 'too_common' },
      httpStatus: 400,
    });
    const signIn = desk.anonymous.auth.login.mutate({ email: NEWCOMER.email, password });
    expect(await outcomeOf(signIn)).toBe('invalid_credentials');
  });

  test('is refused to the first administrator', async () => {
    const desk = await startDesk({ template: 'empty' });
    const refusal = await refusalOf(
      desk.anonymous.setup.createAdmin.mutate({ ...NEWCOMER, password: 'administrateur' }),
    );
    expect(refusal.fields).toEqual({ password: 'too_common' });
  });

  test('is refused to whoever changes theirs, and changes nothing', async () => {
    const desk = await startDesk();
    const amina = await desk.as('amina');
    const refusal = await refusalOf(
      amina.profile.changePassword.mutate({
        currentPassword: PASSWORD,
        newPassword: 'motdepasse1',
      }),
    );
    expect(refusal.fields).toEqual({ newPassword: 'too_common' });
    const again = desk.anonymous.auth.login.mutate({ email: emailOf('amina'), password: PASSWORD });
    expect(await outcomeOf(again)).toBe('done');
  });
});

test('a long password of unrelated words is welcome, as is one of two hundred characters', async () => {
  const desk = await startDesk();
  for (const [index, password] of ['trois ânes sous la pluie', LONGEST].entries()) {
    const email = `newcomer-${index}@desk.test`;
    const registering = desk.anonymous.auth.register.mutate({ ...NEWCOMER, email, password });
    expect(await outcomeOf(registering)).toBe('done');
  }
});
