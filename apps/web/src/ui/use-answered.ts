import { useState } from 'react';

/** What the answer on the screen is to: what was asked before, until the answer to this is there. */
export function useAnswered(asked: string, answer: { isPlaceholderData: boolean }): string {
  const [answered, setAnswered] = useState(asked);
  if (!answer.isPlaceholderData && answered !== asked) setAnswered(asked);
  return answer.isPlaceholderData ? answered : asked;
}
