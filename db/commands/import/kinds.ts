import 'server-only';
import type { Content } from '@/domain/fact';
import type { ImportLedger } from '@/domain/import';
import { activityImport } from './activity';
import { flowImport } from './flow';
import type { ImportKind } from './kind';
import { pairingImport } from './pairing';
import { projectImport } from './project';
import { trustImport } from './trust';

/** Any ledger's way in, where only records and not rows of files are spoken of. */
export type AnyImportKind = ImportKind<Record<string, unknown>, Content>;

function asAny(kind: { readonly column: string }): AnyImportKind {
  return kind as unknown as AnyImportKind;
}

export const importKinds: Readonly<Record<ImportLedger, AnyImportKind>> = {
  pairing: asAny(pairingImport),
  activity: asAny(activityImport),
  project: asAny(projectImport),
  trust: asAny(trustImport),
  flow: asAny(flowImport),
};
