import { useNavigate, useSearch } from '@tanstack/react-router';

/** The act that the address asks for: its form stands open, until it is closed or done. */
export function useWanted(): [wanted: string | undefined, forget: () => void] {
  const { do: wanted } = useSearch({ strict: false }) as { do?: string };
  const navigate = useNavigate();
  const forget = () => {
    if (!wanted) return;
    void navigate({
      to: '.',
      search: (asked: Record<string, unknown>) => ({ ...asked, do: undefined }),
      replace: true,
      resetScroll: false,
    });
  };
  return [wanted, forget];
}
