/** How long tokens live, in milliseconds. Each use of a refresh token starts its week anew. */
export const ACCESS_TOKEN_MS = 15 * 60_000;
export const REFRESH_TOKEN_MS = 7 * 24 * 60 * 60_000;
