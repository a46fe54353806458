// Runs before the first paint: colour scheme and language, so that neither flickers. A file: the policy forbids inline scripts.
{
  const scheme = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  const language = localStorage.getItem('language') ?? (navigator.language.startsWith('ru') ? 'ru' : 'en');
  document.documentElement.lang = language === 'ru' ? 'ru' : 'en';
  // What the page asks first travels while the code that asks is still on its way: who is signed in, and what is one's own.
  const path = location.pathname;
  const isOutside = /^\/(sign-in|forgotten|link|check|mine\/kept|mine\/visits|documents|d)(\/|$)/.test(path);
  const first = isOutside
    ? []
    : path === '/mine' && !location.search
      ? ['/api/session', '/api/home']
      : ['/api/session'];
  const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang };
  // Read to its end, or it would keep its connection from everything else.
  const ask = async (address) => {
    const answer = await fetch(address, { headers });
    return new Response(await answer.text(), answer);
  };
  globalThis.askedFirst = Object.fromEntries(first.map((address) => [address, ask(address)]));
  // Whoever takes it is told; where nobody does, nothing is lost.
  for (const answer of Object.values(globalThis.askedFirst)) answer.catch(() => undefined);
}
