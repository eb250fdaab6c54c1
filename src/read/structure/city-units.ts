/**
 * First-level units that are cities: where such a city is a party, the party is the unit ("Shanghai" is CN-SH, not a town
 * in it). ISO 3166-2 knows them by code only; the word for their kind differs from country to country.
 */
const cityUnits = new Set(
  (
    'CN-BJ CN-SH CN-TJ CN-CQ CN-HK CN-MO TW-TPE TW-NWT TW-TXG TW-TNN TW-KHH TW-TAO RU-MOW RU-SPE UA-30 UA-40 BY-HM KZ-71 KZ-75 ' +
    'KZ-79 KG-GB KG-GO UZ-TK TM-S TJ-DU AM-ER AZ-BA GE-TB MN-1 KP-01 KR-11 KR-26 KR-27 KR-28 KR-29 KR-30 KR-31 KR-50 JP-13 ' +
    'VN-HN VN-SG VN-HP VN-DN VN-CT LA-VT TH-10 PH-00 ID-JK MY-14 IN-DL IN-CH PK-IS BD-C DE-BE DE-HH DE-HB AT-9 CZ-10 HU-BU ' +
    'RO-B BG-22 RS-00 HR-21 SK-BL PL-00 CH-BS CH-GE FR-75C GB-LND BE-BRU MD-CU EE-37 LV-RIX LV-DGV LT-58 TR-00 IR-00 US-DC MX-CMX ' +
    'AR-C CO-DC BR-DF VE-A ET-AA NG-FC AE-AZ AE-DU'
  ).split(' '),
);

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** True where a city's name in a first-level unit means the unit itself. */
export function isCityUnit(unit: string, city: string, unitName: string): boolean {
  return (
    cityUnits.has(unit) &&
    (plain(unitName).startsWith(plain(city)) || plain(city).startsWith(plain(unitName)) || unit === 'KZ-71')
  );
}

/** True for the code of a first-level unit that is a city. */
export function isCityUnitCode(unit: string): boolean {
  return cityUnits.has(unit);
}

const capitals = new Set(
  'CN-BJ TW-TPE RU-MOW UA-30 BY-HM KZ-71 KG-GB UZ-TK TM-S TJ-DU AM-ER AZ-BA GE-TB MN-1 KP-01 KR-11 JP-13 VN-HN LA-VT TH-10 PH-00 ID-JK MY-14 IN-DL PK-IS DE-BE AT-9 CZ-10 HU-BU RO-B FR-75C FR-IDF GB-LND BE-BRU MD-CU LV-RIX US-DC MX-CMX'.split(
    ' ',
  ),
);

/** True for the unit that is the seat of a state: its name often stands for the government. */
export function isNationalCapital(unit: string): boolean {
  return capitals.has(unit);
}
