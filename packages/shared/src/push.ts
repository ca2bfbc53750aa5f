/** What a browser has to know to be told while it is closed. */
export type PushStanding = {
  /** The desk's key, base64url: push services take messages from its holder alone. */
  publicKey: string;
  /** Where this session is told; null: it is not. */
  endpoint: string | null;
};

/**
 * What arrives in a browser, encrypted on the way. The service worker shows it as it is: a worker may
 * be older than the server.
 */
export type PushMessage = {
  title: string;
  body: string;
  lang: string;
  /** The path to open. */
  url: string;
  /** A later one about the same takes the place of an earlier one. */
  tag: string;
};
