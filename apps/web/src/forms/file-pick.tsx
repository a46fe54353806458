import classes from './file-pick.module.css';

type Props = {
  label: string;
  /** What it is for, where several stand on a page: read out after the label. */
  about?: string;
  accept: string;
  /** Opens the telephone's camera at once instead of its files. */
  camera?: boolean;
  busy?: boolean;
  pick: (file: File) => void;
};

/** A button that chooses a file. The browser's own field lies over it, so keyboards and readers find what they know. */
export const FilePick = ({ label, about, accept, camera = false, busy = false, pick }: Props) => (
  <label className={classes.pick} data-busy={busy || undefined}>
    <span aria-hidden>{label}</span>
    <input
      className={classes.input}
      type="file"
      accept={accept}
      capture={camera ? 'environment' : undefined}
      disabled={busy}
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
