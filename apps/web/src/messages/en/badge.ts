import type { TranslationOf } from '../message';
import type { badge as source } from '../ru/badge';

export const badge: TranslationOf<typeof source> = {
  'check.title': 'Check a badge',
  'check.explain':
    'Point the camera at the QR code of the badge, choose a picture of it, or paste the address from the code. The signature is checked on this very device.',
  'check.camera': 'Open the camera',
  'check.cameraStop': 'Close the camera',
  'check.cameraView': 'What the camera sees',
  'check.cameraSeeks': 'Looking for a QR code…',
  'check.cameraRefused': 'The camera cannot be used: allow it in the browser, or choose a picture.',
  'check.file': 'Choose a picture',
  'check.fileNothing': 'There is no QR code of a badge in the picture. Take it larger and straighter.',
  'check.readerMissing': 'The code reader was not loaded. Connect to a network, or paste the address from the code.',
  'check.address': 'Address from the QR code',
  'check.submit': 'Check',
  'check.another': 'Check another badge',
  'check.altered': 'Not a genuine badge',
  'check.alteredText':
    'The signature does not fit what is said: the badge was altered, not read to its end, or not issued by the Assembly.',
  'check.unknownKey': 'Not a genuine badge: the key is unknown',
  'check.unknownKeyText': 'It is signed with a key that the Assembly does not have.',
  'check.keyNotHere': 'Cannot be checked without a network',
  'check.keyNotHereText': 'The key that signed this badge is not on this device yet. Connect to a network once.',
  'check.genuine': 'A genuine badge',
  'check.notValid': 'The badge is not valid',
  'check.signatureRight': 'The signature is right: the Assembly issued it, and it was not altered.',
  'check.state': 'State: {state}',
  'check.stateOnline': 'As the Assembly has it at this moment.',
  'check.stateOffline':
    'By the dates on the badge alone: there is no network, so it was not checked whether the accreditation has ended.',
  'check.stateAsking': 'Asking whether the accreditation has ended…',
  'check.stateUnknownText':
    'The signature is right, but the Assembly does not have such a badge. Ask the Secretariat about it.',
  'check.function': 'Function',
  'check.validity': 'Valid',
  'check.validFromUntil': 'from {from} to {until}',
  'check.validFrom': 'from {from} until the accreditation ends',
  'check.validUntil': 'until {until}',
  'check.validOpen': 'not said on the badge',
  'check.certificate': 'Certificate of the host',
  'check.noCertificate': 'not said on the badge',
  'check.noSubstitute': 'A badge of the Assembly is no substitute for the certificate of the host.',
  'check.notProven': 'What the check does not prove',
  'check.notBearer': 'That the badge is with its bearer: compare the name with an identity document.',
  'check.notPhoto': 'That the photograph is the right one: the signature protects the text alone.',
  'check.notStanding':
    'Without a network: that the accreditation has not ended and no newer badge took its place. Only the Assembly’s server knows.',
  'check.notClock': 'Without a network: that the clock of this device is right; validity is counted by it.',
};
