import { excerpt, lines, oneLine } from './clean-text.ts';
import { type Html, html } from './html.ts';
import type { Entry, Fact, Letter, Link } from './letter.ts';
import { LIGHT, MEDIA_STYLES } from './mail-colors.ts';

const FONT =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
const TEXT = `${FONT}font-size:16px;line-height:24px;color:${LIGHT.ink};`;
const SMALL = `${FONT}font-size:13px;line-height:20px;color:${LIGHT.quiet};`;

const TONES = {
  calm: { color: LIGHT.ink, name: 'ink' },
  urgent: { color: LIGHT.red, name: 'red' },
  good: { color: LIGHT.green, name: 'green' },
} as const;

/**
 * A letter as mail clients show it: tables and styles on the elements, because nothing else is
 * understood everywhere; no picture and nothing from elsewhere, so that nothing is blocked or tells
 * anybody that it was read.
 */
export function toMailPage(letter: Letter): string {
  const { language, subject, organisation } = letter;
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${oneLine(subject)}</title>
<style>${MEDIA_STYLES}</style>
</head>
<body class="wash" style="margin:0;padding:0;background-color:${LIGHT.wash};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${preheaderOf(letter)}${PADDING}</div>
<table role="presentation" class="wash" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${LIGHT.wash};">
<tr><td class="outside" align="center" style="padding:32px 16px;">
${GHOST_TABLE}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
<tr><td style="padding:0 4px 16px;">${toHeader(organisation)}</td></tr>
<tr><td class="paper inside" align="left" style="padding:32px;background-color:${LIGHT.paper};border:1px solid ${LIGHT.line};border-radius:12px;">
${toBody(letter)}
</td></tr>
<tr><td align="left" style="padding:20px 4px 0;">${toFooter(letter)}</td></tr>
</table>
${GHOST_TABLE_END}
</td></tr>
</table>
</body>
</html>
`.toString();
}

/** What a list of mails shows after the subject. */
function preheaderOf({ entries, paragraphs, heading }: Letter): string {
  const said = entries.at(-1)?.text;
  return excerpt(oneLine(said ?? paragraphs[0] ?? heading), 120);
}

function toHeader(organisation: string): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="28" height="28" align="center" valign="middle" aria-hidden="true" style="width:28px;height:28px;background-color:${LIGHT.iris};border-radius:8px;${FONT}font-size:16px;line-height:28px;font-weight:700;color:#ffffff;">É</td>
<td class="ink" dir="auto" style="padding-left:10px;${TEXT}font-weight:600;">${oneLine(organisation)}</td>
</tr></table>`;
}

function toBody(letter: Letter): Html {
  const tone = TONES[letter.tone];
  return html`<h1 class="${tone.name}" style="margin:0;${FONT}font-size:22px;line-height:30px;font-weight:650;color:${tone.color};">${oneLine(letter.heading)}</h1>
${letter.about === null ? null : toAbout(letter.about)}
${letter.paragraphs.map(toParagraph)}
${toFacts(letter.facts)}
${letter.entries.map(toQuote)}
${letter.action === null ? null : toButton(letter.action)}`;
}

function toAbout(about: string): Html {
  return html`<p class="quiet" dir="auto" style="margin:4px 0 0;${TEXT}color:${LIGHT.quiet};">${oneLine(about)}</p>`;
}

function toParagraph(text: string): Html {
  return html`<p class="ink" style="margin:16px 0 0;${TEXT}">${oneLine(text)}</p>`;
}

function toFacts(facts: readonly Fact[]): Html | null {
  if (facts.length === 0) return null;
  const rows = facts.map(
    (fact) => html`<tr>
<td class="quiet" valign="top" style="padding:4px 16px 4px 0;${TEXT}font-size:14px;color:${LIGHT.quiet};white-space:nowrap;">${fact.name}</td>
<td class="ink" valign="top" dir="auto" style="padding:4px 0;${TEXT}font-size:14px;font-weight:600;">${toValue(fact)}</td>
</tr>`,
  );
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0 0;">${rows}</table>`;
}

function toValue({ value, phone }: Fact): Html {
  const text = oneLine(value);
  const digits = text.replace(/[\s().-]/g, '');
  if (phone !== true || !/^\+?\d{3,20}$/.test(digits)) return html`${text}`;
  return html`<a class="link" href="tel:${digits}" style="color:${LIGHT.link};">${text}</a>`;
}

function toQuote({ line, text }: Entry): Html {
  return html`<p class="ink" dir="auto" style="margin:20px 0 0;${TEXT}font-size:14px;font-weight:600;">${oneLine(line)}</p>
${text === null ? null : toQuoted(text)}`;
}

function toQuoted(text: string): Html {
  const [first = '', ...others] = lines(text);
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 0;"><tr>
<td class="quote ink" dir="auto" style="padding:12px 16px;background-color:${LIGHT.wash};border-left:3px solid ${LIGHT.iris};border-radius:4px;${TEXT}word-break:break-word;">${first}${others.map((other) => html`<br>${other}`)}</td>
</tr></table>`;
}

function toButton({ text, url }: Link): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:28px 0 0;"><tr>
<td align="center" bgcolor="${LIGHT.iris}" style="background-color:${LIGHT.iris};border-radius:9px;"><a href="${url}" style="display:inline-block;padding:12px 24px;${FONT}font-size:16px;line-height:24px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:9px;">${text}</a></td>
</tr></table>
<p class="quiet" style="margin:12px 0 0;${SMALL}word-break:break-all;"><a class="link" href="${url}" style="color:${LIGHT.link};">${url}</a></p>`;
}

function toFooter({ why, choices }: Letter): Html {
  const link =
    choices === null
      ? null
      : html` <a class="link" href="${choices.url}" style="color:${LIGHT.link};">${choices.text}</a>`;
  const [first = '', ...others] = why;
  return html`<p class="quiet" style="margin:0;${SMALL}">${oneLine(first)}${link}</p>
${others.map((text) => html`<p class="quiet" style="margin:4px 0 0;${SMALL}">${oneLine(text)}</p>`)}`;
}

/** Clients fill the line after the preheader with what follows: with nothing, then. */
const PADDING = html`${Array.from({ length: 60 }, () => html`&#847;&zwnj;&nbsp;`)}`;

// Outlook on Windows knows no maximal width, and reads what others take for a comment.
const GHOST_TABLE = html`<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`;
const GHOST_TABLE_END = html`<!--[if mso]></td></tr></table><![endif]-->`;
