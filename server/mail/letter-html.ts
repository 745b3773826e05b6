// A letter as mail programs show it: tables and inline styles, nothing fetched from anywhere, light and dark.
// Every text goes through the template's own escaping.
import { html, raw } from 'hono/html'
import type { Fact, Item, Letter, Section } from './letter.ts'

type Html = ReturnType<typeof html>

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const ink = 'color:#16181d'
const pale = 'color:#5f6673'
const rule = 'border-top:1px solid #e3e6eb'
const wrap = 'word-break:break-word;overflow-wrap:anywhere'
const side = 'padding-left:24px;padding-right:24px'

/** Classes are for the dark alone: a program that drops this block shows the light letter, whole. */
const darkness = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
a { text-decoration: none }
@media (prefers-color-scheme: dark) {
  .page { background: #101217 !important }
  .card { background: #1b1e25 !important }
  .ink { color: #f1f3f7 !important }
  .pale { color: #a5acb9 !important }
  .rule { border-color: #323743 !important }
  .link { color: #84b6ff !important }
  .note { background: #2e2814 !important; border-color: #d9a514 !important }
}
@media (max-width: 480px) {
  .side { padding-left: 18px !important; padding-right: 18px !important }
  .page-pad { padding: 0 !important }
  .card { border-radius: 0 !important }
}`

export async function htmlOfLetter(letter: Letter): Promise<string> {
  const { language, subject, preview, shop } = letter
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,address=no,date=no"><title>${subject}</title><style>${raw(darkness)}</style></head>
<body class="page" style="margin:0;padding:0;background:#f1f3f6;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preview}${raw('&#8199;&#847; '.repeat(60))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background:#f1f3f6"><tr>
<td align="center" class="page-pad" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="card" style="max-width:600px;background:#ffffff;border-radius:14px;${font};font-size:16px;line-height:1.45;text-align:left">
<tr><td class="side pale" style="padding-top:22px;${side};${pale};font-size:14px;${wrap}">${shop}</td></tr>
${headOf(letter)}
${letter.notes.map(noteOf)}
${itemsOf(letter)}
${letter.sections.map(sectionOf)}
<tr><td class="side pale" style="padding-top:26px;padding-bottom:24px;${side};${pale};font-size:13px;${wrap}">${withBreaks(letter.footer.join('\n'))}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>`
  return String(await page)
}

function headOf({ heading, amount, when, lead, action }: Letter): Html {
  return html`<tr><td class="side ink" style="padding-top:6px;${side};${ink};${wrap}">
<h1 class="ink" style="margin:0;font-size:22px;line-height:1.3;font-weight:700;${ink}">${heading}</h1>
${lead === '' ? '' : html`<p class="ink" style="margin:8px 0 0;${ink}">${withBreaks(lead)}</p>`}
<p class="ink" style="margin:10px 0 0;font-size:32px;line-height:1.2;font-weight:700;${ink}">${amount}</p>
<p class="pale" style="margin:4px 0 0;font-size:14px;${pale}">${when}</p>
${action === undefined ? '' : buttonOf(action)}</td></tr>`
}

function buttonOf({ label, href }: { label: string; href: string }): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:18px"><tr><td bgcolor="#0a62c9" style="border-radius:10px;background:#0a62c9">
<a href="${href}" style="display:inline-block;padding:13px 20px;color:#ffffff;font-weight:600;text-decoration:none;border-radius:10px;white-space:nowrap">${label}</a></td></tr></table>`
}

function noteOf({ label, value }: Fact): Html {
  return html`<tr><td class="side" style="padding-top:20px;${side}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="note ink" style="padding:12px 16px;background:#fff6db;border-left:4px solid #e0a800;border-radius:6px;${ink};${wrap}"><span class="pale" style="font-size:13px;${pale}">${label}</span><br>${withBreaks(value)}</td></tr></table></td></tr>`
}

function sectionOf({ title, facts }: Section): Html {
  return html`${titleOf(title)}<tr><td class="side" style="${side}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${facts.map(factOf)}</table></td></tr>`
}

function titleOf(title: string): Html {
  return html`<tr><td class="side ink" style="padding-top:28px;padding-bottom:4px;${side}"><h2 class="ink" style="margin:0;font-size:17px;line-height:1.3;font-weight:700;${ink}">${title}</h2></td></tr>`
}

function factOf({ label, value, href }: Fact): Html {
  const said =
    href === undefined
      ? withBreaks(value)
      : html`<a href="${href}" class="link" style="color:#0a62c9;text-decoration:none">${value}</a>`
  return html`<tr><td valign="top" width="30%" class="pale" style="padding:5px 12px 5px 0;${pale}">${label}</td><td valign="top" class="ink" style="padding:5px 0;${ink};${wrap}">${said}</td></tr>`
}

function itemsOf({ items, sums, total }: Letter): Html {
  return html`${titleOf(items.title)}<tr><td class="side" style="${side}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${items.list.map(itemOf)}
<tr><td colspan="2" class="rule" style="${rule};padding-top:8px;font-size:0;line-height:0">&nbsp;</td></tr>
${sums.map(sumOf)}
<tr><td class="ink" style="padding:6px 12px 0 0;font-size:18px;font-weight:700;${ink}">${total.label}</td><td align="right" class="ink" style="padding:6px 0 0;font-size:18px;font-weight:700;white-space:nowrap;${ink}">${total.value}</td></tr>
</table></td></tr>`
}

function itemOf({ title, variant, mark, count, sum }: Item, index: number): Html {
  const line = index === 0 ? '' : rule
  const details = [variant, mark].filter((part) => part !== '').join(' · ')
  return html`<tr><td valign="top" class="rule" style="${line};padding:11px 12px 11px 0"><div class="ink" style="${ink};font-weight:600;${wrap}">${title}</div>
${details === '' ? '' : html`<div class="pale" style="${pale};font-size:14px;${wrap}">${details}</div>`}</td>
<td valign="top" align="right" class="rule" style="${line};padding:11px 0;white-space:nowrap"><div class="ink" style="${ink};font-weight:600">${sum}</div><div class="pale" style="${pale};font-size:14px">${count}</div></td></tr>`
}

function sumOf({ label, value }: { label: string; value: string }): Html {
  return html`<tr><td class="pale" style="padding:3px 12px 3px 0;${pale};${wrap}">${label}</td><td align="right" class="ink" style="padding:3px 0;white-space:nowrap;${ink}">${value}</td></tr>`
}

function withBreaks(text: string): Html {
  return html`${text.split('\n').map((line, index) => (index === 0 ? line : html`<br>${line}`))}`
}
