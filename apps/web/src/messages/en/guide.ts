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
  'guide.peopleOfMission': 'People of the mission',
  'guide.peopleRegister': 'the section “People”',
  'guide.listOfMission': 'Accreditation, the list',
  'guide.textOfDocument': 'Text of the document',
  'guide.mendedAt': 'Where to correct it: {place}',
  'guide.waySecretary': 'Executive Secretary',
  'guide.wayOfficer': 'Secretariat officer',
  'guide.wayHeadquarters': 'Mission headquarters',
  'guide.wayAdministrator': 'System administrator',
  'guide.wayDelegation': 'Plenipotentiary representative of a delegation',
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
    'Here are all missions you may see: as a table, as cards or on a timeline. Press a title to open the mission.',
  'guide.stepPeople':
    'Here is everyone who sits in a delegation or was invited. Find a person by name; the Secretariat enters people one by one or loads the roster of a delegation from a file.',
  'guide.stepConfirm':
    'Here appointments made by others wait to be confirmed. One that you made is confirmed by somebody else.',
  'guide.stepAccounts': 'Here you give roles, make links to sign in and deactivate accounts.',
  'guide.stepDelegation':
    'Here are the missions for which nominations of your delegation are awaited, and the applications of its members. Nominate people, and endorse what was submitted before the deadline.',
  'guide.stepMine': 'Here you see what you have to do, where your application stands and where to download your badge.',
  'guide.stepCoordinator':
    'Here is your mission: what waits for you, which observers have arrived and how the report comes on.',
  'guide.stepCalendar':
    'Here are the deadlines, voting days and meetings of all missions you may see. You can subscribe to it from your own calendar.',
  'guide.stepRecommendations':
    'Here are the recommendations of all adopted conclusions and reports, and what became of them.',
  'guide.stepLog':
    'Here every act is recorded: who, what and when. Narrow the entries by mission, event, days or words.',
  'guide.stepKeys':
    'Here are the rules by which the system works. Ctrl+K opens the search from anywhere, and “?” shows the other keys.',
  'guide.stepLast':
    'This is your page of the guide. The guide and the round are always in the menu with your initials.',
  'guide.atMissions': 'Here are all missions you may see. Press a title to open the mission.',
  'guide.atDelegation':
    'Here are the missions for which nominations of your delegation are awaited, and the applications of its members. Nominate people and endorse applications before the deadline.',
  'guide.atCoordinator':
    'Here is the mission that you help to lead. Begin with what waits for you, then look at the observers and the documents.',
  'guide.atMine':
    'Here are your missions: what is to be done and where your application stands. Apply, and once you are accredited download your badge.',
  'guide.atCalendar':
    'Here are deadlines, voting days and meetings of all missions you may see. Choose the month or the list.',
  'guide.atRecommendations':
    'Here are the recommendations of adopted conclusions and reports. Find one and see what became of it.',
  'guide.atPeople':
    'Here is everyone who sits in a delegation or was invited. Find a person by name, in Cyrillic or Latin letters.',
  'guide.atSettings':
    'Here are the settings of the Assembly, host states, texts, delegations and roles. Each setting says from when a change of it holds.',
  'guide.atLog':
    'Here every act is recorded: who, what and when. Entries cannot be changed; narrow them by mission, event, days or words.',
  'guide.atRules':
    'Here are the rules by which the system works, and where they come from. Find a rule by its number or words.',
  'guide.atMailbox':
    'Here are the letters that would have been sent. No mail server is connected, so they went nowhere.',
  'guide.atApplication':
    'Here is one application: where it stands, what is missing and what can be done with it. One that was returned is corrected and submitted again.',
  'guide.atBatch': 'Here is the list that was sent to the host, and its decisions. Enter the decision for each person.',
  'guide.atReport':
    'Here is one document of the mission: text, findings and recommendations, discussion, signatures and files. Begin with what can be done now.',
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
    'Here are letters, lists and tables of the mission. Choose a document and press “Prepare”: it is made of the data of this moment.',
  'guide.inMessages':
    'Here are the messages to groups of people in the mission. Before sending you see who will receive them.',
  'guide.inLog': 'Here every act in this mission is recorded: who, what and when. Entries cannot be changed.',
  'empty.guide': 'How it is done: a page of the guide',
  'empty.create': 'Create the first mission.',
  'empty.list': 'First approve the list and send it to the host.',
  'empty.decisions': 'First enter the decisions of the host.',
  'empty.documents': 'Prepare the first document.',
  'empty.recommendations': 'Recommendations appear once the first conclusion is adopted.',
  'empty.nominate': 'Nominate people: go to the observers',
  'empty.people': 'Put names on the list: go to the people of the mission',
  'empty.replacement': 'How an observer is replaced: a page of the guide',
  'empty.calendar': 'The dates ahead: go to the calendar',
  'empty.home': 'What waits for you: go to your home page',
};
