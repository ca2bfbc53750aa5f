import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import classes from './copy-button.module.css';

type CopyButtonProps = { text: string; label: string; done: string };

/** Without a secure context there is no clipboard, and no button. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }

  return (
    <>
      <Button variant="default" onClick={() => void copy()}>
        {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        {label}
      </Button>
      <span role="status" className={classes.said}>
        {copied && done}
      </span>
    </>
  );
}
