import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { LOCALE_COOKIE, type Locale } from './locales.ts';
import { matchLocale } from './matchLocale.ts';

async function loadMessages(locale: Locale) {
  switch (locale) {
    case 'en':
      return (await import('../../../messages/en.json')).default;
    case 'pt-BR':
      return (await import('../../../messages/pt-BR.json')).default;
    case 'es':
      return (await import('../../../messages/es.json')).default;
  }
}

/** Language, messages and time zone of one page request. */
export default getRequestConfig(async () => {
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = matchLocale(cookie, (await headers()).get('accept-language'));
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
});
