import type { TranslationOf } from '../message';
import type { stations as source } from '../ru/stations';

export const stations: TranslationOf<typeof source> = {
  'stations.enter': 'Enter a station',
  'stations.import': 'Import a list',
  'stations.back': 'To the stations',
  'stations.empty': 'There are no polling stations in the register yet.',
  'stations.emptyAndNext':
    'There are no polling stations in the register yet. Import the host’s list, or enter a station that is on no list.',
  'stations.total':
    'Stations: {total, number}; abroad: {abroad, number}; entered by the mission: {byMission, number}; withdrawn: {withdrawn, number}.',
  'stations.lastList': 'The list was imported on {at}. Source: {source}',
  'stations.find': 'Find a station',
  'stations.findHelp': 'By how words begin: code, name, region; in Russian or Latin letters.',
  'stations.region': 'Region',
  'stations.which': 'Which stations',
  'stations.any': 'All',
  'stations.home': 'In the country',
  'stations.abroad': 'Abroad',
  'stations.withdrawn': 'Withdrawn',
  'stations.none': 'Nothing was found.',
  'stations.code': 'Code',
  'stations.name': 'Name',
  'stations.nameHelp': 'One of the two languages is enough; the other can be added later.',
  'stations.country': 'Country',
  'stations.countryHelp': 'In three letters if the station is abroad; left empty, the host’s.',
  'stations.closes': 'Closes, local time',
  'stations.closesHelp':
    'Where the station closes otherwise than the vote says. No document is adopted before the last station has closed.',
  'stations.voters': 'Voters',
  'stations.zone': 'Time zone',
  'stations.zoneHelp': 'Such as Asia/Almaty; left empty, the host’s.',
  'stations.source': 'Where this is known from',
  'stations.byHand': 'This is for a station that is not on the host’s list; the register will say so of it.',
  'stations.isWithdrawn': 'The station is withdrawn',
  'stations.withdrawnHelp': 'A station that is withdrawn stays in the register with all that was said of it.',
  'stations.versions': 'Show earlier versions',
  'stations.version': 'Version {version, number}',
  'stations.importHint':
    'A table as XLSX or CSV, up to 100,000 rows. It is checked first, and the register stays as it is. Stations are matched by their codes; an empty cell changes nothing.',
  'stations.template': 'Template',
  'stations.file': 'File with the list of stations',
  'stations.kinds': 'XLSX or CSV, up to 30 MB',
  'stations.would':
    'Would be entered: {added, number}; changed: {changed, number}; unchanged: {unchanged, number}; refused: {refused, number}.',
  'stations.did':
    'Entered: {added, number}; changed: {changed, number}; unchanged: {unchanged, number}; refused: {refused, number}; withdrawn: {withdrawn, number}.',
  'stations.newLie':
    'Of the new ones {abroad, number} lie abroad and {home, number} in the host’s country, {unplaced, number} of these because no country is given.',
  'stations.passedOver':
    '{count, plural, one {# line of totals was} other {# lines of totals were}} passed over: {lines}.',
  'stations.missing':
    '{count, plural, one {# station of the earlier list is} other {# stations of the earlier list are}} not on the new one: {codes}.',
  'stations.withdrawMissing': 'Withdraw {count, plural, one {this station} other {these # stations}}',
  'stations.shownSome': 'The first {count, number} rows of each kind are shown; all of them will be entered.',
  'stations.apply': 'Enter the list',
  'stations.applied': 'The list was entered',
  'stations.rows': 'Rows of the list',
};
