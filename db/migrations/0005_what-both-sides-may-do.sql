-- The second wall around meetings and resolutions: each side writes in its own name; what the other side entered is moved
-- by triggers alone, from rows that say who wants what and which version they saw.

CREATE FUNCTION app_programmes() RETURNS SETOF integer LANGUAGE sql STABLE AS $$
  SELECT programme_id FROM parties WHERE department_id = app_department()
$$;
--> statement-breakpoint
CREATE FUNCTION app_meetings() RETURNS SETOF integer LANGUAGE sql STABLE AS $$
  SELECT m.id FROM meetings m JOIN parties p ON p.programme_id = m.programme_id WHERE p.department_id = app_department()
$$;
--> statement-breakpoint
-- The newest minutes of each meeting that every party has signed.
CREATE FUNCTION signed_meetings() RETURNS SETOF integer LANGUAGE sql STABLE AS $$
  SELECT m.id FROM meetings m JOIN LATERAL (SELECT id FROM minutes WHERE meeting_id = m.id ORDER BY revision DESC LIMIT 1) n ON true
   WHERE NOT EXISTS (SELECT FROM parties p WHERE p.programme_id = m.programme_id AND NOT EXISTS (
     SELECT FROM minutes_signatures s WHERE s.minutes_id = n.id AND s.department_id = p.department_id AND s.signature = 'sign'))
$$;
--> statement-breakpoint

-- Once held, what a meeting was stays; minutes go out only when every side has signed them.
CREATE FUNCTION keep_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.held_on IS NOT NULL AND (NEW.held_on, NEW.series, NEW.number, NEW.place, NEW.chair)
     IS DISTINCT FROM (OLD.held_on, OLD.series, OLD.number, OLD.place, OLD.chair) THEN
    RAISE EXCEPTION 'a held meeting stays as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.published_on IS NOT NULL AND NOT EXISTS (SELECT FROM signed_meetings() s(id) WHERE s.id = NEW.id) THEN
    RAISE EXCEPTION 'minutes are published once signed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER meetings_keep BEFORE UPDATE ON meetings FOR EACH ROW EXECUTE FUNCTION keep_meeting();
--> statement-breakpoint

-- An act on a resolution moves the half or the date; no row comes in when the half or the resolution has moved on, when a
-- side acts for the other, or confirms its own.
CREATE FUNCTION apply_resolution_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole resolutions%ROWTYPE;
  half resolution_halves%ROWTYPE;
  asked extensions%ROWTYPE;
  parties_of integer[];
BEGIN
  SELECT * INTO whole FROM resolutions WHERE id = NEW.resolution_id FOR UPDATE;
  IF NOT FOUND OR whole.closed_on IS NOT NULL
     OR (NEW.resolution_version IS NOT NULL AND NEW.resolution_version <> whole.version) THEN
    RETURN NULL;
  END IF;
  SELECT array_agg(p.department_id) INTO parties_of FROM meetings m JOIN parties p ON p.programme_id = m.programme_id
   WHERE m.id = whole.meeting_id;
  IF NEW.department_id <> ALL (parties_of) THEN RETURN NULL; END IF;

  IF NEW.act = 'ask' THEN
    IF whole.is_open_ended OR NEW.entered_on > whole.due_on OR NEW.due_on <= whole.due_on
       OR EXISTS (SELECT FROM extensions WHERE resolution_id = whole.id AND state = 'open') THEN
      RETURN NULL;
    END IF;
    INSERT INTO extensions (resolution_id, department_id, from_due_on, to_due_on, reason, agreed, asked_by, asked_on)
      VALUES (whole.id, NEW.department_id, whole.due_on, NEW.due_on, NEW.reason, '{}', NEW.entered_by, NEW.entered_on);
  ELSIF NEW.act IN ('agree', 'decline') THEN
    SELECT * INTO asked FROM extensions WHERE resolution_id = whole.id AND state = 'open';
    IF NOT FOUND OR NEW.department_id = ANY (asked.agreed) OR NEW.entered_by = asked.asked_by THEN RETURN NULL; END IF;
    IF NEW.act = 'decline' THEN
      UPDATE extensions SET state = 'declined' WHERE id = asked.id;
    ELSE
      asked.agreed := asked.agreed || NEW.department_id;
      UPDATE extensions SET agreed = asked.agreed,
        state = CASE WHEN asked.agreed @> parties_of THEN 'agreed' ELSE 'open' END WHERE id = asked.id;
      IF asked.agreed @> parties_of THEN
        UPDATE resolutions SET due_on = asked.to_due_on WHERE id = whole.id;
      END IF;
    END IF;
  ELSE
    SELECT * INTO half FROM resolution_halves
     WHERE id = NEW.half_id AND resolution_id = whole.id AND state = NEW.from_state AND version = NEW.half_version FOR UPDATE;
    IF NOT FOUND OR (NEW.act IN ('confirm', 'reject')) = (NEW.department_id = half.department_id)
       OR (NEW.act = 'verify' AND NEW.entered_by = half.claimed_by) THEN
      RETURN NULL;
    END IF;
    UPDATE resolution_halves SET
      state = NEW.to_state,
      percent = coalesce(NEW.percent, percent),
      progress = coalesce(NEW.progress, progress),
      claimed_by = CASE WHEN NEW.act = 'claim' THEN NEW.entered_by ELSE claimed_by END,
      moved_on = NEW.entered_on,
      version = version + 1
     WHERE id = half.id;
    IF NEW.to_state = 'confirmed'
       AND NOT EXISTS (SELECT FROM resolution_halves WHERE resolution_id = whole.id AND state <> 'confirmed') THEN
      UPDATE resolutions SET closed_on = NEW.entered_on WHERE id = whole.id;
      UPDATE extensions SET state = 'lapsed' WHERE resolution_id = whole.id AND state = 'open';
    END IF;
  END IF;
  IF NEW.resolution_version IS NOT NULL THEN
    UPDATE resolutions SET version = version + 1, changed_by = NEW.entered_by, changed_at = now() WHERE id = whole.id;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER resolution_entries_apply BEFORE INSERT ON resolution_entries FOR EACH ROW EXECUTE FUNCTION apply_resolution_entry();
