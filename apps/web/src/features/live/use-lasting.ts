import { useEffect, useState } from 'react';

/** True once `value` has been true for that long; false at once when it is not. */
export function useLasting(value: boolean, milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [value, milliseconds]);
  return value && lasted;
}
