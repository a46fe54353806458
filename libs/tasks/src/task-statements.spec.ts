import { ROLES, type Role } from '#libs/regulation';
import { kindsFor, tasksOf } from './task-statements.js';

const asked = { ofAnyone: false, humans: () => 'true', left: () => 'SELECT' };

it.each(Object.keys(ROLES) as Role[])('asks for each of its parameters, when a %s looks for what waits', (role) => {
  const sql = tasksOf(kindsFor([role]), asked);
  expect(['$1', '$2', '$3', '$4', '$5'].filter((parameter) => !sql.includes(parameter))).toEqual([]);
});
