import classes from './file-pick.module.css';

type Props = {
  label: string;
  /** What it is for, where several stand on a page: read out after the label. */
  about?: string;
  accept: string;
  /** Opens the telephone's camera at once instead of its files. */
  opensCamera?: boolean;
  isBusy?: boolean;
  pick: (file: File) => void;
};

/** A button that chooses a file. The browser's own field lies over it, so keyboards and readers find what they know. */
export const FilePick = ({ label, about, accept, opensCamera = false, isBusy = false, pick }: Props) => (
  <label className={classes.pick} data-busy={isBusy || undefined}>
    <span aria-hidden>{label}</span>
    <input
      className={classes.input}
      type="file"
      accept={accept}
      capture={opensCamera ? 'environment' : undefined}
      disabled={isBusy}
      aria-label={about ? `${label}: ${about}` : label}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // The same file may be chosen again, after it was refused.
        currentTarget.value = '';
        if (file) pick(file);
      }}
    />
  </label>
);
