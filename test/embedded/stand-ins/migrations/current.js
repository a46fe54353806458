export const isCurrent = async () => false;
