import type { PushMessage } from '@etape/shared/push';

/** Whatever came: browsers withdraw the permission from whoever is told something and shows nothing. */
const UNREADABLE: PushMessage = { title: 'Étape', body: '', lang: 'fr', url: '/', tag: 'etape' };

/** The message of the desk; a worker may be older or newer than the server that wrote it. */
export function readMessage(text: string | undefined): PushMessage {
  try {
    const data: unknown = JSON.parse(text ?? '');
    if (typeof data !== 'object' || data === null) return UNREADABLE;
    const read = (name: keyof PushMessage) => {
      const value: unknown = Reflect.get(data, name);
      return typeof value === 'string' && value !== '' ? value : UNREADABLE[name];
    };
    return {
      title: read('title'),
      body: read('body'),
      lang: read('lang'),
      url: read('url'),
      tag: read('tag'),
    };
  } catch {
    return UNREADABLE;
  }
}
