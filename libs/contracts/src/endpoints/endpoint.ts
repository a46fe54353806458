import { z } from 'zod';

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: z.ZodType;
  query: z.ZodType;
  reply: z.ZodType;
};
export type Endpoints = Record<string, Endpoint>;

export const NONE = z.undefined();
