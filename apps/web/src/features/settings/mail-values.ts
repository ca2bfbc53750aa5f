import type { FieldProblem } from '@etape/shared/errors';
import { SETTING_LIMITS, type Settings, type SettingsView } from '@etape/shared/settings';
import { checkWholeNumber, problemsOf } from '../../ui/check-fields.ts';

export const SECURITIES = ['starttls', 'tls'] as const;

export type MailField = 'enabled' | 'host' | 'security' | 'port' | 'user' | 'password' | 'from';
type MailValues = Record<MailField, string>;

/** The ports that servers usually listen on. */
const USUAL_PORTS: Record<string, string> = { starttls: '587', tls: '465' };

export function toMailValues(mail: SettingsView['mail']): MailValues {
  const { enabled, host, secure, port, user, from } = mail;
  return {
    enabled: enabled ? 'on' : '',
    host,
    security: secure ? 'tls' : 'starttls',
    port: String(port),
    user,
    password: '',
    from,
  };
}

export function readMailValues(values: MailValues): Settings['mail'] {
  const { enabled, host, security, port, user, password, from } = values;
  return {
    enabled: enabled === 'on',
    host,
    secure: security === 'tls',
    port: Number(port),
    user,
    password: user.trim() === '' ? '' : password,
    from,
  };
}

/** What is switched off may be half filled in. */
export function checkMailValues({
  enabled,
  host,
  port,
  from,
}: MailValues): Partial<Record<MailField, FieldProblem>> {
  const needed = (value: string) => (enabled === 'on' && value.trim() === '' ? 'required' : null);
  return problemsOf({
    host: needed(host),
    port: checkWholeNumber(port, SETTING_LIMITS.port),
    from: needed(from),
  });
}

/** The usual port goes along with the encryption, one of the administrator's own stays. */
export function portFor(security: string, port: string): string {
  const usual = Object.values(USUAL_PORTS).includes(port.trim());
  return usual ? (USUAL_PORTS[security] ?? port) : port;
}
