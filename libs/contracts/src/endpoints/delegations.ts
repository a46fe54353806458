import { NONE, type Endpoints } from './endpoint.js';
import {
  AppointRepresentative,
  ChangePerson,
  CreatePerson,
  DelegationList,
  DelegationView,
  EndPeriod,
  MandateList,
  MandateView,
  OnDay,
  PeopleQuery,
  PersonView,
  SetMandate,
  SetSeats,
  SetStanding,
} from '../delegations.js';
import {
  Dissolve,
  DissolutionView,
  DryRunQuery,
  LatinNamesQuery,
  LatinNamesView,
  MemberList,
  MergePeople,
} from '../people.js';
import { ServiceView } from '../service.js';
import { Id, pageOf } from '../shapes.js';

export const DELEGATIONS_ENDPOINTS = {
  listDelegations: { method: 'GET', path: '/api/delegations', body: NONE, query: OnDay, reply: DelegationList },
  getDelegation: { method: 'GET', path: '/api/delegations/{id}', body: NONE, query: OnDay, reply: DelegationView },
  setSeats: { method: 'POST', path: '/api/chambers/{id}/seats', body: SetSeats, query: NONE, reply: NONE },
  setStanding: { method: 'POST', path: '/api/delegations/{id}/standing', body: SetStanding, query: NONE, reply: NONE },
  appointRepresentative: {
    method: 'POST',
    path: '/api/delegations/{id}/representatives',
    body: AppointRepresentative,
    query: NONE,
    reply: Id,
  },
  endRepresentative: {
    method: 'POST',
    path: '/api/representatives/{id}/end',
    body: EndPeriod,
    query: NONE,
    reply: NONE,
  },
  listPeople: { method: 'GET', path: '/api/people', body: NONE, query: PeopleQuery, reply: pageOf(PersonView) },
  createPerson: { method: 'POST', path: '/api/people', body: CreatePerson, query: NONE, reply: PersonView },
  getPerson: { method: 'GET', path: '/api/people/{id}', body: NONE, query: NONE, reply: PersonView },
  changePerson: { method: 'PUT', path: '/api/people/{id}', body: ChangePerson, query: NONE, reply: PersonView },
  setMandate: { method: 'POST', path: '/api/people/{id}/mandates', body: SetMandate, query: NONE, reply: MandateView },
  listMandates: { method: 'GET', path: '/api/people/{id}/mandates', body: NONE, query: NONE, reply: MandateList },
  listMembers: { method: 'GET', path: '/api/delegations/{id}/members', body: NONE, query: OnDay, reply: MemberList },
  dissolve: {
    method: 'POST',
    path: '/api/delegations/{id}/dissolution',
    body: Dissolve,
    query: DryRunQuery,
    reply: DissolutionView,
  },
  proposeLatinNames: {
    method: 'GET',
    path: '/api/latin-names',
    body: NONE,
    query: LatinNamesQuery,
    reply: LatinNamesView,
  },
  mergePeople: { method: 'POST', path: '/api/people/{id}/merge', body: MergePeople, query: NONE, reply: PersonView },
  getService: { method: 'GET', path: '/api/people/{id}/service', body: NONE, query: NONE, reply: ServiceView },
  endMandate: { method: 'POST', path: '/api/mandates/{id}/end', body: EndPeriod, query: NONE, reply: NONE },
} as const satisfies Endpoints;
