export const figures = {
  'figures.onlyRows': 'Only the rows of the figure are shown.',
  'figures.allRows': 'Show all',
  'figures.room': 'Figures',
  'figures.documents': 'Documents',
  'figures.rooms': 'Parts of the report',
  'figures.about':
    'Counted from the entries of the mission at this moment. Press a figure to see the entries it is counted from.',
  'figures.frozen':
    'The documents speak of the data as of {at}. Where a number has changed since, the one in the documents stands beside it.',
  'figures.chosen':
    'The mission chose the stations itself, so the figures speak of these stations only; no shares are worked out from them.',
  'figures.find': 'Find a figure',
  'figures.what': 'Of what',
  'figures.figure': 'Figure, and what is counted',
  'figures.value': 'Value',
  'figures.inDocuments': 'in the documents: {value}',
  'figures.base': 'Out of how many',
  'figures.blanks': 'no answer: {count, number}',
  'figures.asOf': 'As of',
  'figures.source': 'Source: {source}',
  'figures.rows.observers': 'People',
  'figures.rows.teams': 'Teams',
  'figures.rows.meetings': 'Meetings',
  'figures.rows.visits': 'Visits to stations',
  'figures.rows.incidents': 'Incidents and positive practice',
  'figures.rows.facts': 'Facts of the day',
  'figures.rows.activity': 'Figures recorded',
  'figures.archive': 'Archive of the mission',
  'figures.archiveAbout':
    'One ZIP file: the documents adopted, signatures, source data, the rows behind every figure, the register of papers and the log, with checksums. There are no passports and no personal documents in it. Each download is recorded in the log.',
  'figures.takeArchive': 'Download the archive (ZIP)',
};
