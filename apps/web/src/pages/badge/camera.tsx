import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages';
import classes from './check.module.css';

type Props = { found: (text: string) => void; close: () => void };
const LOOK_MS = 200;
/** A camera that was let in and shows nothing for so long is asked for anew; each time it is left twice as long. */
const DARK_MS = 4_000;

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Shows what the camera sees until a code is read in it; the pictures stay on the device. */
export function Camera({ found, close }: Props) {
  const { t } = useMessages();
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const told = useRef(found);
  told.current = found;
  useEffect(() => {
    const view = video.current!;
    let stream: MediaStream | undefined;
    const { signal, abort } = stopper();
    const look = async () => {
      const { codeInVideo } = await import('./read-code');
      while (!signal.aborted) {
        if (!stream || isDark()) await open();
        const text = view.videoWidth > 0 ? await codeInVideo(view) : undefined;
        if (text && !signal.aborted) return told.current(text);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    let openedAt = 0;
    let patience = DARK_MS / 2;
    const isDark = () => view.videoWidth === 0 && performance.now() - openedAt > patience;
    const open = async () => {
      stop();
      patience *= 2;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (signal.aborted) return;
      openedAt = performance.now();
      view.srcObject = stream;
      // Not waited for: it goes on only once there is a picture.
      view.play().catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setRefused(true);
      });
    };
    look()
      .catch(() => !signal.aborted && setRefused(true))
      .finally(() => signal.aborted && stop());
    return () => {
      abort();
      stop();
    };
  }, []);
  return (
    <Stack gap="xs">
      {refused ? (
        <Text role="alert">{t('check.cameraRefused')}</Text>
      ) : (
        <Text role="status">{t('check.cameraSeeks')}</Text>
      )}
      <video
        ref={video}
        className={classes.camera}
        muted
        playsInline
        hidden={refused}
        aria-label={t('check.cameraView')}
      />
      <Button variant="default" onClick={close}>
        {t('check.cameraStop')}
      </Button>
    </Stack>
  );
}
