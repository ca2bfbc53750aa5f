/**
 * The look of Étape in a mail: light values stand on the elements, since many clients read nothing
 * else; dark ones come by class where a client asks for them. Text reaches 4.5:1 on its surface.
 */
export const LIGHT = {
  ink: '#1c2024',
  quiet: '#565a63',
  line: '#e4e4ea',
  paper: '#ffffff',
  wash: '#f7f7fa',
  iris: '#5b5bd6',
  link: '#4747b8',
  red: '#b4232a',
  green: '#1c6e49',
} as const;

export const MEDIA_STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .wash { background-color: #111113 !important; }
  .paper { background-color: #18191b !important; border-color: #2b2d33 !important; }
  .quote { background-color: #212225 !important; border-color: #6662d6 !important; }
  .ink { color: #edeef0 !important; }
  .quiet { color: #b0b4ba !important; }
  .link { color: #b1a9ff !important; }
  .red { color: #ff9592 !important; }
  .green { color: #3dd68c !important; }
}
@media (max-width: 480px) {
  .outside { padding: 16px 8px !important; }
  .inside { padding: 24px 20px !important; }
}`;
