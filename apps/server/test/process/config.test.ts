import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

describe('a bad setting is refused in one line that names it', () => {
  test.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['JWT_SECRET', 'short'],
    ['PUBLIC_URL', 'aide.example'],
    ['PUBLIC_URL', 'ftp://aide.example'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://somewhere'],
    ['TRUST_PROXY', 'nonsense'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.1, nonsense'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^Invalid .*${name}: .+$`));
  });

  test('and several of them in the same line', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^.*PORT: .+; LOG_LEVEL: .+$/);
  });
});

describe('the proxies in front', () => {
  test.each([
    ['true', true],
    ['false', false],
    ['10.0.0.1, 192.168.0.0/16, loopback', '10.0.0.1, 192.168.0.0/16, loopback'],
    ['::1', '::1'],
  ])('TRUST_PROXY=%s', (value, expected) => {
    expect(readConfig({ TRUST_PROXY: value }).trustProxy).toBe(expected);
  });
});

test('relative folders begin where the command was given, not where the package lies', () => {
  const { dataDir, database } = readConfig({ INIT_CWD: '/srv/desk', DATA_DIR: 'data' });
  expect(dataDir).toBe('/srv/desk/data');
  expect(database).toEqual({ kind: 'sqlite', file: '/srv/desk/data/etape.sqlite' });
});
