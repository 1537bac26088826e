-- The second wall around 佐证材料 (decisions.md 29). A file is seen by whoever sees the record it hangs on: each noun says once
-- which table its records are in, and the policy asks that table, whose own policy answers.

ALTER TABLE blobs ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE blobs FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY blobs_owner ON blobs TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY blobs_read ON blobs FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM evidence e WHERE e.sha256 = blobs.sha256)
    OR EXISTS (SELECT FROM uploads u WHERE u.sha256 = blobs.sha256));
--> statement-breakpoint
CREATE POLICY blobs_keep ON blobs FOR INSERT TO app_rw WITH CHECK ((SELECT app_department()) IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT ON blobs TO app_rw;
--> statement-breakpoint

ALTER TABLE uploads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE uploads FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY uploads_owner ON uploads TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY uploads_own ON uploads TO app_rw USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()) AND (SELECT app_department()) IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON uploads TO app_rw;
--> statement-breakpoint

ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY evidence_owner ON evidence TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON evidence TO app_rw;
--> statement-breakpoint
GRANT UPDATE (withdrawn_by, withdrawn_at, withdraw_reason) ON evidence TO app_rw;
--> statement-breakpoint
CREATE POLICY evidence_withdraw ON evidence FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND withdrawn_at IS NULL)
  WITH CHECK (department_id = (SELECT app_department()) AND withdrawn_by = (SELECT app_account()));
--> statement-breakpoint

-- Where the records of each noun are. The owner's own: policies and triggers are made from it.
CREATE TABLE evidence_subjects (kind text PRIMARY KEY, facts text NOT NULL, drafts text NOT NULL);
--> statement-breakpoint

-- A file hangs on a record that is there, and keeps it from being thrown away meanwhile; else no row.
CREATE FUNCTION hold_evidence_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  facts text;
  found integer;
BEGIN
  SELECT s.facts INTO facts FROM evidence_subjects s WHERE s.kind = NEW.subject_kind;
  IF facts IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT 1 FROM %I WHERE id = $1 FOR KEY SHARE', facts) INTO found USING NEW.subject_id;
  IF found IS NULL THEN RETURN NULL; END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER evidence_subject_held BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION hold_evidence_subject();
--> statement-breakpoint

-- With a draft that is thrown away go its files; history keeps both.
CREATE FUNCTION drop_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM evidence e WHERE e.subject_kind = TG_ARGV[0] AND e.subject_id = OLD.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint

-- `drafts` says of a record f that it is still its owner's alone: then a file is taken off, later it is withdrawn with a reason.
CREATE PROCEDURE evidence_of(noun text, facts text, drafts text DEFAULT 'f.state IN (''draft'', ''returned'')') LANGUAGE plpgsql AS $$
DECLARE
  seen text;
  own text;
BEGIN
  INSERT INTO evidence_subjects VALUES (noun, facts, drafts);
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION drop_evidence(%L)',
    facts || '_evidence', facts, noun);
  SELECT string_agg(format('WHEN %L THEN EXISTS (SELECT FROM %I f WHERE f.id = subject_id)', s.kind, s.facts), ' '),
    string_agg(format('WHEN %L THEN EXISTS (SELECT FROM %I f WHERE f.id = subject_id AND (%s))', s.kind, s.facts, s.drafts), ' ')
    INTO seen, own FROM evidence_subjects s;
  DROP POLICY IF EXISTS evidence_read ON evidence;
  DROP POLICY IF EXISTS evidence_attach ON evidence;
  DROP POLICY IF EXISTS evidence_remove ON evidence;
  EXECUTE format('CREATE POLICY evidence_read ON evidence FOR SELECT TO app_rw USING (CASE subject_kind %s ELSE false END)', seen);
  EXECUTE format('CREATE POLICY evidence_attach ON evidence FOR INSERT TO app_rw WITH CHECK (
    department_id = (SELECT app_department()) AND attached_by = (SELECT app_account()) AND withdrawn_at IS NULL
    AND organisation_id IN (SELECT o.id FROM organisations o WHERE o.department_id = (SELECT app_department()))
    AND CASE subject_kind %s ELSE false END)', seen);
  EXECUTE format('CREATE POLICY evidence_remove ON evidence FOR DELETE TO app_rw USING (
    department_id = (SELECT app_department()) AND CASE subject_kind %s ELSE false END)', own);
