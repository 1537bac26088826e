/** What the form that holds that text sends besides what is typed. */
export function hiddenFields(html: string, mark: string): [name: string, value: string][] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(mark)) ?? '';
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
}

function attribute(tag: string, name: string): string {
  const [, text = ''] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
