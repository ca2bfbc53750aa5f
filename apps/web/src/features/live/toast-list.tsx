import './toast-library.ts';
import { Notifications } from '@mantine/notifications';

export function ToastList() {
  return <Notifications position="bottom-right" limit={4} autoClose={6_000} zIndex={400} />;
}
