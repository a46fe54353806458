/**
 * Every column of the database that names a person, and what becomes of it when a record is merged into another. A test
 * compares it with the schema: a new column must be entered here before it can be forgotten.
 */
export const PERSON_REFERENCES = {
  'accreditation.person_id': 'moves',
  'activity_record.recorded_by': 'moves',
  'application.person_id': 'moves',
  'appointment.person_id': 'moves',
  'badge.person_id': 'moves',
  'conflict_review.decided_by': 'moves',
  'conflict_review.person_id': 'moves',
  'conflict_review.raised_by': 'moves',
  'day_fact.recorded_by': 'moves',
  'decision.recorded_by': 'moves',
  'incident.entered_by': 'moves',
  'incident.observed_by': 'moves',
  'incident.recorded_by': 'moves',
  'incident_follow_up.recorded_by': 'moves',
  'mailbox_message.person_id': 'moves',
  'mandate.person_id': 'moves',
  'meeting.entered_by': 'moves',
  'meeting.recorded_by': 'moves',
  'meeting_participant.entered_by': 'moves',
  'meeting_participant.person_id': 'moves',
  'mission.cutoff_confirmed_by': 'moves',
  'mission.list_approved_by': 'moves',
  'mission_office.person_id': 'moves',
  'namesakes.one_id': 'moves',
  'namesakes.other_id': 'moves',
  'notice.person_id': 'moves',
  'paper_original.author_person_id': 'moves',
  'paper_original.entered_by': 'moves',
  'particulars.person_id': 'moves',
  'person.merged_into': 'moves',
  'personal_document.person_id': 'moves',
  'personal_document.uploaded_by': 'moves',
  'plan_item.recorded_by': 'moves',
  'representative.person_id': 'moves',
  'role_grant.granted_by': 'moves',
  'role_grant.person_id': 'moves',
  'rule_setting.changed_by': 'moves',
  'section_text.author_id': 'moves',
  'signatory.person_id': 'moves',
  'dissent.person_id': 'moves',
  'section_hold.person_id': 'moves',
  'section_hold.asked_by': 'moves',
  'absence.person_id': 'moves',
  'absence.noted_by': 'moves',
  'absence.confirmed_by': 'moves',
  'finding.recorded_by': 'moves',
  'recommendation.recorded_by': 'moves',
  'recommendation_outcome.recorded_by': 'moves',
  'comment.author_id': 'moves',
  'comment.resolved_by': 'moves',
  'suggestion.author_id': 'moves',
  'suggestion.decided_by': 'moves',
  'station_entry.recorded_by': 'moves',
  'stay.person_id': 'moves',
  'stored_file.stored_by': 'moves',
  'team.recorded_by': 'moves',
  'team_member.person_id': 'moves',
  'text_acceptance.accepted_by': 'moves',
  'visit.author_id': 'moves',
  'visit.confirmed_by': 'moves',
  'visit.entered_by': 'moves',
  'visit.recorded_by': 'moves',
  'visit_beside.sent_by': 'moves',
  'visit_beside.settled_by': 'moves',
  'visit_observer.person_id': 'moves',
  // A person has one account at most: identity decides which of two goes on.
  'account.person_id': 'follower',
  // Named like persons, but they hold accounts, whose numbers stay as they are.
  'account_link.made_by': 'account',
  'appointment.asked_by': 'account',
  'appointment.decided_by': 'account',
  'badge_sheet.requested_by': 'account',
  'namesakes.asked_by': 'account',
  'namesakes.confirmed_by': 'account',
  'issued_paper.requested_by': 'account',
  'publication_request.asked_by': 'account',
  'publication_request.decided_by': 'account',
  'rendering.requested_by': 'account',
  // The log and the published texts are never changed; the line of the merge leads from the one to the other.
  'audit_entry.person_id': 'stays',
  'regulation_text.published_by': 'stays',
  // The key is bound to the person's number, and is found by its own.
  'data_key.person_id': 'stays',
} as const satisfies Record<string, 'moves' | 'follower' | 'account' | 'stays'>;

/** What the kept record may have of the same already, told by these columns: then the other one stays where it is. */
const ONCE: Partial<Record<keyof typeof PERSON_REFERENCES, readonly string[]>> = {
  'notice.person_id': ['entry_id', 'kind'],
};

export const MOVING_REFERENCES = Object.entries(PERSON_REFERENCES).flatMap(([column, what]) => {
  const [table, name] = column.split('.') as [string, string];
  return what === 'moves' ? [{ table, name, column, once: ONCE[column as keyof typeof ONCE] }] : [];
});
