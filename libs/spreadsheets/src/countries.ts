import { COUNTRY_CODES, LANGUAGES } from '#libs/regulation';

/** What people write besides the name that ICU has. */
const OTHER_NAMES: Record<string, string> = {
  рф: 'RUS',
  'российская федерация': 'RUS',
  'russian federation': 'RUS',
  белоруссия: 'BLR',
  киргизия: 'KGZ',
  'киргизская республика': 'KGZ',
  'кыргызская республика': 'KGZ',
  кыргызстан: 'KGZ',
  'kyrgyz republic': 'KGZ',
  сша: 'USA',
  'соединенные штаты америки': 'USA',
  'united states of america': 'USA',
  кнр: 'CHN',
  'китайская народная республика': 'CHN',
  молдова: 'MDA',
  великобритания: 'GBR',
  'соединенное королевство': 'GBR',
  оаэ: 'ARE',
  'южная корея': 'KOR',
  'republic of korea': 'KOR',
  // Former names that papers still have.
  молдавия: 'MDA',
  туркмения: 'TKM',
  турция: 'TUR',
  turkey: 'TUR',
  чехия: 'CZE',
  'czech republic': 'CZE',
  'чешская республика': 'CZE',
  македония: 'MKD',
  macedonia: 'MKD',
  'северная македония': 'MKD',
  бирма: 'MMR',
  burma: 'MMR',
  свазиленд: 'SWZ',
  swaziland: 'SWZ',
  'cape verde': 'CPV',
  'острова зеленого мыса': 'CPV',
  'ivory coast': 'CIV',
  'берег слоновой кости': 'CIV',
  'east timor': 'TLS',
  'восточный тимор': 'TLS',
  holland: 'NLD',
  голландия: 'NLD',
  англия: 'GBR',
  'great britain': 'GBR',
  uk: 'GBR',
  кндр: 'PRK',
  'северная корея': 'PRK',
  'исламская республика иран': 'IRN',
  фрг: 'DEU',
};

/** ISO leaves these to their users: XXX is a person of no stated nationality. */
const FREE = /^(X[A-Z]{2}|Q[M-Z][A-Z])$/;

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const known = new Map(
  COUNTRY_CODES.flatMap((pair) => [pair.slice(2), pair.slice(0, 2)].map((code) => [code, pair.slice(2)])),
);
const byName = new Map(Object.entries(OTHER_NAMES));
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  for (const pair of COUNTRY_CODES) byName.set(plain(names.of(pair.slice(0, 2)) ?? pair), pair.slice(2));
}

/** The code of a country given by its code of three or two letters or its name in Russian or English. */
export function countryOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (known.has(code) || FREE.test(code)) return known.get(code) ?? code;
  const name = plain(text);
  return byName.get(name) ?? byName.get(name.replace(/^(республика|republic of( the)?) | (республика|republic)$/g, ''));
}
