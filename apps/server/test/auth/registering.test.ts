import { describe, expect, test } from 'vitest';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';

const NEWCOMER = {
  email: 'nora@desk.test',
  password: PASSWORD,
  firstName: 'Nora',
  lastName: 'Nouvelle',
};

describe('registering', () => {
  test('makes an employee and signs them in', async () => {
    const desk = await startDesk();
    const { user, accessToken } = await desk.anonymous.auth.register.mutate({
      ...NEWCOMER,
      departmentId: 2,
    });
    expect(user).toMatchObject({ role: 'employee', email: NEWCOMER.email, department: { id: 2 } });
    const profile = await createHttpApi(desk.origin, accessToken).profile.get.query();
    expect(profile).toEqual(user);
  });

  test('makes an employee even of somebody who says otherwise', async () => {
    const desk = await startDesk();
    const input = { ...NEWCOMER, role: 'admin', active: 1, id: 1 };
    const answer = await post(desk.origin, 'auth.register', { input, headers: NATIVE });
    expect(sessionIn(answer).user.role).toBe('employee');
  });

  test('refuses an address that is taken, however it is written', async () => {
    const desk = await startDesk();
    const email = ` ${emailOf('amina').toUpperCase()} `;
    const refusal = await refusalOf(desk.anonymous.auth.register.mutate({ ...NEWCOMER, email }));
    expect(refusal.domainCode).toBe('email_taken');
  });

  test('of two at once with one address one gets it', async () => {
    const desk = await startDesk();
    const register = () => desk.anonymous.auth.register.mutate(NEWCOMER);
    const outcomes = await Promise.all([register(), register()].map(outcomeOf));
    expect(outcomes.sort()).toEqual(['done', 'email_taken']);
  });

  test('names every field that is wrong', async () => {
    const desk = await startDesk();
    const input = { email: 'no address', password: 'short', firstName: '  ', departmentId: 99.5 };
    const answer = await post(desk.origin, 'auth.register', { input });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        data: {
          domainCode: 'validation',
          fields: {
            email: 'invalid',
            password: 'too_short',
            firstName: 'required',
            lastName: 'required',
            departmentId: 'invalid',
          },
        },
      },
    });
  });

  test('refuses a department that is not there', async () => {
    const desk = await startDesk();
    const refusal = await refusalOf(
      desk.anonymous.auth.register.mutate({ ...NEWCOMER, departmentId: 99 }),
    );
    expect(refusal).toMatchObject({
      domainCode: 'validation',
      fields: { departmentId: 'not_available' },
    });
  });
});

describe('the first start', () => {
  test('asks for an administrator, once', async () => {
    const desk = await startDesk({ template: 'empty' });
    expect(await desk.anonymous.setup.status.query()).toMatchObject({ needed: true });
    const { user } = await desk.anonymous.setup.createAdmin.mutate(NEWCOMER);
    expect(user.role).toBe('admin');
    expect(await desk.anonymous.setup.status.query()).toMatchObject({ needed: false });
    const again = desk.anonymous.setup.createAdmin.mutate({ ...NEWCOMER, email: 'b@desk.test' });
    expect(await outcomeOf(again)).toBe('forbidden');
  });

  test('of two who answer at once one becomes the administrator', async () => {
    const desk = await startDesk({ template: 'empty' });
    const create = (email: string) =>
      desk.anonymous.setup.createAdmin.mutate({ ...NEWCOMER, email });
    const outcomes = await Promise.all(
      [create('a@desk.test'), create('b@desk.test'), create('c@desk.test')].map(outcomeOf),
    );
    expect(outcomes.sort()).toEqual(['done', 'forbidden', 'forbidden']);
  });

  test('an employee who registers first does not leave the desk without an administrator', async () => {
    const desk = await startDesk({ template: 'empty' });
    const { user } = await desk.anonymous.auth.register.mutate(NEWCOMER);
    expect(user.role).toBe('employee');
    expect(await desk.anonymous.setup.status.query()).toMatchObject({ needed: true });
    const admin = await desk.anonymous.setup.createAdmin.mutate({
      ...NEWCOMER,
      email: 'chef@desk.test',
    });
    expect(admin.user.role).toBe('admin');
  });
});
