ALTER TABLE "evidence" DROP CONSTRAINT "evidence_subject_kind";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_kind";--> statement-breakpoint
-- One list of kinds, the plan's (decisions.md 33).
UPDATE evidence SET kind = 'sign-in-sheet' WHERE kind = 'sign-in';--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "is_file_kept" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "imports_over" ON "imports" USING btree ("id") WHERE is_file_kept and state in ('dropped', 'refused', 'undone');--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_subject_kind" CHECK ("evidence"."subject_kind" in ('visit', 'pairing', 'activity', 'training', 'station', 'reading', 'resolution-half', 'agenda-item'));--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind" CHECK ("evidence"."kind" in ('agreement', 'plan', 'notice', 'list', 'sign-in-sheet', 'photo', 'receipt', 'minutes', 'document', 'news', 'register', 'form', 'statistics', 'log', 'assessment', 'report', 'plaque', 'disclosure', 'filing', 'sheet', 'catalogue', 'acceptance', 'other'));--> statement-breakpoint
CALL evidence_of('reading', 'readings');
--> statement-breakpoint

-- A file is wanted by an import as long as the import keeps it.
CREATE OR REPLACE FUNCTION is_blob_kept(sha text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM blobs b WHERE b.sha256 = sha) OR EXISTS (SELECT FROM blobs b WHERE b.preview_sha256 = sha)
    OR EXISTS (SELECT FROM imports i WHERE i.file_sha256 = sha AND i.is_file_kept)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unwanted_blobs(most integer) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.sha256 FROM blobs b WHERE b.kept_at < now() - interval '1 hour'
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM uploads u WHERE u.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM imports i WHERE i.file_sha256 = b.sha256 AND i.is_file_kept) LIMIT most
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION forget_blob(sha text) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM blobs b WHERE b.sha256 = sha AND b.kept_at < now() - interval '1 hour'
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM uploads u WHERE u.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM imports i WHERE i.file_sha256 = b.sha256 AND i.is_file_kept) RETURNING coalesce(b.preview_sha256, '')
$$;
--> statement-breakpoint
-- Gives up the files of imports that came to nothing so many days ago, some at a time: their names, once each.
CREATE FUNCTION forget_import_files(days integer, most integer) RETURNS SETOF text LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH over AS (SELECT id FROM imports WHERE is_file_kept AND state IN ('dropped', 'refused', 'undone')
      AND coalesce(ended_at, alive_at) < now() - make_interval(days => greatest(days, 1)) ORDER BY id LIMIT most FOR UPDATE SKIP LOCKED),
    given AS (UPDATE imports i SET is_file_kept = false FROM over WHERE i.id = over.id RETURNING i.file_sha256)
  SELECT DISTINCT file_sha256::text FROM given
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_import_files FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_import_files TO app_rw;
