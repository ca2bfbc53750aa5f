import { useEffect, useState, useSyncExternalStore } from 'react';
import { currentLanguage } from '../../i18n/language.ts';

type Speech = {
  /** The device has a voice: some browsers have the interface and nobody behind it. */
  available: boolean;
  speaking: boolean;
  speak: (text: string) => void;
  stop: () => void;
};

/** The device's own voice. Leaving the page, or the step, ends it. */
export function useSpeech(): Speech {
  const available = useSyncExternalStore(subscribe, hasVoice);
  const [speaking, setSpeaking] = useState(false);
  useEffect(
    () => () => {
      synthesis()?.cancel();
    },
    [],
  );
  return {
    available,
    speaking,
    speak(text) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = currentLanguage();
      utterance.rate = 0.95;
      utterance.onend = () => setSpeaking(false);
      utterance.onerror = () => setSpeaking(false);
      synthesis()?.cancel();
      synthesis()?.speak(utterance);
      setSpeaking(true);
    },
    stop() {
      synthesis()?.cancel();
      setSpeaking(false);
    },
  };
}

function synthesis(): SpeechSynthesis | null {
  return 'speechSynthesis' in window ? window.speechSynthesis : null;
}

function hasVoice(): boolean {
  return (synthesis()?.getVoices().length ?? 0) > 0;
}

/** Browsers load their voices after the page. */
function subscribe(listener: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener('voiceschanged', listener);
  return () => speech?.removeEventListener('voiceschanged', listener);
}
