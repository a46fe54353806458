export const loadDemonstration = async () => ({
  signIns: [{ email: 'head@desk.example', password: 'a b c', who: 'Head of mission', task: 'approve the plan' }],
  firstReport: '/reports/1',
});
