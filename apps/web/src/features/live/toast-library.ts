import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';

import { type NotificationData, notifications } from '@mantine/notifications';

export function showToast(toast: NotificationData): void {
  notifications.show(toast);
}

export function hideToast(id: string): void {
  notifications.hide(id);
}
