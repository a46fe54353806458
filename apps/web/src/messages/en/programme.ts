export const programme = {
  'programme.record': 'Enter a meeting',
  'programme.empty': 'There are no meetings in the programme yet.',
  'programme.emptyAndNext':
    'There are no meetings in the programme yet. Enter the first one, planned or held already. Documents will count those that were held.',
  'programme.count':
    '{shown, plural, one {# entry} other {# entries}}; of these, meetings that documents count: {counted, number}.',
  'programme.state': 'State of the meeting',
  'programme.counterpart': 'Counterpart',
  'programme.day': 'Day',
  'programme.any': 'All',
  'programme.name': 'With whom',
  'programme.nameHelp': 'One of the two languages is enough; the other can be added later.',
  'programme.place': 'Place',
  'programme.starts': 'Begins',
  'programme.ends': 'Ends',
  'programme.participants': 'Participants of the mission',
  'programme.audience': 'Who may see the meeting',
  'programme.audienceHelp':
    'An internal one is seen by the coordinator, the deputies, the headquarters, the Secretariat, those who take part and whoever entered it. A public one by everyone who may see the mission.',
  'programme.topics': 'Topics',
  'programme.note': 'Note',
  'programme.internal': 'internal',
  'programme.settle': 'Say whether it was held',
  'programme.removing': 'The entry will be gone from the programme, and will not be counted. All that it said is kept.',
  'programme.versions': 'Show earlier versions',
  'programme.version': 'Version {version, number}',
};
