// Runs before the first paint: colour scheme and language, so that neither flickers. A file: the policy forbids inline scripts.
{
  const scheme = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  const language = localStorage.getItem('language') ?? (navigator.language.startsWith('ru') ? 'ru' : 'en');
  document.documentElement.lang = language === 'ru' ? 'ru' : 'en';
}
