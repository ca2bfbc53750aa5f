import type { SecondFactorDraft } from '@etape/shared/second-factor';
import { useState } from 'react';

/** How far somebody is who sets up their second factor. */
export type SetUpProgress =
  | { step: 'proof' }
  | { step: 'scan'; draft: SecondFactorDraft }
  | { step: 'codes'; codes: readonly string[]; kept: boolean; hurried: boolean };

/** The steps of setting up, for the dialog and for the page of those who must. */
export function useSetUp() {
  const [progress, setProgress] = useState<SetUpProgress>({ step: 'proof' });
  return {
    progress,
    scan: (draft: SecondFactorDraft) => setProgress({ step: 'scan', draft }),
    showCodes: (codes: readonly string[]) =>
      setProgress({ step: 'codes', codes, kept: false, hurried: false }),
    keep: (kept: boolean) => setProgress((now) => (now.step === 'codes' ? { ...now, kept } : now)),
    /** Whether leaving now loses nothing; where it would, the codes are asked to be kept first. */
    mayLeave(): boolean {
      if (progress.step !== 'codes' || progress.kept) return true;
      setProgress({ ...progress, hurried: true });
      return false;
    },
  };
}

export type SetUp = ReturnType<typeof useSetUp>;
