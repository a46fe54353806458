import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages';
import classes from './check.module.css';

type Props = { found: (text: string) => void; close: () => void };
const LOOK_MS = 200;

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
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (signal.aborted) return;
      view.srcObject = stream;
      await view.play();
      const { codeInVideo } = await import('./read-code');
      while (!signal.aborted) {
        const text = view.videoWidth > 0 ? await codeInVideo(view) : undefined;
        if (text && !signal.aborted) return told.current(text);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
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
