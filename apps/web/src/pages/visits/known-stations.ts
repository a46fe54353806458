export type StationChosen = {
  id: string;
  code: string;
  name: { ru: string | null; en: string | null };
  region: string | null;
  abroad: boolean;
  zone: string | null;
};

/** Each once, as it came first. */
export const eachOnce = (stations: readonly StationChosen[]) =>
  stations.filter(({ id }, at) => stations.findIndex((station) => station.id === id) === at);

/** How a word of the number, the name or the region begins: as the register is searched. */
export const isFound = ({ code, name, region }: StationChosen, typed: string) => {
  const words = [code, name.ru, name.en, region].join(' ').toLowerCase().split(/\s+/u);
  const asked = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return asked.every((each) => words.some((word) => word.startsWith(each)));
};
