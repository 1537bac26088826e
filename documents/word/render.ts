import { Document, Packer } from 'docx';
import type { WordDocument } from './element';
import { section } from './layout/section';
import { settle } from './package';
import { styles } from './style';

/**
 * A document of declared elements as a DOCX that keeps GB/T 9704-2012. The same document gives the same bytes: nothing
 * here knows what time it is.
 */
export async function renderWord(document: WordDocument): Promise<Uint8Array> {
  const { subject, creator, madeOn } = document;
  const file = new Document({
    title: subject.replaceAll('\n', ''),
    creator,
    lastModifiedBy: creator,
    description: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
    sections: [section(document)],
  });
  return settle(await Packer.pack(file, 'uint8array'), madeOn);
}
