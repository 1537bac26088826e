-- The second wall around imports, and what they need of the ledgers (decisions.md 30).

ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY imports_owner ON imports TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY imports_read ON imports FOR SELECT TO app_rw USING (department_id = (SELECT app_department()));
--> statement-breakpoint
CREATE POLICY imports_bring ON imports FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND brought_by = (SELECT app_account()) AND state = 'waiting'
    AND organisation_id IN (SELECT id FROM organisations o WHERE o.department_id = (SELECT app_department()))
    AND programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY imports_work ON imports FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND state NOT IN ('undone', 'dropped'))
  WITH CHECK (department_id = (SELECT app_department()));
--> statement-breakpoint
GRANT SELECT, INSERT ON imports TO app_rw;
--> statement-breakpoint
GRANT UPDATE (state, refusal, notices, total, done, alive_at, run, added, changed, same, wrong, ended_at, version)
  ON imports TO app_rw;
--> statement-breakpoint

ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY import_rows_owner ON import_rows TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY import_rows_own ON import_rows TO app_rw
  USING (import_id IN (SELECT id FROM imports)) WITH CHECK (import_id IN (SELECT id FROM imports));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON import_rows TO app_rw;
--> statement-breakpoint
GRANT UPDATE (record_id, record_version) ON import_rows TO app_rw;
--> statement-breakpoint

ALTER TABLE import_organisations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_organisations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY import_organisations_owner ON import_organisations TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY import_organisations_own ON import_organisations TO app_rw
  USING (import_id IN (SELECT id FROM imports)) WITH CHECK (import_id IN (SELECT id FROM imports));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON import_organisations TO app_rw;
--> statement-breakpoint
GRANT UPDATE (organisation_id) ON import_organisations TO app_rw;
--> statement-breakpoint

-- Takes an organisation out of the register that an import of the own side put there, unless somebody has changed it or
-- anything names it by now. The register knows no other deletion.
CREATE FUNCTION unregister_imported(organisation integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM organisations o WHERE o.id = organisation AND o.version = 1 AND o.merged_into_id IS NULL
    AND EXISTS (SELECT FROM import_organisations i JOIN imports b ON b.id = i.import_id
      WHERE i.organisation_id = o.id AND b.department_id = app_department() AND b.state = 'undoing');
  RETURN FOUND;
EXCEPTION WHEN foreign_key_violation THEN
  RETURN false;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION unregister_imported FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION unregister_imported TO app_rw;
--> statement-breakpoint

-- While it is a draft, an activity may be of a pairing that its own side has entered; what is handed in is of one that both
-- sides stand by.
CREATE OR REPLACE FUNCTION belong_to_pairing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pairings p WHERE p.first_id = NEW.pairing_id AND p.programme_id = NEW.programme_id
      AND NOT p.is_superseded
      AND (p.state = 'confirmed' OR (NEW.state IN ('draft', 'returned') AND p.department_id = NEW.department_id))) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
DROP TRIGGER activities_belong ON activities;
--> statement-breakpoint
CREATE TRIGGER activities_belong BEFORE INSERT OR UPDATE OF pairing_id, state ON activities FOR EACH ROW
  EXECUTE FUNCTION belong_to_pairing();
--> statement-breakpoint

-- A ledger that comes in writes drafts for seconds; they change no figure, and nobody should wait for their mark.
CREATE FUNCTION mark_seen_pairings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sources CONSTANT text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT state FROM new_rows' WHEN 'DELETE' THEN 'SELECT state FROM old_rows'
    ELSE 'SELECT state FROM new_rows UNION ALL SELECT state FROM old_rows' END;
  seen boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM (%s) r WHERE state IN (''approved'', ''disputed'', ''confirmed''))', sources) INTO seen;
  IF seen THEN PERFORM mark_ledger('pairings'); END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER pairings_mark ON pairings;
--> statement-breakpoint
CREATE TRIGGER pairings_mark_insert AFTER INSERT ON pairings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
  EXECUTE FUNCTION mark_seen_pairings();
--> statement-breakpoint
CREATE TRIGGER pairings_mark_update AFTER UPDATE ON pairings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_seen_pairings();
--> statement-breakpoint
CREATE TRIGGER pairings_mark_delete AFTER DELETE ON pairings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
  EXECUTE FUNCTION mark_seen_pairings();
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
