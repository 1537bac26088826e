-- The second wall around notices and letters: a notice never leaves its side, a letter leaves it when it is sent, and both
-- stay as they were written. Their numbers are given here, without gaps, whatever a command says.

-- The next level needs one below that went unanswered past its date, of the same unit about the same matter; else no row.
CREATE FUNCTION issue_notice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  previous notices%ROWTYPE;
BEGIN
  IF NEW.previous_id IS NOT NULL THEN
    SELECT * INTO previous FROM notices WHERE id = NEW.previous_id FOR UPDATE;
    IF NOT FOUND OR previous.answered_on IS NOT NULL OR previous.due_on >= NEW.issued_on
       OR (previous.level, NEW.level) NOT IN (('assign', 'remind'), ('remind', 'supervise'))
       OR (NEW.department_id, NEW.organisation_id, NEW.matter, NEW.resolution_id)
         IS DISTINCT FROM (previous.department_id, previous.organisation_id, previous.matter, previous.resolution_id)
       OR EXISTS (SELECT FROM notices WHERE previous_id = previous.id) THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('notice-number'), NEW.department_id);
  SELECT coalesce(max(serial), 0) + 1 INTO NEW.serial FROM notices
   WHERE department_id = NEW.department_id AND level = NEW.level AND year = NEW.year;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER notices_issue BEFORE INSERT ON notices FOR EACH ROW EXECUTE FUNCTION issue_notice();
--> statement-breakpoint

-- Signed for once and answered once, each by whoever does it, and nothing more once the next level has taken its place.
CREATE FUNCTION keep_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_on IS NOT NULL
     OR (OLD.received_on IS NULL AND NEW.answered_on IS NOT NULL)
     OR (OLD.received_on IS NULL AND NEW.received_by <> app_account())
     OR (OLD.received_on IS NOT NULL AND (NEW.received_by, NEW.received_on, NEW.received_at)
       IS DISTINCT FROM (OLD.received_by, OLD.received_on, OLD.received_at))
     OR NEW.answered_by <> app_account()
     OR EXISTS (SELECT FROM notices WHERE previous_id = OLD.id) THEN
    RAISE EXCEPTION 'a notice is signed for and answered once' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER notices_keep BEFORE UPDATE ON notices FOR EACH ROW EXECUTE FUNCTION keep_notice();
--> statement-breakpoint
CREATE TRIGGER notices_stay BEFORE DELETE OR TRUNCATE ON notices EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- A letter gets its number when it is sent; what was sent stays.
CREATE FUNCTION send_letter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.sent_on IS NOT NULL THEN
    RAISE EXCEPTION 'a letter that was sent stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.sent_on IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('letter-number'), NEW.department_id);
    NEW.year := extract(year FROM NEW.sent_on);
    SELECT coalesce(max(serial), 0) + 1 INTO NEW.serial FROM letters WHERE department_id = NEW.department_id AND year = NEW.year;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER letters_send BEFORE UPDATE ON letters FOR EACH ROW EXECUTE FUNCTION send_letter();
--> statement-breakpoint
CREATE TRIGGER letters_stay BEFORE DELETE OR TRUNCATE ON letters EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

GRANT SELECT, INSERT ON notices, letters TO app_rw;
--> statement-breakpoint
GRANT UPDATE (received_by, received_on, received_at, answer, evidence, answered_by, answered_on, answered_at, version)
  ON notices TO app_rw;
--> statement-breakpoint
GRANT UPDATE (subject, body, changed_by, changed_at, sent_by, sent_on, sent_at, version) ON letters TO app_rw;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
--> statement-breakpoint

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notices', 'letters'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', name || '_owner', name);
  END LOOP;
END
$$;
--> statement-breakpoint

CREATE POLICY notices_read ON notices FOR SELECT TO app_rw USING (department_id = (SELECT app_department()));
--> statement-breakpoint
-- About a decision that both sides have signed, which nobody can take back.
CREATE POLICY notices_issue ON notices FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND issued_by = (SELECT app_account())
    AND received_on IS NULL AND version = 1
    AND organisation_id IN (SELECT id FROM organisations o WHERE o.department_id = (SELECT app_department()))
    AND (resolution_id IS NULL
      OR resolution_id IN (SELECT id FROM resolutions WHERE meeting_id = ANY (ARRAY(SELECT signed_meetings())))));
--> statement-breakpoint
CREATE POLICY notices_act ON notices FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND answered_on IS NULL)
  WITH CHECK (department_id = (SELECT app_department()));
--> statement-breakpoint

CREATE POLICY letters_read ON letters FOR SELECT TO app_rw
  USING (department_id = (SELECT app_department())
    OR (recipient_id = (SELECT app_department()) AND sent_on IS NOT NULL));
--> statement-breakpoint
CREATE POLICY letters_draft ON letters FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND drafted_by = (SELECT app_account())
    AND changed_by = (SELECT app_account()) AND sent_on IS NULL AND version = 1
    AND programme_id = ANY (ARRAY(SELECT app_programmes()))
    AND recipient_id IN (SELECT p.department_id FROM parties p WHERE p.programme_id = letters.programme_id)
    AND (resolution_id IS NULL
      OR resolution_id IN (SELECT id FROM resolutions WHERE meeting_id = ANY (ARRAY(SELECT signed_meetings())))));
--> statement-breakpoint
CREATE POLICY letters_change ON letters FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND sent_on IS NULL)
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account())
    AND (sent_by IS NULL OR sent_by = (SELECT app_account())));
--> statement-breakpoint

ALTER POLICY history_read ON history
  USING (department_id = (SELECT app_department())
    OR (is_shared AND CASE subject_kind
      WHEN 'reading' THEN EXISTS (SELECT FROM readings r WHERE r.id = subject_id)
      WHEN 'target' THEN EXISTS (SELECT FROM targets t WHERE t.id = subject_id)
      WHEN 'meeting' THEN EXISTS (SELECT FROM meetings m WHERE m.id = subject_id)
      WHEN 'resolution' THEN EXISTS (SELECT FROM resolutions r WHERE r.id = subject_id)
      WHEN 'letter' THEN EXISTS (SELECT FROM letters l WHERE l.id = subject_id)
      ELSE false END));