END
$$;
--> statement-breakpoint
REVOKE ALL ON PROCEDURE evidence_of FROM PUBLIC;
--> statement-breakpoint

CALL evidence_of('visit', 'visits');
--> statement-breakpoint
CALL evidence_of('pairing', 'pairings');
--> statement-breakpoint
CALL evidence_of('activity', 'activities');
--> statement-breakpoint
CALL evidence_of('training', 'trainings');
--> statement-breakpoint
CALL evidence_of('station', 'stations');
--> statement-breakpoint
CALL evidence_of('resolution-half', 'resolution_halves', 'false');
--> statement-breakpoint
CALL evidence_of('agenda-item', 'agenda_items', 'false');
--> statement-breakpoint

-- Whether the content is still wanted: asked before a file goes from the store, of rows that the asker need not see.
CREATE FUNCTION is_blob_kept(sha text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM blobs b WHERE b.sha256 = sha) OR EXISTS (SELECT FROM blobs b WHERE b.preview_sha256 = sha)
    OR EXISTS (SELECT FROM imports i WHERE i.file_sha256 = sha)
$$;
--> statement-breakpoint
-- Uploads that nobody attached in time.
CREATE FUNCTION forget_uploads(days integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM uploads WHERE sent_at < now() - make_interval(days => greatest(days, 1)) RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
--> statement-breakpoint
-- Contents that hang on nothing any more, some at a time; none of the last hour, which may be on its way to a record.
CREATE FUNCTION unwanted_blobs(most integer) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.sha256 FROM blobs b WHERE b.kept_at < now() - interval '1 hour'
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM uploads u WHERE u.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM imports i WHERE i.file_sha256 = b.sha256) LIMIT most
$$;
--> statement-breakpoint
CREATE FUNCTION forget_blob(sha text) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM blobs b WHERE b.sha256 = sha AND b.kept_at < now() - interval '1 hour'
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM uploads u WHERE u.sha256 = b.sha256)
    AND NOT EXISTS (SELECT FROM imports i WHERE i.file_sha256 = b.sha256) RETURNING coalesce(b.preview_sha256, '')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION is_blob_kept, forget_uploads, unwanted_blobs, forget_blob FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_blob_kept, forget_uploads, unwanted_blobs, forget_blob TO app_rw;
--> statement-breakpoint

ALTER POLICY history_read ON history
  USING (department_id = (SELECT app_department())
    OR (is_shared AND CASE subject_kind
      WHEN 'reading' THEN EXISTS (SELECT FROM readings r WHERE r.id = subject_id)
      WHEN 'target' THEN EXISTS (SELECT FROM targets t WHERE t.id = subject_id)
      WHEN 'meeting' THEN EXISTS (SELECT FROM meetings m WHERE m.id = subject_id)
      WHEN 'resolution' THEN EXISTS (SELECT FROM resolutions r WHERE r.id = subject_id)
      WHEN 'letter' THEN EXISTS (SELECT FROM letters l WHERE l.id = subject_id)
      WHEN 'visit' THEN EXISTS (SELECT FROM visits v WHERE v.id = subject_id)
      WHEN 'organisation' THEN EXISTS (SELECT FROM organisations o WHERE o.id = subject_id)
      WHEN 'pairing' THEN EXISTS (SELECT FROM pairings p WHERE p.id = subject_id)
      WHEN 'activity' THEN EXISTS (SELECT FROM activities a WHERE a.id = subject_id)
      WHEN 'contact' THEN EXISTS (SELECT FROM pairing_contacts c WHERE c.id = subject_id)
      WHEN 'spot-check' THEN EXISTS (SELECT FROM spot_checks c WHERE c.id = subject_id)
      WHEN 'training' THEN EXISTS (SELECT FROM trainings t WHERE t.id = subject_id)
      WHEN 'station' THEN EXISTS (SELECT FROM stations s WHERE s.id = subject_id)
      WHEN 'evidence' THEN EXISTS (SELECT FROM evidence e WHERE e.id = subject_id)
      ELSE false END));
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
