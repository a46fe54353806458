import { addressAt } from './call.js';
import type { AddressParts } from './client.js';

it('fills in what stands between the braces, and asks what is asked, each as an address can say it', () => {
  expect(addressAt('/api/files/{id}/{name}', { id: 'a/b', name: 'в с' })).toBe('/api/files/a%2Fb/%D0%B2%20%D1%81');
  expect(addressAt('/api/files', {}, { q: 'a&b', limit: 2, cursor: undefined })).toBe('/api/files?q=a%26b&limit=2');
});

it('asks the compiler for what the row of an endpoint asks for', () => {
  const parts: [AddressParts<'readArtifact'>, AddressParts<'attachEvidence'>, AddressParts<'watchWork'>] = [
    [{ id: '1' }, { format: 'docx' }],
    [{ id: '1' }, { name: 'a.pdf' }],
    [{}],
  ];
  // @ts-expect-error -- an artifact has an id
  const without: AddressParts<'readArtifact'> = [{}];
  // @ts-expect-error -- what is attached has a name
  const nameless: AddressParts<'attachEvidence'> = [{ id: '1' }];
  // @ts-expect-error -- of news nothing is asked
  const asked: AddressParts<'watchWork'> = [{}, { format: 'docx' }];
  // @ts-expect-error -- there is no such format
  const strange: AddressParts<'readArtifact'> = [{ id: '1' }, { format: 'odt' }];
  expect([...parts, without, nameless, asked, strange]).toHaveLength(7);
});
