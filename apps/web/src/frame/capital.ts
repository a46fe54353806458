/** Words that stand in sentences as well, where a field shows them alone: all else that is pressed begins with a capital by the theme. */
export const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
