import { DefinitionList } from '@/components/ui/definition-list';
import type { Party } from '@/domain/department';
import { type Signature, signatureWords } from '@/domain/meeting';
import { chineseDate } from '@/lib/format';

interface SignatureListProps {
  readonly minutes: {
    readonly revision: number;
    readonly contentHash: string;
    readonly by: string;
    readonly draftedOn: string;
    readonly signatures: readonly {
      readonly departmentId: number;
      readonly signature: Signature;
      readonly reason: string | null;
      readonly by: string;
      readonly on: string;
    }[];
  };
  readonly parties: readonly Party[];
}

/** Which text it is, and what each side said of it. */
export function SignatureList({ minutes, parties }: SignatureListProps) {
  const wordOf = ({ id }: Party) => {
    const own = minutes.signatures.find(({ departmentId }) => departmentId === id);
    if (!own) return '待会签';
    const reason = own.reason === null ? '' : `：${own.reason}`;
    return `${signatureWords[own.signature]}（${own.by} ${chineseDate(own.on)}）${reason}`;
  };
  return (
    <DefinitionList
      items={[
        {
          term: '版本',
          value: `第 ${minutes.revision} 稿，${minutes.by} ${chineseDate(minutes.draftedOn)} 起草`,
        },
        {
          term: '内容校验值',
          value: <code title={minutes.contentHash}>{minutes.contentHash.slice(0, 16)}</code>,
        },
        ...parties.map((party) => ({ term: `${party.short}方会签`, value: wordOf(party) })),
      ]}
    />
  );
}
