-- The second wall around trusts, what happens to them and what is left of them (decisions.md 35).

CALL guard_facts('trusts', 'trust_answers',
  'name, number, authority, signed_on, filed_on, settlor, trustee_id, co_trustees, supervisor, custodian, purpose, starts_on, ends_on, size_fen, region_id, note');
--> statement-breakpoint
CALL evidence_of('trust', 'trusts');
--> statement-breakpoint

CREATE TRIGGER trust_events_keep BEFORE DELETE OR TRUNCATE ON trust_events EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE trust_events ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE trust_events FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trust_events_owner ON trust_events TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY trust_events_read ON trust_events FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM trusts t WHERE t.first_id = trust_events.trust_id));
--> statement-breakpoint
-- Of an official trust, by the side that entered it and in its own name.
CREATE POLICY trust_events_enter ON trust_events FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND entered_by = (SELECT app_account()) AND struck_on IS NULL
    AND EXISTS (SELECT FROM trusts t WHERE t.first_id = trust_events.trust_id AND t.state = 'confirmed'
      AND NOT t.is_superseded AND t.department_id = (SELECT app_department())));
--> statement-breakpoint
-- What a side entered it may strike, once and in its own name; nothing else of it changes.
CREATE POLICY trust_events_strike ON trust_events FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND struck_on IS NULL)
  WITH CHECK (struck_by = (SELECT app_account()) AND struck_on IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (struck_on, struck_by, strike_reason) ON trust_events TO app_rw;
--> statement-breakpoint

CREATE TRIGGER trust_counts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trust_counts EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE trust_counts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE trust_counts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trust_counts_owner ON trust_counts TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY trust_counts_read ON trust_counts FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM trusts t WHERE t.first_id = trust_counts.trust_id));
--> statement-breakpoint
CREATE POLICY trust_counts_count ON trust_counts FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND counted_by = (SELECT app_account())
    AND EXISTS (SELECT FROM trusts t WHERE t.first_id = trust_counts.trust_id AND t.state = 'confirmed'
      AND NOT t.is_superseded AND t.department_id = (SELECT app_department())));
--> statement-breakpoint
GRANT SELECT, INSERT ON trust_counts TO app_rw;
--> statement-breakpoint

-- What trusts come to is worked out once for each state of their ledger, as it is of stations.
CREATE TRIGGER trusts_mark AFTER INSERT OR UPDATE OR DELETE ON trusts FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('trusts');
--> statement-breakpoint
CREATE TRIGGER trust_events_mark AFTER INSERT OR UPDATE OR DELETE ON trust_events FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('trusts');
--> statement-breakpoint
CREATE TRIGGER trust_counts_mark AFTER INSERT OR UPDATE OR DELETE ON trust_counts FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('trusts');
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
      WHEN 'project' THEN EXISTS (SELECT FROM projects p WHERE p.id = subject_id)
      WHEN 'flow' THEN EXISTS (SELECT FROM flows f WHERE f.id = subject_id)
      WHEN 'match' THEN EXISTS (SELECT FROM matches m WHERE m.id = subject_id)
      WHEN 'statement' THEN subject_id = ANY (ARRAY(SELECT app_programmes()))
      WHEN 'trust' THEN EXISTS (SELECT FROM trusts t WHERE t.id = subject_id)
      WHEN 'evidence' THEN EXISTS (SELECT FROM evidence e WHERE e.id = subject_id)
      ELSE false END));
--> statement-breakpoint

-- A plan that was loaded before says nothing of it.
UPDATE programmes SET settings = settings || '{"trust": {"fileDays": 7, "detailDays": 20, "changeDays": 30, "reportMonths": 12}}'
  WHERE NOT settings ? 'trust';
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
