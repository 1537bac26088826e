-- The second wall around the register of organisations: either side adds, each changes its own.

-- A registered organisation stands under the civil-affairs office of its own side that it was put under; else no row.
CREATE FUNCTION place_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind IN ('social-organisation', 'village', 'station') THEN
    NEW.path := (SELECT o.path || NEW.id || '/' FROM organisations o WHERE o.id = NEW.parent_id
      AND o.department_id = NEW.department_id AND o.kind IN ('bureau', 'department'));
    IF NEW.path IS NULL THEN RETURN NULL; END IF;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisations_place BEFORE INSERT OR UPDATE OF parent_id, department_id ON organisations
  FOR EACH ROW EXECUTE FUNCTION place_organisation();
--> statement-breakpoint

-- A double goes into another of its side and kind that is none itself; else nothing changes.
CREATE FUNCTION merge_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM organisations kept WHERE kept.id = NEW.merged_into_id AND kept.department_id = NEW.department_id
      AND kept.kind = NEW.kind AND kept.merged_into_id IS NULL) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisations_merge BEFORE UPDATE OF merged_into_id ON organisations
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION merge_organisation();
--> statement-breakpoint

GRANT INSERT ON organisations TO app_rw;
--> statement-breakpoint
GRANT UPDATE (name, region_id, parent_id, town, credit_code, form, registrar, grade, was_deep_poverty, initials, merged_into_id,
  version) ON organisations TO app_rw;
--> statement-breakpoint
CREATE POLICY organisations_register ON organisations FOR INSERT TO app_rw
  WITH CHECK (kind IN ('social-organisation', 'village', 'station') AND code IS NULL AND merged_into_id IS NULL AND version = 1
    AND department_id IN (SELECT p.department_id FROM parties p WHERE p.programme_id = ANY (ARRAY(SELECT app_programmes()))));
--> statement-breakpoint
CREATE POLICY organisations_change ON organisations FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND kind IN ('social-organisation', 'village', 'station'))
  WITH CHECK (department_id = (SELECT app_department()) AND kind IN ('social-organisation', 'village', 'station'));
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
      ELSE false END));
