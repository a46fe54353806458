export const demonstrationState = async () => 'absent';
export const recall = async () => ({ signIns: [], firstReport: '' });
