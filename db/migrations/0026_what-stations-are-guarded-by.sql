-- The second wall around stations, what is counted of them, and who supervised them (decisions.md 32).

CALL guard_facts('stations', 'station_answers', 'station_id, built_on, closed_on, operator, note');
--> statement-breakpoint

CREATE TRIGGER station_counts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON station_counts EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE station_counts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE station_counts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY station_counts_owner ON station_counts TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY station_counts_read ON station_counts FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM stations s WHERE s.first_id = station_counts.station_id));
--> statement-breakpoint
-- Of an official station of one's own side, in one's own name.
CREATE POLICY station_counts_count ON station_counts FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND counted_by = (SELECT app_account())
    AND EXISTS (SELECT FROM stations s JOIN organisations o ON o.id = s.station_id
      WHERE s.first_id = station_counts.station_id AND s.state = 'confirmed' AND NOT s.is_superseded
        AND o.department_id = (SELECT app_department())));
--> statement-breakpoint
GRANT SELECT, INSERT ON station_counts TO app_rw;
--> statement-breakpoint

CREATE TRIGGER station_supervisions_keep BEFORE DELETE OR TRUNCATE ON station_supervisions EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE station_supervisions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE station_supervisions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY station_supervisions_owner ON station_supervisions TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY station_supervisions_read ON station_supervisions FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM stations s WHERE s.first_id = station_supervisions.station_id));
--> statement-breakpoint
CREATE POLICY station_supervisions_enter ON station_supervisions FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND entered_by = (SELECT app_account()) AND struck_on IS NULL
    AND EXISTS (SELECT FROM stations s WHERE s.first_id = station_supervisions.station_id AND s.state = 'confirmed'
      AND NOT s.is_superseded));
--> statement-breakpoint
-- What a side entered it may strike, once and in its own name; nothing else of it changes.
CREATE POLICY station_supervisions_strike ON station_supervisions FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND struck_on IS NULL)
  WITH CHECK (struck_by = (SELECT app_account()) AND struck_on IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (struck_on, struck_by, strike_reason) ON station_supervisions TO app_rw;
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
      ELSE false END));
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
