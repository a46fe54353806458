import { Transformer } from '@napi-rs/image';

const COATS = ['#2f4858', '#5b3a29', '#33658a', '#4a4e69', '#3d5a40', '#6d597a', '#264653', '#7f5539', '#1d3557'];

/** A photograph of nobody: a silhouette, 35 × 45 like the real ones. */
export function portraitOf(index: number): Uint8Array<ArrayBuffer> {
  const coat = COATS[index % COATS.length]!;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 350 450" width="350" height="450">
    <rect width="350" height="450" fill="#dfe6ec"/>
    <path d="M25 450 C25 330 95 295 175 295 C255 295 325 330 325 450 Z" fill="${coat}"/>
    <path d="M145 240 h60 v70 l-30 35 l-30 -35 Z" fill="#c9ada0"/>
    <ellipse cx="175" cy="175" rx="78" ry="100" fill="#d8bfb2"/>
    <path d="M97 165 C90 60 260 60 253 165 C235 115 115 115 97 165 Z" fill="#3a3a3a"/>
  </svg>`;
  return new Uint8Array(Transformer.fromSvg(svg).pngSync());
}
