import type { NoticeTexts } from './notices.js';

export const en: NoticeTexts = {
  notices: {
    'call-for-nominations': {
      subject: 'Call for nominations: {mission}',
      body: 'The mission “{mission}” is being formed.\nPlease nominate your observers and endorse their applications by {nominations}.\nThe host’s accreditation deadline: {cutoff}.',
    },
    'cutoff-set': {
      subject: 'Accreditation deadline: {mission}',
      body: 'The accreditation deadline of the mission “{mission}” is confirmed: {cutoff}.\nNominations close {nominations}. Please prepare the applications accordingly.',
    },
    'cutoff-reminder': {
      subject: '{left} left: accreditation, {mission}',
      body: 'Accreditation for the mission “{mission}” closes {cutoff}. {left} left.\nPlease check that every application is submitted and complete: after the cut-off a new list goes out only with the host’s consent.',
    },
    'vote-moved': {
      subject: 'Voting days changed: {mission}',
      body: 'The voting days of the mission “{mission}” have changed. Please check the mission dates and your plans.\nThe accreditation deadline: {cutoff}.',
    },
    'mission-postponed': {
      subject: 'Mission postponed: {mission}',
      body: 'The mission “{mission}” is postponed.\nReason: {reason}\nApplications stay as they are; you will be told when it resumes.',
    },
    'mission-resumed': {
      subject: 'Mission resumed: {mission}',
      body: 'Preparation of the mission “{mission}” is resumed.\nReason: {reason}\nPlease check your application and the dates: accreditation closes {cutoff}.',
    },
    'mission-cancelled': {
      subject: 'Mission cancelled: {mission}',
      body: 'The mission “{mission}” is cancelled.\nReason: {reason}\nApplications have ended; there is nothing you need to do.',
    },
    appointed: {
      subject: 'Appointment in the mission: {mission}',
      body: 'You have been appointed in the mission “{mission}”: “{role}”. Please look at its dates and its team.',
    },
    'access-changed': {
      subject: 'Your access to the desk: {event}',
      body: 'Recorded in the desk: {event}. It concerns you. {by}\nIf you did not expect it, tell the Executive Secretary at once.',
    },
    'delegation-access-changed': {
      subject: 'A member of your delegation: {event}',
      body: 'Recorded in the desk: {event}. It concerns a member of your delegation. {by}\nIf you did not expect it, tell the Executive Secretary at once.',
    },
    'appointment-to-confirm': {
      subject: 'An appointment awaits your confirmation: {person}',
      body: '{asker} asked for an appointment: {person}, “{role}”, {place}. In the place of: {replaced}.',
      todo: 'It gives no right until a second person confirms it.\nOpen the list: confirm it, or refuse and say why.',
      settled: 'An appointment was asked for: {person}',
    },
    'appointment-confirmed': {
      subject: 'The appointment that you asked for is confirmed: {person}',
      body: 'A second person confirmed the appointment that you asked for: {person}, “{role}”, {place}. It holds from now on, or from the day that you named.',
    },
    'appointment-rejected': {
      subject: 'The appointment that you asked for is not confirmed: {person}',
      body: 'A second person refused to confirm the appointment that you asked for: {person}, “{role}”, {place}. It gives no right.\nReason: {reason}',
    },
    'appointment-lapsed': {
      subject: 'The appointment that you asked for has lapsed: {person}',
      body: 'The appointment that you asked for lapsed before anybody had confirmed it: {person}, “{role}”, {place}.\nReason: {reason}',
    },
    'namesakes-to-confirm': {
      subject: 'Two people of one name were marked as different: {person}',
      body: '{asker} marked two records of one name as two different people: {person}. It counts only once somebody else, who is neither of the two, has confirmed it.',
      todo: 'The mark can be confirmed or taken back on the page of the person.',
      settled: 'Two people of one name had been marked as different: {person}',
    },
    'office-lapsed': {
      subject: 'An office ended {with}: {person}',
      body: 'An office ended {with}: {person}, “{role}”, {place}. It gives no right any more, and no letter or notice goes to this person.\nAppoint a successor if one is needed. {undo}',
    },
    'role-lapsed': {
      subject: 'A role ended {with}: {person}',
      body: 'A role ended {with}: {person}, “{role}”, {place}. It gives no right any more.\nAppoint a successor if one is needed. {undo}',
    },
    'coordinator-lapsed': {
      subject: 'Appoint a coordinator: the former one’s office ended {with} ({person})',
      body: 'The coordinator’s office ended {with}: {person}, {place}. Signatures for the days of observation are still theirs to give, but they lead the mission no more.',
      todo: 'Appoint a new coordinator. {undo}',
      settled: 'The coordinator’s office ended {with} ({person})',
    },
    'password-asked': {
      subject: 'A new password is asked for: {person}',
      body: '{person} has asked for a new password.',
      todo: 'No mail server sends the link: make one and hand it to the person yourself. Make sure first that it was this person who asked.',
      settled: 'A new password was asked for: {person}',
    },
    'mandate-changed': {
      subject: 'Your mandate: {event}',
      body: 'Recorded in the desk: {event}. It concerns your mandate in parliament.\nIf it is not so, tell the Secretariat.',
    },
    'delegation-mandates-changed': {
      subject: 'Mandates in your delegation: {event}',
      body: 'Recorded in the desk: {event}. It concerns one or several members of your delegation.\nIf it is not so, tell the Secretariat.',
    },
    'first-sign-in': {
      subject: 'Your account was opened for the first time',
      body: 'Your account was first signed in at {at}, by {agent}.\nIf that was you, confirm it in the notices of the desk.\nIf that was not you, change the password and tell the Secretariat at once: it is in other hands.',
    },
    'acted-on-paper': {
      subject: 'A paper of yours was recorded: {mission}',
      body: 'In the mission “{mission}” the Secretariat has recorded an act in your name, from a paper original.\nIf you signed no such paper, tell the Executive Secretary at once.',
    },
    'delegation-acted-on-paper': {
      subject: 'A paper of your delegation was recorded: {mission}',
      body: 'In the mission “{mission}” the Secretariat has recorded an act in the name of a member of your delegation, from a paper original.\nIf there is no such paper, tell the Executive Secretary at once.',
    },
    nominated: {
      subject: 'You are nominated: {mission}',
      body: 'An application for the mission “{mission}” was made for you.',
      todo: 'Accept the declaration of impartiality, the code of conduct and the consent to data processing, then submit it.\nApplications are taken until {nominations}; a replacement until the accreditation deadline, {cutoff}.',
      settled: 'You are nominated: {mission}',
    },
    'application-submitted': {
      subject: 'An application awaits endorsement: {mission}',
      body: 'An application for the mission “{mission}” was submitted.',
      todo: 'Please endorse it, return it or refuse it by {nominations}.',
      settled: 'An application was submitted: {mission}',
    },
    'application-returned': {
      subject: 'Application returned: {mission}',
      body: 'Your application for the mission “{mission}” was returned to you.\nReason: {reason}',
      todo: 'Please correct it and submit it again by {nominations}.',
      settled: 'Application returned: {mission}',
    },
    'application-endorsed': {
      subject: 'Application endorsed: {mission}',
      body: 'Your application for the mission “{mission}” is endorsed. The Secretariat takes it up now; there is nothing you need to do.',
    },
    'applicants-to-list': {
      subject: 'Endorsed applicants: {mission}',
      body: 'A delegation has endorsed an applicant for the mission “{mission}”.',
      todo: 'Please list the applicant, put them on the waiting list or refuse before accreditation closes: {cutoff}.',
      settled: 'An applicant was endorsed: {mission}',
    },
    'application-not-endorsed': {
      subject: 'Application not endorsed: {mission}',
      body: 'Your application for the mission “{mission}” was not endorsed.\nReason: {reason}',
    },
    'application-reopened': {
      subject: 'Endorsement needed again: {mission}',
      body: 'Data on which the endorsement of an application for the mission “{mission}” rested have changed.\nReason: {reason}',
      todo: 'The application is back with the delegation: please look at it and endorse it again before the accreditation deadline, {cutoff}.',
      settled: 'Data behind an endorsement changed: {mission}',
    },
    'application-listed': {
      subject: 'You are on the list: {mission}',
      body: 'You are on the list of observers of the mission “{mission}”. Once approved, the list goes to the host.',
    },
    'list-to-approve': {
      subject: 'The list awaits approval: {mission}',
      body: 'New names are on the list of observers of the mission “{mission}”.',
      todo: 'Please look at the list and approve it: without that it does not go to the host.\nAccreditation closes {cutoff}.',
      settled: 'New names on the list: {mission}',
    },
    'application-waitlisted': {
      subject: 'You are on the waiting list: {mission}',
      body: 'There is no place in the mission “{mission}” for the moment; your application is on the waiting list. You will be told if a place falls free.',
    },
    'application-promoted': {
      subject: 'A place has fallen free: {mission}',
      body: 'A place in the mission “{mission}” has fallen free: the application moved from the waiting list to the list of observers.',
    },
    'application-not-listed': {
      subject: 'Application not listed: {mission}',
      body: 'The application for the mission “{mission}” was not put on the list of observers.\nReason: {reason}',
    },
    'application-resubmitted': {
      subject: 'Name submitted again: {mission}',
      body: 'After the host’s refusal the application for the mission “{mission}” is on the list again and goes to the host once more.\nReason: {reason}',
    },
    'conflict-decided': {
      subject: 'Conflict of interest reviewed: {mission}',
      body: 'The Secretariat has decided about a possible conflict of interest in your application for the mission “{mission}”. The decision stands with the application.',
    },
    'data-changed': {
      subject: 'Data of an applicant changed: {mission}',
      body: 'Data of an applicant of the mission “{mission}” changed after the name was put on the list or sent to the host.\nPlease check whether the list must be approved anew or the host needs a correction.',
    },
    'sent-to-host': {
      subject: 'Sent to the host: {mission}',
      body: 'Your data for accreditation in the mission “{mission}” went to the host. You will be told what it decides.',
    },
    'application-withdrawn': {
      subject: 'Application withdrawn: {mission}',
      body: 'The application for the mission “{mission}” is withdrawn.\nReason: {reason}',
    },
    'application-replaced': {
      subject: 'Replacement in the mission: {mission}',
      body: 'The place of the application for the mission “{mission}” was given to another candidate.\nReason: {reason}',
    },
    'application-lapsed': {
      subject: 'Application lapsed: {mission}',
      body: 'The application for the mission “{mission}” has lapsed.\nReason: {reason}',
    },
    accredited: {
      subject: 'You are accredited: {mission}',
      body: 'The host has accredited you as an observer of the mission “{mission}”.\nThe host issues the certificate; carry it with you while you observe.',
    },
    'accreditation-refused': {
      subject: 'Accreditation refused: {mission}',
      body: 'The host has refused to accredit you for the mission “{mission}”.\nReason: {reason}\nThe Secretariat will tell you what happens next.',
    },
    'replacement-asked': {
      subject: 'A candidate takes no part: {mission}',
      body: 'A candidate of your delegation cannot take part in the mission “{mission}”: accreditation was refused or revoked, or the Assembly recalled the candidate.\nA replacement may be nominated only until the accreditation deadline: {cutoff}.',
    },
    'documents-asked': {
      subject: 'Documents needed: {mission}',
      body: 'The host returned the request for accreditation in the mission “{mission}” and asks for further documents.\nRemark: {reason}',
      todo: 'They must be added before the accreditation deadline: {cutoff}.',
      settled: 'The host asked for documents: {mission}',
    },
    'accreditation-revoked': {
      subject: 'Accreditation revoked by the host: {mission}',
      body: 'The host has revoked an accreditation in the mission “{mission}”; it is no longer valid.\nReason: {reason}\nObservation on its strength ends.',
    },
    'accreditation-recalled': {
      subject: 'Recalled from the mission: {mission}',
      body: 'The Parliamentary Assembly has recalled from the mission “{mission}” a person for whom accreditation was requested or given.\nReason: {reason}\nThe request or accreditation no longer holds; this person does not observe.',
    },
    'accreditation-cancelled': {
      subject: 'Request or accreditation cancelled: {mission}',
      body: 'A request for accreditation, or an accreditation, in the mission “{mission}” was ended at the request of the Assembly.\nReason: {reason}',
    },
    'accreditation-expired': {
      subject: 'Accreditation ended: {mission}',
      body: 'Your accreditation in the mission “{mission}” has run out. Thank you for your work.',
    },
    'record-corrected': {
      subject: 'A record was corrected: {mission}',
      body: 'The last record about your application for the mission “{mission}” was made in error and has been corrected.\nReason: {reason}\nThe link shows where it stands now.',
    },
    'meeting-planned': {
      subject: 'A meeting with you in it: {meeting}',
      body: 'A meeting in which you take part is planned, or was changed: {meeting}.\nIt is part of the programme of the mission “{mission}”.',
    },
    'meeting-called-off': {
      subject: 'A meeting is called off: {meeting}',
      body: 'This meeting, in which you were to take part, does not take place: {meeting}.\nIt was part of the programme of the mission “{mission}”.',
    },
    'meeting-left': {
      subject: 'A meeting without you: {meeting}',
      body: 'You no longer take part in this meeting: {meeting}.\nIt is part of the programme of the mission “{mission}”.',
    },
    'incident-grave': {
      subject: 'An incident of severity 3 or 4: {mission}',
      body: 'An incident was entered in the mission “{mission}”: {incident}.\nWhat was seen, where and when stands in the entry, and so does what was done about it.',
    },
    'team-joined': {
      subject: 'Your team: {team}',
      body: 'You are in a team of the mission “{mission}”, or your days or your part in it were changed: {team}.\nThe link shows the team and its plan.',
    },
    'team-left': {
      subject: 'You are not in the team any more: {team}',
      body: 'You are not in this team of the mission “{mission}” any more: {team}.',
    },
    'visits-to-confirm': {
      subject: 'Visits await your confirmation: {mission}',
      body: 'A visit of the team that you led on that day was entered in the mission “{mission}”, or put right.',
      todo: 'Look at it and confirm it: only confirmed visits are counted in documents.',
      settled: 'The visits of your team are confirmed: {mission}',
    },
    'visit-in-two-contents': {
      subject: 'A visit came in two contents: {mission}',
      body: 'Something else came under the number of a visit in the mission “{mission}”. Both are kept, and the visit cannot be confirmed until somebody says which is right.',
      todo: 'Say which of the two is right.',
      settled: 'It was said which content of the visit is right: {mission}',
    },
    'plan-changed': {
      subject: 'The plan of your team: {team}',
      body: 'The plan of your team has something new, or was changed: {plan}.\nTeam: {team}. Mission: “{mission}”.',
    },
    'plan-called-off': {
      subject: 'Not in the plan of your team any more: {team}',
      body: 'This is not in the plan of your team any more: {plan}.\nTeam: {team}. Mission: “{mission}”.',
    },
    'report-to-agree': {
      subject: 'Please agree: {report}, {mission}',
      body: 'The document “{report}” of the mission “{mission}” was handed in for review.',
      todo: 'Please read it and agree to it, or return it to its authors.',
      settled: 'Handed in for review: {report}, {mission}',
    },
    'report-returned': {
      subject: 'Returned to its authors: {report}, {mission}',
      body: 'The document “{report}” of the mission “{mission}” was returned to its authors.\nReason: {reason}',
    },
    'report-agreed': {
      subject: 'Agreed: {report}, {mission}',
      body: 'The document “{report}” of the mission “{mission}” is agreed.',
      todo: 'Please open it for signature once the polls are closed.',
      settled: 'Agreed: {report}, {mission}',
    },
    'please-sign': {
      subject: 'Please sign: {report}, {mission}',
      body: 'The document “{report}” of the mission “{mission}” was opened for signature.',
      todo: 'Please read it and sign.',
      settled: 'Opened for signature: {report}, {mission}',
    },
    'report-to-adopt': {
      subject: 'Enough signatures: {report}, {mission}',
      body: 'More than half of those on the list have signed the document “{report}” of the mission “{mission}”.',
      todo: 'It can be adopted now; until then the others can still sign.',
      settled: 'Enough signatures: {report}, {mission}',
    },
    'section-offered': {
      subject: 'A section for comment: {report}, {mission}',
      body: 'A section of the draft “{report}” of the mission “{mission}” is open to its observers: they can read it, comment on it and suggest a text. Nothing else of the draft is shown.',
    },
    'section-commented': {
      subject: 'A comment: {report}, {mission}',
      body: 'Somebody has commented on a section of the document “{report}” of the mission “{mission}”, or has answered a comment. While comments are open, the document is not agreed to.',
    },
    'comment-resolved': {
      subject: 'Comment resolved: {report}, {mission}',
      body: 'Your comment on the document “{report}” of the mission “{mission}” is marked as resolved.',
    },
    'text-suggested': {
      subject: 'A text is suggested: {report}, {mission}',
      body: 'Somebody has suggested a text for a section of the document “{report}” of the mission “{mission}”. It can be accepted, or declined with a reason.',
    },
    'suggestion-decided': {
      subject: 'Your text was decided on: {report}, {mission}',
      body: 'The text that you suggested for the document “{report}” of the mission “{mission}” has been decided on.',
    },
    'signature-refused': {
      subject: 'A dissent: {report}, {mission}',
      body: 'One of those on the list has refused to sign the document “{report}” of the mission “{mission}” and has stated a dissent. It stands with the signatures.',
    },
    'absence-noted': {
      subject: 'You are recorded as absent: {report}, {mission}',
      body: 'You are recorded as absent from the signing of the document “{report}” of the mission “{mission}”; your signature is not waited for.\nReason: {reason}\nAs long as the document is not adopted, you can still sign it.',
    },
    'report-adopted': {
      subject: 'Adopted: {report}, {mission}',
      body: 'The document “{report}” of the mission “{mission}” is adopted.',
    },
    'signature-void': {
      subject: 'Your signature has fallen: {report}, {mission}',
      body: 'The version of the document “{report}” of the mission “{mission}” that you signed makes way for a new one. Your signature binds nothing any more; you will be asked to sign the new version.\nReason: {reason}',
    },
    'publication-to-confirm': {
      subject: 'A publication awaits your confirmation: {report}, {mission}',
      body: 'Something was asked about the publication of the document “{report}” of the mission “{mission}”.',
      todo: 'Until a second person confirms it, nothing of it happens. What is asked, and for when, stands on the page of the document.',
      settled: 'A publication was asked for: {report}, {mission}',
    },
    'publication-confirmed': {
      subject: 'Confirmed: {report}, {mission}',
      body: 'A second person confirmed what you asked about the publication of the document “{report}” of the mission “{mission}”.',
    },
    'publication-rejected': {
      subject: 'Not confirmed: {report}, {mission}',
      body: 'A second person refused to confirm what you asked about the publication of the document “{report}” of the mission “{mission}”.\nReason: {reason}',
    },
    'publication-lapsed': {
      subject: 'The publication has lapsed: {report}, {mission}',
      body: 'What you asked about the publication of the document “{report}” of the mission “{mission}” lapsed: the version that it was about is being corrected, or is published already.',
    },
    'report-retracted': {
      subject: 'Withdrawn: {report}, {mission}',
      body: 'The published document “{report}” of the mission “{mission}” was withdrawn. It stays on the public page, which says so.\nReason: {reason}',
    },
    'report-published': {
      subject: 'Ready to download: {report}, {mission}',
      body: 'The document “{report}” of the mission “{mission}” is published; its file can be downloaded.',
    },
    'report-rendered': {
      subject: 'The file is ready: {report}, {mission}',
      body: 'The file of the document “{report}” of the mission “{mission}” that you asked for can be downloaded.',
    },
    'group-message': {
      subject: '{heading}',
      body: '{text}\nWritten by: {asker}, mission “{mission}”.',
    },
  },
  about: 'About: {name}.',
  settled: 'There is nothing for you to do: it is done, or no longer needed.',
  by: {
    done: 'Done by: {name}.',
    following: 'Done by the system, following an act of: {name}.',
    itself: 'Done by the system.',
    asked: 'At the request of: {name}.',
    successor: 'Successor: {name}.',
  },
  nobody: 'nobody',
  lapses: {
    'account-closed': {
      with: 'with the account',
      undo: 'If the account was deactivated by mistake, reactivate it and appoint this person anew: the office is not restored by itself.',
    },
    'membership-over': {
      with: 'with the membership of the delegation',
      undo: 'If the end of the membership was recorded by mistake, record the membership from the same day: the office is restored.',
    },
    'mandate-over': {
      with: 'with the mandate',
      undo: 'If the mandate was ended by mistake, correct its end: the office is restored.',
    },
  },
  left: { '10d': 'At most 10 days', '5d': 'At most 5 days', '2d': 'At most 2 days', '24h': 'At most 24 hours' },
  unknown: 'not entered',
  corrected: 'corrected version {edition}',
  open: 'Open',
  footer: 'This message was sent automatically; there is no need to answer it.',
  answers: {
    to: 'Answer this mail if you wish: answers go to {address}.',
    none: 'Nobody reads answers to this mail: reach its sender in another way.',
  },
  link: {
    subject: 'Mission Desk: set your password',
    body: 'By this link you set the password of your account. It works once, until {until}.\nIf you did not expect it, leave it alone and tell the Executive Secretary.',
  },
};
