import type { TranslationOf } from '../message';
import type { published as source } from '../ru/published';

export const published: TranslationOf<typeof source> = {
  'published.title': 'Published documents',
  'published.one': 'Published document',
  'published.explain':
    'Documents of observation missions published by the assembly. Each file is signed and can be checked here, or without us.',
  'published.none': 'No documents are published yet.',
  'published.host': 'Host state',
  'published.allHosts': 'All',
  'published.publishedAt': 'Published {at}',
  'published.adoptedOn': 'Adopted {on}',
  'published.version': '{number}, version {version}',
  'published.open': 'Files and checking',
  'published.beside': 'Other documents of this mission',
  'published.toList': 'All documents',
  'published.files': 'Files',
  'published.in.ru': 'in Russian',
  'published.in.en': 'in English',
  'published.original': 'original',
  'published.translation': 'translation',
  'published.data': 'data',
  'published.signature': 'signature',
  'published.key': 'public key',
  'published.supersededBy': 'Superseded by version {version}.',
  'published.laterWithdrawn': 'Superseded by version {version}, which has been withdrawn since.',
  'published.toLater': 'Open the later version',
  'published.corrects': 'Corrects version {version}.',
  'published.correctsWhy': 'Reason: {reason}',
  'published.toEarlier': 'Open the earlier version',
  'published.withdrawn': 'Withdrawn {at}.',
  'published.withdrawnWhy': 'Why: {why}',
  'published.check': 'Check a document',
  'published.checkExplain': 'The file is read in your browser and sent nowhere: only its checksum is compared.',
  'published.checkFile': 'Choose a file',
  'published.checkPicture': 'Read the code from a picture',
  'published.checkNumber': 'Number, address or checksum',
  'published.checkSubmit': 'Check',
  'published.unknown': 'Unknown',
  'published.unknownBy.file':
    'No such document is among those published. The file may have been altered, even by one character, or was never published.',
  'published.unknownBy.number':
    'No document with this number or address is among those published. See whether it is typed as it is printed, or check the file itself.',
  'published.fileIs': 'This is the file {name}.',
  'published.noCode': 'No code was found in the picture.',
  'published.self': 'Check it without us',
  'published.selfExplain':
    'Download the file, its signature and the public key into one folder. Three lines check the checksum, the key and the signature without this page:',
  'published.selfExpect':
    'The first answers OK, the second prints the fingerprint of the key, {fingerprint}, the third Signature Verified Successfully.',
  'published.choose': 'File',
};
