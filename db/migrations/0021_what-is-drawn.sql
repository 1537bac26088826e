-- Spot checks: the database draws, in the order of a hash of the seed, so nobody picks and anybody can draw the same again.

CREATE FUNCTION running_pairings(programme integer, on_day date) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT p.first_id FROM pairings p WHERE p.programme_id = programme AND p.state = 'confirmed' AND NOT p.is_superseded
    AND p.signed_on <= on_day AND (p.ends_on IS NULL OR p.ends_on >= on_day)
    AND NOT EXISTS (SELECT FROM pairing_exits x WHERE x.pairing_id = p.first_id AND x.exited_on <= on_day)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION running_pairings FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION count_drawable() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.population := (SELECT count(*) FROM running_pairings(NEW.programme_id, NEW.drawn_on));
  IF NEW.population = 0 THEN RETURN NULL; END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION draw_pairings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO spot_check_pairings (check_id, place, pairing_id)
    SELECT NEW.id, row_number() OVER (ORDER BY r.drawn, r.pairing), r.pairing
    FROM (SELECT pairing, sha256(convert_to(NEW.seed || ':' || pairing, 'UTF8')) AS drawn
      FROM running_pairings(NEW.programme_id, NEW.drawn_on) pairing) r
    ORDER BY r.drawn, r.pairing LIMIT NEW.wanted;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER spot_checks_count BEFORE INSERT ON spot_checks FOR EACH ROW EXECUTE FUNCTION count_drawable();
--> statement-breakpoint
CREATE TRIGGER spot_checks_draw AFTER INSERT ON spot_checks FOR EACH ROW EXECUTE FUNCTION draw_pairings();
--> statement-breakpoint
CREATE TRIGGER spot_checks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON spot_checks EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER spot_check_pairings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON spot_check_pairings EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE spot_checks ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE spot_checks FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY spot_checks_owner ON spot_checks TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY spot_checks_read ON spot_checks FOR SELECT TO app_rw USING (programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY spot_checks_draw ON spot_checks FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND drawn_by = (SELECT app_account())
    AND programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
GRANT SELECT, INSERT ON spot_checks TO app_rw;
--> statement-breakpoint
ALTER TABLE spot_check_pairings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE spot_check_pairings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY spot_check_pairings_owner ON spot_check_pairings TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY spot_check_pairings_read ON spot_check_pairings FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM spot_checks c WHERE c.id = check_id));
--> statement-breakpoint
GRANT SELECT ON spot_check_pairings TO app_rw;
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
      ELSE false END));
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
