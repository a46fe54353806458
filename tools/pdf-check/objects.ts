import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** What an entry holds, wherever in the file it stands. */
export class Objects {
  constructor(readonly context: PDFContext) {}

  at(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.context.lookup(object) : object;
  }

  of(holder: PDFObject | undefined, entry: string): PDFObject | undefined {
    return this.at(this.dict(holder)?.get(PDFName.of(entry)));
  }

  dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.at(object);
    return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
  }

  array(object: PDFObject | undefined): PDFObject[] {
    const found = this.at(object);
    return found instanceof PDFArray ? found.asArray() : [];
  }

  name(object: PDFObject | undefined): string | undefined {
    const found = this.at(object);
    return found instanceof PDFName ? found.decodeText() : undefined;
  }

  number(object: PDFObject | undefined): number | undefined {
    const found = this.at(object);
    return found instanceof PDFNumber ? found.asNumber() : undefined;
  }

  boolean(object: PDFObject | undefined): boolean | undefined {
    const found = this.at(object);
    return found instanceof PDFBool ? found.asBoolean() : undefined;
  }

  text(object: PDFObject | undefined): string | undefined {
    const found = this.at(object);
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
  }

  bytes(object: PDFObject | undefined): Uint8Array | undefined {
    const found = this.at(object);
    if (found instanceof PDFRawStream) return decodePDFRawStream(found).decode();
    return found instanceof PDFStream ? found.getContents() : undefined;
  }

  entries(object: PDFObject | undefined): [string, PDFObject][] {
    return (this.dict(object)?.entries() ?? []).map(([name, value]) => [name.decodeText(), value]);
  }
}
