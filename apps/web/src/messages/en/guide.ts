import type { TranslationOf } from '../message';
import type { guide as source } from '../ru/guide';

/** Help: two sentences for each room, the guide, the round. */
export const guide: TranslationOf<typeof source> = {
  'guide.about': 'In short, of each room and of the way of each role: what to do and where.',
  'guide.yours': 'Your way',
  'guide.ways': 'The ways of other roles',
  'guide.rooms': 'Rooms',
  'guide.all': 'The whole guide',
  'guide.more': 'More in the guide',
  'guide.fold': 'Hide these hints',
  'guide.unfold': 'Show the hint',
  'guide.ofRoom': 'About this room',
  'guide.application': 'Application',
  'guide.mendedAt': 'Put it right here: {place}',
  'guide.waySecretary': 'Executive Secretary',
  'guide.wayOfficer': 'Secretariat officer',
  'guide.wayAdministrator': 'System administrator',
  'guide.wayDelegation': 'Head and secretary of a delegation',
  'guide.wayObserver': 'Observer',
  'guide.wayCoordinator': 'Coordinator of a mission',
  'guide.wayCouncil': 'Member of the governing body',
  'guide.wayAuditor': 'Auditor',
  'guide.round': 'First round',
  'guide.roundOffer':
    'Are you here for the first time? The round takes a minute; it can be taken later too, from your own menu.',
  'guide.roundBegin': 'Begin the round',
  'guide.roundNot': 'Not now',
  'guide.step': 'First round: step {at, number} of {count, number}',
  'guide.stepOn': 'Next step',
  'guide.stepBack': 'Previous step',
  'guide.stepLeave': 'Leave the round',
  'guide.stepDone': 'Finish the round',
  'guide.stepWaits': 'The day begins here: what waits for you is listed at the top. One press opens the act itself.',
  'guide.stepBoard':
    'Here are all missions you may see: as a table, as cards or on a timeline. Press a number to open the mission.',
  'guide.stepPeople':
    'Here is everyone who sits in a delegation or was invited. Load the roster of a delegation from a file, or enter people one by one.',
  'guide.stepConfirm':
    'Here appointments that others asked for wait to be confirmed. Nobody confirms a request of their own.',
  'guide.stepAccounts': 'Here you create accounts, give roles and send the link to sign in.',
  'guide.stepDelegation':
    'Here are the missions your delegation is invited to, and the applications of its members. Nominate people, and endorse what was submitted before the deadline.',
  'guide.stepMine': 'Here you see what you have to do, where your application stands and where your badge is.',
  'guide.stepCoordinator':
    'Here is your mission: what waits for you, which observers have arrived and how the report comes on.',
  'guide.stepCalendar':
    'Here are the deadlines and voting days of all missions you may see. You can subscribe to it from your own calendar.',
  'guide.stepRecommendations':
    'Here are the recommendations of all adopted conclusions and reports, and what was done about them.',
  'guide.stepLog': 'Here every act is recorded: who, what and when. Narrow the entries by words and days.',
  'guide.stepKeys':
    'Here are the rules by which the system works. Ctrl+K opens the search from anywhere, and “?” shows the other keys.',
  'guide.stepLast':
    'This is your page of the guide. The guide and the round are always in the menu with your initials.',
  'guide.atMissions':
    'Here are all missions you may see, and what waits for you in them. Open a mission by its number.',
  'guide.atDelegation':
    'Here are the missions your delegation is invited to, and the applications of its members. Nominate people and endorse applications before the deadline.',
  'guide.atCoordinator':
    'Here is the mission you lead. Begin with what waits for you, then look at the observers and the report.',
  'guide.atMine':
    'Here are your missions: what is to be done and how things stand. Apply, and once you are accredited open your badge.',
  'guide.atCalendar':
    'Here are deadlines, voting days and meetings of all missions you may see. Choose the month or the list.',
  'guide.atRecommendations':
    'Here are the recommendations of adopted conclusions and reports. Open one to see what was done about it.',
  'guide.atPeople':
    'Here is everyone who sits in a delegation or was invited. Find a person by name, or load the roster of a delegation.',
  'guide.atSettings':
    'Here is what the whole Assembly works by: host states, texts, delegations, roles. Changes hold for new missions.',
  'guide.atLog': 'Here every act is recorded: who, what and when. Entries cannot be changed, but they can be narrowed.',
  'guide.atRules':
    'Here are the rules by which the system works, and where they come from. Find a rule by its number or words.',
  'guide.atMailbox': 'Here are the letters the system sent. They go nowhere until a mail server is connected.',
  'guide.atApplication':
    'Here is one application: where it stands, what is missing and what can be done with it. One that was returned is corrected and submitted again.',
  'guide.atBatch': 'Here is the list that was sent to the host, and its decisions. Enter the decision for each person.',
  'guide.atReport':
    'Here is one document of the mission: its text, signatures and files. Write the sections, agree the document and open the signing.',
  'guide.inOverview': 'Here you see how the mission stands and who must act. Begin with the next deadline.',
  'guide.inMandate':
    'Here is what the mission rests on: invitations, decisions, dates and offices. Without them it does not go on to its next stage.',
  'guide.inObservers':
    'Here are the applications, by delegation and by person. Open one to endorse it, return it or put it on the list.',
  'guide.inAccreditation':
    'Here the list of the mission goes its way to accreditation: list, decisions, certificates, badges. Begin with the list.',
  'guide.inProgramme':
    'Here are the meetings of the mission. Enter a meeting in advance, and mark afterwards that it was held.',
  'guide.inVisits':
    'Here are the visits to polling stations with their answers. A visit can be entered without a connection: it is sent when there is one.',
  'guide.inStations': 'Here are the polling stations of the host. Load the list from a file, or enter a station.',
  'guide.inTeams':
    'Here are the teams of observers and the plan: where each is to be, at which stage and when. Form the teams first, then the plan.',
  'guide.inIncidents': 'Here are incidents, good practice, turnout and results. Each entry names its source.',
  'guide.inReport':
    'Here are the conclusion and the report of the mission. Open a document to write, discuss and sign it.',
  'guide.inDocuments':
    'Here are letters, lists and exports of the mission. Prepare a document: it is made of the data of this moment.',
  'guide.inMessages':
    'Here are the messages to groups of people in the mission. Before sending you see who will receive them.',
  'guide.inLog': 'Here every act in this mission is recorded. Entries cannot be changed, but they can be narrowed.',
  'empty.guide': 'How it is done: a page of the guide',
  'empty.create': 'Create the first mission.',
  'empty.list': 'First approve the list and send it to the host.',
  'empty.decisions': 'First enter the decisions of the host.',
  'empty.documents': 'Prepare the first document.',
  'empty.recommendations': 'Recommendations appear once the first conclusion is adopted.',
  'empty.all': 'Show all',
};