--> statement-breakpoint

CREATE TRIGGER minutes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER minutes_signatures_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes_signatures EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER look_backs_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON look_backs EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER resolution_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON resolution_entries EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

GRANT SELECT, INSERT ON meetings, agenda_items, attendees, minutes, minutes_signatures, look_backs, resolutions, resolution_halves,
  resolution_entries TO app_rw;
--> statement-breakpoint
GRANT SELECT ON extensions TO app_rw;
--> statement-breakpoint
GRANT DELETE ON agenda_items, attendees, resolutions, resolution_halves TO app_rw;
--> statement-breakpoint
GRANT UPDATE (series, number, planned_on, held_on, place, chair, published_on, document_number, changed_by, changed_at, version)
  ON meetings TO app_rw;
--> statement-breakpoint
GRANT UPDATE (area_id, measure_id, agenda_item_id, text, expected_result, supporting, due_on, original_due_on, is_open_ended,
  changed_by, changed_at, version) ON resolutions TO app_rw;
--> statement-breakpoint
GRANT UPDATE (organisation_id) ON resolution_halves TO app_rw;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
--> statement-breakpoint

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['meetings', 'agenda_items', 'attendees', 'minutes', 'minutes_signatures', 'look_backs', 'resolutions',
    'resolution_halves', 'extensions', 'resolution_entries'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', name || '_owner', name);
  END LOOP;
END
$$;
--> statement-breakpoint

CREATE POLICY meetings_read ON meetings FOR SELECT TO app_rw USING (programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY meetings_plan ON meetings FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account())
    AND programme_id = ANY (ARRAY(SELECT app_programmes())) AND held_on IS NULL AND published_on IS NULL);
--> statement-breakpoint
CREATE POLICY meetings_change ON meetings FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND published_on IS NULL)
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account()));
--> statement-breakpoint

CREATE POLICY agenda_items_read ON agenda_items FOR SELECT TO app_rw USING (meeting_id = ANY (ARRAY(SELECT app_meetings())));
--> statement-breakpoint
CREATE POLICY agenda_items_add ON agenda_items FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account())
    AND meeting_id IN (SELECT id FROM meetings WHERE published_on IS NULL));
--> statement-breakpoint
CREATE POLICY agenda_items_remove ON agenda_items FOR DELETE TO app_rw
  USING (department_id = (SELECT app_department()) AND meeting_id IN (SELECT id FROM meetings WHERE published_on IS NULL));
--> statement-breakpoint
CREATE POLICY attendees_read ON attendees FOR SELECT TO app_rw USING (meeting_id = ANY (ARRAY(SELECT app_meetings())));
--> statement-breakpoint
CREATE POLICY attendees_add ON attendees FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account())
    AND meeting_id IN (SELECT id FROM meetings WHERE published_on IS NULL));
--> statement-breakpoint
CREATE POLICY attendees_remove ON attendees FOR DELETE TO app_rw
  USING (department_id = (SELECT app_department()) AND meeting_id IN (SELECT id FROM meetings WHERE published_on IS NULL));
--> statement-breakpoint

CREATE POLICY minutes_read ON minutes FOR SELECT TO app_rw USING (meeting_id = ANY (ARRAY(SELECT app_meetings())));
--> statement-breakpoint
CREATE POLICY minutes_draft ON minutes FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND drafted_by = (SELECT app_account())
    AND meeting_id IN (SELECT id FROM meetings m WHERE m.department_id = (SELECT app_department()) AND held_on IS NOT NULL
      AND published_on IS NULL));
