import '@fontsource-variable/inter';
import './ui/mantine.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { watchSocket } from './app/socket-client.ts';
import { startSession } from './features/auth/session-store.ts';
import { startI18n } from './i18n/i18n.ts';

startSession();
watchSocket();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
await startI18n();
createRoot(root).render(<App />);
