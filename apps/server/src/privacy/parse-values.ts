/** The values of a row that holds JSON. The boundary: only the desk itself wrote them. */
export function parseValues(json: string): Record<string, unknown> {
  return JSON.parse(json) as Record<string, unknown>;
}