--> statement-breakpoint
CREATE POLICY minutes_signatures_read ON minutes_signatures FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM minutes m WHERE m.id = minutes_id));
--> statement-breakpoint
-- Of the newest revision, and never by who drafted it.
CREATE POLICY minutes_signatures_sign ON minutes_signatures FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND signed_by = (SELECT app_account())
    AND EXISTS (SELECT FROM minutes m WHERE m.id = minutes_id AND m.drafted_by <> (SELECT app_account())
      AND m.revision = (SELECT max(n.revision) FROM minutes n WHERE n.meeting_id = m.meeting_id)));
--> statement-breakpoint
CREATE POLICY look_backs_read ON look_backs FOR SELECT TO app_rw USING (meeting_id = ANY (ARRAY(SELECT app_meetings())));
--> statement-breakpoint
CREATE POLICY look_backs_freeze ON look_backs FOR INSERT TO app_rw
  WITH CHECK (frozen_by = (SELECT app_account())
    AND meeting_id IN (SELECT id FROM meetings m WHERE m.department_id = (SELECT app_department()) AND held_on IS NOT NULL));
--> statement-breakpoint

CREATE POLICY resolutions_read ON resolutions FOR SELECT TO app_rw USING (meeting_id = ANY (ARRAY(SELECT app_meetings())));
--> statement-breakpoint
CREATE POLICY resolutions_record ON resolutions FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account()) AND closed_on IS NULL
    AND due_on IS NOT DISTINCT FROM original_due_on
    AND meeting_id IN (SELECT id FROM meetings WHERE held_on IS NOT NULL) AND meeting_id <> ALL (ARRAY(SELECT signed_meetings())));
--> statement-breakpoint
-- What both sides have signed is changed by nobody.
CREATE POLICY resolutions_change ON resolutions FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND closed_on IS NULL AND meeting_id <> ALL (ARRAY(SELECT signed_meetings())))
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account())
    AND due_on IS NOT DISTINCT FROM original_due_on);
--> statement-breakpoint
CREATE POLICY resolutions_remove ON resolutions FOR DELETE TO app_rw
  USING (department_id = (SELECT app_department()) AND closed_on IS NULL AND meeting_id <> ALL (ARRAY(SELECT signed_meetings())));
--> statement-breakpoint
CREATE POLICY resolution_halves_read ON resolution_halves FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM resolutions r WHERE r.id = resolution_id));
--> statement-breakpoint
CREATE POLICY resolution_halves_record ON resolution_halves FOR INSERT TO app_rw
  WITH CHECK (version = 1 AND state IN ('pending', 'received', 'claimed') AND claimed_by IS NULL
    AND resolution_id IN (SELECT id FROM resolutions r WHERE r.department_id = (SELECT app_department()) AND r.version = 1)
    AND organisation_id IN (SELECT id FROM organisations o WHERE o.department_id = resolution_halves.department_id));
--> statement-breakpoint
CREATE POLICY resolution_halves_change ON resolution_halves FOR UPDATE TO app_rw
  USING (resolution_id IN (SELECT id FROM resolutions r WHERE r.department_id = (SELECT app_department())
    AND r.meeting_id <> ALL (ARRAY(SELECT signed_meetings()))))
  WITH CHECK (organisation_id IN (SELECT id FROM organisations o WHERE o.department_id = resolution_halves.department_id));
--> statement-breakpoint
CREATE POLICY resolution_halves_remove ON resolution_halves FOR DELETE TO app_rw
  USING (resolution_id IN (SELECT id FROM resolutions r WHERE r.department_id = (SELECT app_department())
    AND r.meeting_id <> ALL (ARRAY(SELECT signed_meetings()))));
--> statement-breakpoint
CREATE POLICY extensions_read ON extensions FOR SELECT TO app_rw USING (EXISTS (SELECT FROM resolutions r WHERE r.id = resolution_id));
--> statement-breakpoint
CREATE POLICY resolution_entries_read ON resolution_entries FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM resolutions r WHERE r.id = resolution_id));
--> statement-breakpoint
CREATE POLICY resolution_entries_enter ON resolution_entries FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND entered_by = (SELECT app_account())
    AND EXISTS (SELECT FROM resolutions r WHERE r.id = resolution_id));
--> statement-breakpoint

ALTER POLICY history_read ON history
  USING (department_id = (SELECT app_department())
    OR (is_shared AND CASE subject_kind
      WHEN 'reading' THEN EXISTS (SELECT FROM readings r WHERE r.id = subject_id)
      WHEN 'target' THEN EXISTS (SELECT FROM targets t WHERE t.id = subject_id)
      WHEN 'meeting' THEN EXISTS (SELECT FROM meetings m WHERE m.id = subject_id)
      WHEN 'resolution' THEN EXISTS (SELECT FROM resolutions r WHERE r.id = subject_id)
      ELSE false END));
