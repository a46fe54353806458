/** The desk's own words did not come, so these are here, in both languages. */
export function sayUnopened(): void {
  const said = document.createElement('p');
  said.className = 'opening';
  said.role = 'alert';
  said.textContent = 'Рабочее место не открылось: нет связи с сервером. · The desk did not open: no connection. ';
  const again = document.createElement('button');
  again.textContent = 'Повторить · Reload';
  again.addEventListener('click', () => location.reload());
  said.append(again);
  document.getElementById('root')!.replaceChildren(said);
}
