export const demonstrationState = async () => 'absent';
export const isDemonstrable = async () => true;
export const hasAccounts = async () => true;
export const recall = async () => ({ signIns: [], firstReport: '' });
