import { describe, expect, test } from 'vitest';
import { checkMailValues, portFor, readMailValues, toMailValues } from './mail-values.ts';

const MAIL = {
  enabled: true,
  host: 'smtp.exemple.fr',
  port: 465,
  secure: true,
  user: 'etape',
  from: 'Support <support@exemple.fr>',
  hasPassword: true,
  hasLinks: true,
};

describe('the mail settings in a form', () => {
  test('come out as they went in, with an empty password that keeps the one that is there', () => {
    const { hasPassword: _, hasLinks: __, ...sent } = MAIL;
    expect(readMailValues(toMailValues(MAIL))).toEqual({ ...sent, password: '' });
  });

  test('send no password for nobody', () => {
    const values = { ...toMailValues(MAIL), user: ' ', password: 'secret' };
    expect(readMailValues(values).password).toBe('');
  });

  test('may be half filled in while mail is switched off', () => {
    const empty = { ...toMailValues(MAIL), host: '', from: ' ' };
    expect(checkMailValues(empty)).toEqual({ host: 'required', from: 'required' });
    expect(checkMailValues({ ...empty, enabled: '' })).toEqual({});
    expect(checkMailValues({ ...empty, enabled: '', port: '0' })).toEqual({ port: 'invalid' });
  });

  test('follow the encryption with the usual port, and leave another one alone', () => {
    expect(portFor('starttls', '465')).toBe('587');
    expect(portFor('tls', '587')).toBe('465');
    expect(portFor('tls', '2525')).toBe('2525');
  });
});
