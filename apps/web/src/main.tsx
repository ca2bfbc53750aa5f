import '@fontsource-variable/inter';
import './ui/base.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { watchStyles } from './app/broken-styles.ts';
import { followSession } from './app/follow-session.ts';
import { loadCode } from './app/load-code.ts';
import { startServiceWorker } from './app/service-worker.ts';
import { resolveSession, startSession } from './features/auth/session-store.ts';
import { startI18n } from './i18n/i18n.ts';

startSession();
watchStyles();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
await Promise.all([
  startI18n(loadCode),
  // Without an answer the first page asks again, and says so when there is none.
  resolveSession().catch(() => undefined),
]);
followSession();
createRoot(root).render(<App />);
startServiceWorker();
