-- The second wall around pairings, and what becomes of them when one of their ends was entered twice.

CALL guard_facts('pairings', 'pairing_answers',
  'helper_id, receiver_id, agreement, signed_on, ends_on, ways, project, planned_fen');
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
      ELSE false END));
--> statement-breakpoint

-- Pairings of either side go from a double to what is kept, and back when the merge is taken back.
CREATE FUNCTION move_pairings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.merged_into_id IS NULL THEN
    UPDATE pairings p SET helper_id = OLD.id FROM pairing_moves m
      WHERE m.organisation_id = OLD.id AND m.pairing_id = p.id AND m.end = 'helper' AND p.helper_id = OLD.merged_into_id;
    UPDATE pairings p SET receiver_id = OLD.id FROM pairing_moves m
      WHERE m.organisation_id = OLD.id AND m.pairing_id = p.id AND m.end = 'receiver' AND p.receiver_id = OLD.merged_into_id;
    DELETE FROM pairing_moves WHERE organisation_id = OLD.id;
  ELSE
    WITH moved AS (UPDATE pairings SET helper_id = NEW.merged_into_id WHERE helper_id = OLD.id RETURNING id)
      INSERT INTO pairing_moves (organisation_id, pairing_id, "end") SELECT OLD.id, id, 'helper' FROM moved;
    WITH moved AS (UPDATE pairings SET receiver_id = NEW.merged_into_id WHERE receiver_id = OLD.id RETURNING id)
      INSERT INTO pairing_moves (organisation_id, pairing_id, "end") SELECT OLD.id, id, 'receiver' FROM moved;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisations_move AFTER UPDATE OF merged_into_id ON organisations FOR EACH ROW
  WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION move_pairings();
--> statement-breakpoint
ALTER TABLE pairing_moves ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE pairing_moves FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY pairing_moves_owner ON pairing_moves TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint

-- A plan that was loaded before says nothing of it.
UPDATE programmes SET settings = settings || '{"expiringDays": 60}' WHERE NOT settings ? 'expiringDays';
--> statement-breakpoint

-- Either side lets an official pairing go, in its own name, once and for good.
CREATE TRIGGER pairing_exits_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pairing_exits EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE pairing_exits ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE pairing_exits FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY pairing_exits_owner ON pairing_exits TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY pairing_exits_read ON pairing_exits FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM pairings p WHERE coalesce(p.origin_id, p.id) = pairing_id));
--> statement-breakpoint
CREATE POLICY pairing_exits_exit ON pairing_exits FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND exited_by = (SELECT app_account())
    AND EXISTS (SELECT FROM pairings p WHERE coalesce(p.origin_id, p.id) = pairing_id AND p.state = 'confirmed'
      AND NOT p.is_superseded));
--> statement-breakpoint
GRANT SELECT, INSERT ON pairing_exits TO app_rw;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
